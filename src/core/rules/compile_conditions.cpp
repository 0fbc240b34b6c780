#include "core/rules/compile_conditions.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/rules/cells.hpp"
#include "core/rules/compile_questions.hpp"
#include "core/vocabulary/number.hpp"
#include "core/vocabulary/suggest.hpp"

namespace legcheck {
namespace {}  // namespace

ConditionCompiler::ConditionCompiler(const RuleSetDraft& draft, const CompiledQuestions& compiled,
                                     std::vector<Problem>& problems)
    : draft_(draft),
      questions_(compiled.questions),
      broken_(compiled.broken),
      problems_(problems),
      resolved_(compiled.questions.size(), false),
      named_done_(draft.conditions.size(), false),
      named_depth_(draft.conditions.size(), 0),
      named_(draft.conditions.size()),
      applies_(compiled.questions.size()) {
  for (std::size_t i = 0; i < questions_.size(); ++i) question_index_.emplace(questions_[i].id, i);
  for (std::size_t i = 0; i < draft.conditions.size(); ++i) named_index_.emplace(draft.conditions[i].id.value, i);
}

std::nullopt_t ConditionCompiler::refuse(Place place, Mistake kind, std::string message) {
  problems_.push_back({place, kind, std::move(message)});
  return std::nullopt;
}

std::optional<ConditionId> ConditionCompiler::compile(const ConditionDraft& draft) {
  if (draft.broken) return std::nullopt;
  return draft.kind == ConditionDraft::Kind::named ? compile_name(draft) : compile_parts(draft);
}

std::optional<ConditionId> ConditionCompiler::compile_parts(const ConditionDraft& draft) {
  if (draft.parts.empty())
    return refuse(draft.place, Mistake::empty, "an empty condition says nothing (name what must hold)");
  std::vector<ConditionId> operands;
  bool whole = true;
  for (const ConditionDraft& part : draft.parts) {
    const auto operand = compile(part);
    whole = whole && operand;
    if (operand) operands.push_back(*operand);
  }
  const auto size = static_cast<std::uint32_t>(draft.parts.size());
  switch (draft.kind) {
    case ConditionDraft::Kind::named: break;
    case ConditionDraft::Kind::all: return whole ? step_of(Step::Kind::all, size, operands) : std::nullopt;
    case ConditionDraft::Kind::any: return whole ? step_of(Step::Kind::any, 1, operands) : std::nullopt;
    case ConditionDraft::Kind::negation: return whole ? step_of(Step::Kind::negation, 1, operands) : std::nullopt;
    case ConditionDraft::Kind::at_least:
      if (draft.count < 1 || static_cast<std::uint32_t>(draft.count) > size) {
        return refuse(
            draft.place, Mistake::out_of_range,
            "a count of " + std::to_string(draft.count) + " cannot be met by " + std::to_string(size) + " conditions");
      }
      return whole ? step_of(Step::Kind::at_least, static_cast<std::uint32_t>(draft.count), operands) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<ConditionId> ConditionCompiler::compile_name(const ConditionDraft& draft) {
  if (const auto question = question_index_.find(draft.name); question != question_index_.end()) {
    // What stands in a range matters only where a range may stand.
    const bool misplaced = draft.range && !questions_[question->second].is_number();
    if (broken_[question->second] || (!misplaced && !well_formed(draft))) return std::nullopt;
    return compile_test(draft, static_cast<QuestionId>(question->second));
  }
  const auto found = named_index_.find(draft.name);
  if (found == named_index_.end()) {
    std::vector<std::string_view> known = ids_of(questions_);
    for (const NamedConditionDraft& each : draft_.conditions) known.push_back(each.id.value);
    known.insert(known.end(), {"all", "any", "not", "at_least"});
    return refuse(draft.place, Mistake::unknown_name,
                  "unknown question or condition '" + draft.name + "'" + did_you_mean(draft.name, known));
  }
  if (!well_formed(draft)) return std::nullopt;
  const bool* wanted = draft.values.size() == 1 && !draft.list && !draft.range
                           ? std::get_if<bool>(&draft.values.front().value)
                           : nullptr;
  if (wanted == nullptr) {
    return refuse(draft.test_place, Mistake::wrong_type,
                  "the named condition '" + draft.name + "' takes true or false");
  }
  const auto condition = named(found->second, draft.place);
  if (!condition || *wanted) return condition;
  return step_of(Step::Kind::negation, 1, {*condition});
}

bool ConditionCompiler::well_formed(const ConditionDraft& draft) {
  problems_.insert(problems_.end(), draft.problems.begin(), draft.problems.end());
  return draft.problems.empty();
}

std::optional<ConditionId> ConditionCompiler::named(std::size_t index, Place from) {
  if (named_done_[index]) return reach(from, named_depth_[index]) ? named_[index] : std::nullopt;
  if (!enter(from, draft_.conditions[index].id.value)) return std::nullopt;
  named_[index] = compile(draft_.conditions[index].when);
  named_done_[index] = true;
  named_depth_[index] = leave();
  return named_[index];
}

// A name that is still open when it is met again stands for itself.
bool ConditionCompiler::enter(Place place, std::string_view name) {
  const auto again = std::find(open_names_.begin(), open_names_.end(), name);
  if (again == open_names_.end()) {
    if (!reach(place, 1)) return false;
    open_names_.push_back(name);
    below_.push_back(0);
    return true;
  }
  std::string cycle;
  for (auto each = again; each != open_names_.end(); ++each) cycle += std::string(*each) + " -> ";
  refuse(place, Mistake::cycle, "'" + std::string(name) + "' depends on itself (" + cycle + std::string(name) + ")");
  return false;
}

std::size_t ConditionCompiler::leave() {
  const std::size_t depth = below_.back() + 1;
  open_names_.pop_back();
  below_.pop_back();
  if (!below_.empty()) below_.back() = std::max(below_.back(), depth);
  return depth;
}

bool ConditionCompiler::reach(Place place, std::size_t depth) {
  constexpr std::size_t deepest = 16;
  if (!below_.empty()) below_.back() = std::max(below_.back(), depth);
  if (open_names_.size() + depth <= deepest) return true;
  refuse(place, Mistake::too_large, "conditions use each other more than " + std::to_string(deepest) + " deep");
  return false;
}

bool ConditionCompiler::resolve(QuestionId id, Place from) {
  const auto index = static_cast<std::size_t>(id);
  if (resolved_[index]) return true;
  if (!enter(from, questions_[index].id)) return false;
  if (const auto& applies = draft_.questions[index].applies) applies_[index] = compile(*applies);
  resolved_[index] = true;
  leave();
  add({Step::Kind::resolve, id, 0, 0, 0});
  return true;
}

std::optional<ConditionId> ConditionCompiler::compile_test(const ConditionDraft& draft, QuestionId id) {
  const Question& question = questions_[static_cast<std::size_t>(id)];
  if (!resolve(id, draft.place)) return std::nullopt;
  std::optional<Test> test;
  if (!draft.range) {
    test = values_test(draft, id);
  } else if (const auto cells = range_cells(draft, question)) {
    test = Test{id, Test::Form::cells, *cells, {}};
  }
  if (!test) return std::nullopt;
  test->json = draft.json;
  return step_of(*std::move(test));
}

std::optional<Test> ConditionCompiler::values_test(const ConditionDraft& draft, QuestionId id) {
  const Question& question = questions_[static_cast<std::size_t>(id)];
  if (draft.values.empty())
    return refuse(draft.test_place, Mistake::empty, "an empty list matches nothing (name the values)");
  const bool is_set = question.kind == Kind::set;
  const std::string* word = draft.list ? nullptr : std::get_if<std::string>(&draft.values.front().value);
  if (is_set && word != nullptr && *word == "none") {
    return Test{id, Test::Form::has_none, question.all_cells(), {}};
  }
  std::uint64_t mask = 0;
  bool whole = true;
  for (const Placed<Scalar>& value : draft.values) {
    const auto cell = cell_of(value, question);
    whole = whole && cell;
    if (cell && (mask & *cell) != 0) {
      refuse(value.place, Mistake::duplicate_value, "the same value stands twice");
      whole = false;
    }
    if (cell) mask |= *cell;
  }
  if (!whole) return std::nullopt;
  return Test{id, is_set ? Test::Form::has_any : Test::Form::cells, mask, {}};
}

std::optional<std::uint64_t> ConditionCompiler::cell_of(const Placed<Scalar>& value, const Question& question) {
  const std::string of = " '" + question.id + "' ";
  switch (question.kind) {
    case Kind::yes_no: {
      const bool* yes = std::get_if<bool>(&value.value);
      if (yes == nullptr)
        return refuse(value.place, Mistake::wrong_type, "the yes/no question" + of + "takes true or false");
      return *yes ? 2 : 1;
    }
    case Kind::integer:
    case Kind::number: {
      const double* number = std::get_if<double>(&value.value);
      if (number == nullptr) {
        return refuse(value.place, Mistake::wrong_type,
                      "the number question" + of + R"(takes a number or a range such as {"min": 4})");
      }
      if (!check_threshold(value.place, *number, question)) return std::nullopt;
      return cells_within(question, {*number, {}, *number, {}});
    }
    case Kind::choice:
    case Kind::set: break;
  }
  const std::string* word = std::get_if<std::string>(&value.value);
  if (word == nullptr)
    return refuse(
        value.place, Mistake::wrong_type,
        "the question" + of + "takes words such as '" + (question.choices.empty() ? "" : question.choices[0].id) + "'");
  const auto choice = question.choice(*word);
  if (choice) return std::uint64_t{1} << *choice;
  return refuse(
      value.place, Mistake::unknown_value,
      "unknown value '" + *word + "' for '" + question.id + "'" + meant_or_all(*word, ids_of(question.choices)));
}

bool ConditionCompiler::check_threshold(Place place, double value, const Question& question) {
  if (question.kind == Kind::integer && value != std::floor(value)) {
    refuse(place, Mistake::out_of_range,
           "'" + question.id + "' is counted in whole numbers, not " + number_text(value));
    return false;
  }
  if (value >= question.min && value <= question.max) return true;
  refuse(place, Mistake::out_of_range,
         number_text(value) + " is outside the range of '" + question.id + "' (" + number_text(question.min) + " to " +
             number_text(question.max) + ")");
  return false;
}

std::optional<std::uint64_t> ConditionCompiler::range_cells(const ConditionDraft& draft, const Question& question) {
  if (!question.is_number()) {
    return refuse(draft.test_place, Mistake::wrong_type, "'" + question.id + "' is not a number, so it takes no range");
  }
  const RangeDraft& range = *draft.range;
  bool inside = true;
  bool any = false;
  for (const std::optional<double>& bound : {range.min, range.above, range.max, range.below}) {
    if (!bound) continue;
    any = true;
    inside = check_threshold(draft.test_place, *bound, question) && inside;
  }
  if (!any) return refuse(draft.test_place, Mistake::empty, "an empty range (use min, above, max or below)");
  if (!inside) return std::nullopt;
  const bool beyond = (range.above && *range.above >= question.max) || (range.below && *range.below <= question.min);
  const std::uint64_t cells = beyond ? 0 : cells_within(question, range);
  if (cells == 0)
    return refuse(draft.test_place, Mistake::out_of_range, "no value of '" + question.id + "' lies in this range");
  return cells;
}

ConditionId ConditionCompiler::add(Step step) {
  conditions_.steps.push_back(step);
  return static_cast<ConditionId>(conditions_.steps.size() - 1);
}

ConditionId ConditionCompiler::step_of(Test test) {
  const auto [found, fresh] = tests_.try_emplace({test.question, test.form, test.mask}, ConditionId{});
  if (fresh) {
    found->second = add({Step::Kind::test, test.question, static_cast<std::uint32_t>(test_list_.size()), 0, 0});
    test_list_.push_back(std::move(test));
  }
  return found->second;
}

std::optional<ConditionId> ConditionCompiler::step_of(Step::Kind kind, std::uint32_t needed,
                                                      std::vector<ConditionId> operands) {
  if (operands.size() == 1 && kind != Step::Kind::negation) return operands.front();
  const auto [found, fresh] = steps_.try_emplace({kind, needed, operands}, ConditionId{});
  if (fresh) {
    const auto first = static_cast<std::uint32_t>(conditions_.operands.size());
    conditions_.operands.insert(conditions_.operands.end(), operands.begin(), operands.end());
    found->second = add({kind, {}, first, static_cast<std::uint32_t>(operands.size()), needed});
  }
  return found->second;
}

namespace {

/// The tests as steps, side by side for each question.
std::vector<ConditionId> tests_by_question(const Steps& conditions) {
  std::vector<ConditionId> tests;
  for (std::size_t i = 0; i < conditions.steps.size(); ++i) {
    if (conditions.steps[i].kind == Step::Kind::test) tests.push_back(static_cast<ConditionId>(i));
  }
  std::stable_sort(tests.begin(), tests.end(),
                   [&](ConditionId a, ConditionId b) { return conditions[a].question < conditions[b].question; });
  return tests;
}

}  // namespace

Plan plan_of(const Steps& conditions, const RuleSet& rules, std::size_t questions) {
  Plan plan;
  plan.first.resize(questions + 1);
  for (const ConditionId id : tests_by_question(conditions)) {
    const Test& test = rules.tests[conditions[id].tested()];
    plan.decisions.push_back({test.mask, id, test.form});
    ++plan.first[static_cast<std::size_t>(test.question) + 1];
  }
  std::partial_sum(plan.first.begin(), plan.first.end(), plan.first.begin());
  for (const Rule& rule : rules.rules) plan.rules.push_back(rule.when);
  const auto last = std::max_element(plan.rules.begin(), plan.rules.end());
  for (std::size_t i = 0; i < conditions.steps.size(); ++i) {
    if (conditions.steps[i].kind == Step::Kind::test) continue;
    plan.moves.push_back({conditions.steps[i], static_cast<ConditionId>(i)});
    if (last != plan.rules.end() && plan.moves.back().at <= *last) plan.for_rules = plan.moves.size();
  }
  return plan;
}

}  // namespace legcheck
