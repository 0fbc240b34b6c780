#include "io/rule_reports/rule_text.hpp"

#include <algorithm>
#include <bit>

#include <fmt/format.h>

#include "core/rules/steps.hpp"
#include "core/vocabulary/number.hpp"
#include "io/assessment/words.hpp"
#include "io/text/characters.hpp"

namespace legcheck {
namespace {

std::string joined(const std::vector<std::string>& words, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? fmt::format(" {} ", last) : ", ";
    text += words[i];
  }
  return text;
}

/// The smallest number right of a cut, as words: "4 or more", "more than 10".
std::string from_words(const Question& question, const Cut& cut) {
  if (!cut.after) return number_text(cut.value) + " or more";
  if (question.kind == Kind::integer) return number_text(cut.value + 1) + " or more";
  return "more than " + number_text(cut.value);
}

std::string to_words(const Question& question, const Cut& cut) {
  if (cut.after) return number_text(cut.value) + " or less";
  if (question.kind == Kind::integer) return number_text(cut.value - 1) + " or less";
  return "less than " + number_text(cut.value);
}

/// The one value between two cuts, if there is only one.
bool is_one_value(const Question& question, const Cut& low, const Cut& high) {
  const double first = question.kind == Kind::integer && low.after ? low.value + 1 : low.value;
  const double last = question.kind == Kind::integer && !high.after ? high.value - 1 : high.value;
  const bool closed = question.kind == Kind::integer || (!low.after && high.after);
  return closed && first == last;
}

/// Neighbouring cells, as words.
std::string run_words(const Question& question, std::size_t first, std::size_t last) {
  const std::size_t end = question.cuts.size();
  const Cut low = first == 0 ? Cut{question.min, false} : question.cuts[first - 1];
  const Cut high = last == end ? Cut{question.max, true} : question.cuts[last];
  if (is_one_value(question, low, high)) return number_text(low.after ? low.value + 1 : low.value);
  if (first == 0) return to_words(question, high);
  if (last == end) return from_words(question, low);
  return from_words(question, low) + " and " + to_words(question, high);
}

std::string number_words(const Question& question, std::uint64_t mask) {
  std::vector<std::string> runs;
  std::uint64_t rest = mask & question.all_cells();
  while (rest != 0) {
    const auto first = static_cast<std::size_t>(std::countr_zero(rest));
    const auto length = static_cast<std::size_t>(std::countr_one(rest >> first));
    runs.push_back(run_words(question, first, first + length - 1));
    if (first + length >= 64) break;
    rest &= ~std::uint64_t{0} << (first + length);
  }
  return joined(runs, "or");
}

std::vector<std::string> chosen_words(const Question& question, std::uint64_t mask) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < question.choices.size(); ++i) {
    if ((mask >> i & 1U) != 0) words.push_back(question.choices[i].text);
  }
  return words;
}

class ConditionList {
 public:
  explicit ConditionList(const RuleSet& rules) : rules_(rules) {}

  void add(std::size_t depth, ConditionId id) {
    const auto is_it = [&](const NamedCondition& each) { return each.when == id; };
    const auto named = std::find_if(rules_.named.begin(), rules_.named.end(), is_it);
    if (named == rules_.named.end()) return expand(depth, id);
    lines_.push_back({depth, named->means.empty() ? named->id : fmt::format("{} ({})", named->means, named->id)});
  }

  /// Without looking for a name of the condition itself.
  void expand(std::size_t depth, ConditionId id) {
    const Step& step = (*rules_.conditions)[id];
    switch (step.kind) {
      case Step::Kind::resolve: return;
      case Step::Kind::test: {
        const Test& test = rules_.tests[step.tested()];
        lines_.push_back({depth, test_words(rules_.questionnaire[test.question], test)});
        return;
      }
      case Step::Kind::negation: return negation(depth, step);
      case Step::Kind::all: return parts(depth, "all of these are so:", step);
      case Step::Kind::any: return parts(depth, "any of these is so:", step);
      case Step::Kind::at_least: return parts(depth, fmt::format("at least {} of these are so:", step.needed), step);
    }
  }

  std::vector<ListItem> take() { return std::move(lines_); }

 private:
  void negation(std::size_t depth, const Step& step) {
    const ConditionId id = rules_.conditions->operands[step.first];
    const Step& denied = (*rules_.conditions)[id];
    const bool none = denied.kind == Step::Kind::any && !is_named(id);
    parts(depth, none ? "none of these is so:" : "this is not so:", none ? denied : step);
  }

  [[nodiscard]] bool is_named(ConditionId id) const {
    return std::any_of(rules_.named.begin(), rules_.named.end(),
                       [&](const NamedCondition& each) { return each.when == id; });
  }

  void parts(std::size_t depth, std::string head, const Step& step) {
    lines_.push_back({depth, std::move(head)});
    for (std::uint32_t i = 0; i < step.count; ++i) add(depth + 1, rules_.conditions->operands[step.first + i]);
  }

  const RuleSet& rules_;
  std::vector<ListItem> lines_;
};

}  // namespace

std::string test_words(const Question& question, const Test& test) {
  const std::string name = question_name(question);
  if (test.form == Test::Form::cells) {
    if (question.kind == Kind::yes_no) return name + ((test.mask & 2U) != 0 ? ": yes" : ": no");
    if (question.kind == Kind::choice) return name + ": " + joined(chosen_words(question, test.mask), "or");
    return name + " is " + number_words(question, test.mask);
  }
  const bool any = test.form == Test::Form::has_any;
  if ((test.mask & question.all_cells()) == question.all_cells()) return any ? "any of the " + name : "no " + name;
  return name + ": " +
         (any ? joined(chosen_words(question, test.mask), "or")
              : "none of " + joined(chosen_words(question, test.mask), "and"));
}

std::vector<ListItem> parts_of(const RuleSet& rules, ConditionId condition) {
  ConditionList list(rules);
  list.add(0, condition);
  return list.take();
}

std::vector<ListItem> parts_of(const RuleSet& rules, const NamedCondition& named) {
  ConditionList list(rules);
  list.expand(0, named.when);
  return list.take();
}

std::string bulleted(const std::vector<ListItem>& items, std::string_view indent) {
  std::string text;
  for (const ListItem& item : items)
    text += fmt::format("{}{:{}}- {}\n", indent, "", item.depth * 2, printable(item.text));
  return text;
}

namespace {

class ConditionText {
 public:
  explicit ConditionText(const RuleSet& rules) : rules_(rules) {}

  /// `inside` asks for brackets where several parts are joined.
  [[nodiscard]] std::string of(ConditionId id, bool inside) const {
    const auto named = [&](const NamedCondition& each) { return each.when == id; };
    const auto found = std::find_if(rules_.named.begin(), rules_.named.end(), named);
    if (found != rules_.named.end()) return found->id;
    const Step& step = (*rules_.conditions)[id];
    switch (step.kind) {
      case Step::Kind::resolve: return {};
      case Step::Kind::test: return test(rules_.tests[step.tested()]);
      case Step::Kind::negation: return "not " + of(operand(step, 0), true);
      case Step::Kind::all: return bracketed(joined(step, " and "), inside);
      case Step::Kind::any: return bracketed(joined(step, " or "), inside);
      case Step::Kind::at_least: return fmt::format("at least {} of ({})", step.needed, joined(step, ", "));
    }
    return {};
  }

 private:
  [[nodiscard]] ConditionId operand(const Step& step, std::uint32_t i) const {
    return rules_.conditions->operands[step.first + i];
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

std::string source_text(const Source& source) {
  std::string text = source.title;
  for (const std::string& part : {source.author, source.publisher}) {
    if (part.empty()) continue;
    text += (text.back() == '?' || text.back() == '.' ? " " : ". ") + part;
  }
  if (source.year) text += fmt::format(", {}", *source.year);
  if (!source.reviewed.empty()) text += fmt::format(" (looked at on {})", source.reviewed);
  if (!source.doi.empty()) text += ". doi:" + source.doi;
  if (!source.url.empty()) text += ". " + source.url;
  return text;
}

std::vector<std::string> source_texts(const RuleSet& rules, const Rule& rule) {
  std::vector<std::string> texts;
  texts.reserve(rule.sources.size());
  for (const SourceId source : rule.sources) texts.push_back(source_text(rules.sources[source]));
  return texts;
}

std::string template_text(const RuleSet& rules, const Template& text) {
  std::string shown;
  for (const Template::Piece& piece : text.pieces) {
    shown += piece.text;
    if (piece.question) shown += "{" + rules.questionnaire[*piece.question].id + "}";
  }
  return shown;
}

std::string care_text(Care care) {
  std::string text(name_of(care));
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string rule_ids(const RuleSet& rules, const std::vector<RuleId>& ids) {
  std::string text;
  for (const RuleId id : ids) text += (text.empty() ? "" : ", ") + rules.rules[id].id;
  return text;
}

Outline outcome_of(const RuleSet& rules, const Morning& morning) {
  Outline outcome = outline(rules, morning);
  std::sort(outcome.rules.begin(), outcome.rules.end());
  return outcome;
}

}  // namespace legcheck
