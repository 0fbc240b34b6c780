#include "io/report/condition_text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace legcheck {
namespace {

class ConditionText {
 public:
  explicit ConditionText(const RuleSet& rules) : rules_(rules) {}

  /// `inside` asks for brackets where several parts are joined.
  [[nodiscard]] std::string of(ConditionId id, bool inside) const {
    const auto named = [&](const NamedCondition& each) { return each.when == id; };
    const auto found = std::find_if(rules_.named.begin(), rules_.named.end(), named);
    if (found != rules_.named.end()) return found->id;
    const Step& step = rules_.conditions[id];
    switch (step.kind) {
      case Step::Kind::resolve: return {};
      case Step::Kind::test: return test(rules_.conditions.tests[step.first]);
      case Step::Kind::negation: return "not " + of(operand(step, 0), true);
      case Step::Kind::all: return bracketed(joined(step, " and "), inside);
      case Step::Kind::any: return bracketed(joined(step, " or "), inside);
      case Step::Kind::at_least: return fmt::format("at least {} of ({})", step.needed, joined(step, ", "));
    }
    return {};
  }

 private:
  [[nodiscard]] ConditionId operand(const Step& step, std::uint32_t i) const {
    return rules_.conditions.operands[step.first + i];
  }

  [[nodiscard]] std::string joined(const Step& step, std::string_view word) const {
    std::string text;
    for (std::uint32_t i = 0; i < step.count; ++i)
      text += (i == 0 ? "" : std::string(word)) + of(operand(step, i), true);
    return text;
  }

  [[nodiscard]] std::string test(const Test& test) const {
    return fmt::format("{} {}", rules_.questionnaire[test.question].id, test.json);
  }

  static std::string bracketed(const std::string& text, bool inside) { return inside ? "(" + text + ")" : text; }

  const RuleSet& rules_;
};

}  // namespace

std::string condition_text(const RuleSet& rules, ConditionId condition) {
  return ConditionText(rules).of(condition, false);
}

}  // namespace legcheck
