/// Rule sets drawn from a fixed sequence, over a questionnaire small enough to try every morning.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace legcheck {

class RandomRules {
 public:
  explicit RandomRules(std::uint32_t seed) : state_(seed * 2654435761U + 1U) {}

  std::string file() {
    std::string json = R"({"format": "legcheck.rules/1", "sources": [{"id": "book", "title": "B", "author": "A"}],
      "questions": [
        {"id": "pain", "about": "complaint", "kind": "integer", "min": 0, "max": 3, "ask": "?", "worse": "higher"},
        {"id": "side", "about": "complaint", "kind": "choice", "ask": "?", "applies": {"pain": {"min": 1}},
         "choices": [{"id": "left", "text": "l"}, {"id": "right", "text": "r"}, {"id": "both", "text": "b"}]},
        {"id": "trend", "about": "complaint", "kind": "choice", "ask": "?", "worse": ["better", "same", "worse"],
         "applies": {"pain": {"min": 1}, "side": ["left", "both"]},
         "choices": [{"id": "better", "text": "b"}, {"id": "same", "text": "s"}, {"id": "worse", "text": "w"}]},
        {"id": "effects", "about": "complaint", "kind": "set", "ask": "?", "worse": ["limp"],
         "applies": )" +
                       test_on_pain() + R"(,
         "choices": [{"id": "limp", "text": "l"}, {"id": "night", "text": "n"}]},
        {"id": "signs", "about": "morning", "kind": "set", "ask": "?", "worse": ["fever", "pop"],
         "choices": [{"id": "fever", "text": "f"}, {"id": "pop", "text": "p"}]},
        {"id": "cleared", "about": "complaint", "kind": "yes_no", "ask": "?", "worse": false, "assumed": false,
         "applies": {"pain": {"min": 1}}},
        {"id": "growth", "about": "morning", "kind": "number", "min": -5, "max": 5, "ask": "?", "worse": "lower"}],
      "conditions": [{"id": "named", "when": )" +
                       condition(1) + R"(}], "rules": [)";
    const std::uint32_t count = 3 + below(5);
    for (std::uint32_t i = 0; i < count; ++i) json += (i == 0 ? "" : ",") + rule(i);
    json += R"(], "clashes": [{"id": "clash", "when": {"pain": 0, "effects": "limp"}, "text": "c"}], "guarantees": [)";
    for (std::uint32_t i = 0; i < 4; ++i) json += (i == 0 ? "" : ",") + guarantee(i);
    return json + "]}";
  }

 private:
  std::uint32_t below(std::uint32_t bound) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 8U) % bound;
  }

  std::string one_of(const std::vector<std::string>& words) {
    return words[below(static_cast<std::uint32_t>(words.size()))];
  }

  std::string test_on_pain() {
    return one_of({R"({"pain": {"min": 1}})", R"({"pain": {"max": 1}})", R"({"not": {"pain": 2}})"});
  }

  std::string test() {
    return one_of({R"("pain": {"min": 1})",
                   R"("pain": {"min": 2})",
                   R"("pain": {"max": 2})",
                   R"("pain": 3)",
                   R"("side": "left")",
                   R"("side": ["left", "right"])",
                   R"("side": "both")",
                   R"("trend": "worse")",
                   R"("trend": ["same", "worse"])",
                   R"("trend": "better")",
                   R"("effects": "limp")",
                   R"("effects": "none")",
                   R"("effects": ["limp", "night"])",
                   R"("signs": "fever")",
                   R"("signs": "none")",
                   R"("signs": ["fever", "pop"])",
                   R"("cleared": true)",
                   R"("cleared": false)",
                   R"("growth": {"below": 0})",
                   R"("growth": {"max": 2})",
                   R"("growth": 2)"});
  }

  std::string condition(std::uint32_t depth) {
    const std::uint32_t kind = depth == 0 ? 0 : below(6);
    if (kind == 1) return R"({"not": )" + condition(depth - 1) + "}";
    if (kind == 2) return R"({"any": [)" + condition(depth - 1) + ", " + condition(depth - 1) + "]}";
    if (kind == 3) return R"({"all": [)" + condition(depth - 1) + ", " + condition(depth - 1) + "]}";
    if (kind == 4) {
      return R"({"at_least": {"count": 2, "of": [)" + condition(0) + ", " + condition(0) + ", " + condition(depth - 1) +
             "]}}";
    }
    return "{" + test() + "}";
  }

  std::string with_name(const std::string& condition) {
    if (below(4) != 0) return condition;
    return R"({"all": [)" + condition + R"(, {"named": )" + one_of({"true", "false"}) + "}]}";
  }

  std::string rule(std::uint32_t i) {
    return R"({"id": "r)" + std::to_string(i) + R"(", "when": )" + with_name(condition(2)) + R"(, "verdict": )" +
           one_of({R"("modify", "care": "none")", R"("modify", "care": "self_care")", R"("rest", "care": "none")",
                   R"("rest", "care": "self_care")", R"("rest", "care": "urgent")"}) +
           R"(, "reason": "r", "sources": ["book"]})";
  }

  std::string guarantee(std::uint32_t i) {
    return R"({"id": "g)" + std::to_string(i) + R"(", "claim": "c", "when": )" + with_name(condition(2)) + ", " +
           one_of({R"("verdict_at_least": "rest")", R"("verdict_at_least": "modify")", R"("verdict_at_most": "modify")",
                   R"("care_at_least": "self_care")", R"("care_at_most": "none")", R"("verdict_at_most": "run")"}) +
           "}";
  }

  std::uint32_t state_;
};

}  // namespace legcheck
