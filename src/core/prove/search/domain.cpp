#include "core/prove/search/domain.hpp"

namespace legcheck {
namespace {

/// "Does not apply" cannot be told from "no" and from the empty set.
bool has_own_absent_cell(const Question& question) {
  return question.kind != Kind::yes_no && question.kind != Kind::set;
}

Possible answered(const Possible& values, const Question& question) {
  return has_own_absent_cell(question) ? Possible{values.may & ~question.absent_cell(), 0} : values;
}

/// What is left of the values when the question is not answered; nothing when something else is certain.
std::optional<Possible> unanswered(const Possible& values, const Question& question) {
  const Possible nothing = question.nothing();
  if (question.kind == Kind::set) {
    return (values.may & ~values.may_lack) == 0 ? std::optional(nothing) : std::nullopt;
  }
  return (values.may & nothing.may) != 0 ? std::optional(nothing) : std::nullopt;
}

std::uint64_t lowest(std::uint64_t mask) { return mask & (~mask + 1); }

}  // namespace

Possible replaced(const Possible& values, const Question& question, const Possible& part) {
  if (question.kind != Kind::set) return part;
  const std::uint64_t members = part.may | part.may_lack;
  return {(values.may & ~members) | part.may, (values.may_lack & ~members) | part.may_lack};
}

Scope whole_scope(const Question& question, bool gated, bool compared) {
  Scope scope{question.everything(), Scope::same};
  if (!gated) return scope;
  scope.values.may |= question.nothing().may;
  if (compared) scope.ways = Scope::same | Scope::first_only | Scope::second_only;
  return scope;
}

Possible seen(const Scope& scope, const Question& question, std::size_t morning) {
  if (scope.ways == Scope::same) return scope.values;
  const std::uint8_t here_only = morning == 0 ? Scope::first_only : Scope::second_only;
  const std::uint8_t there_only = morning == 0 ? Scope::second_only : Scope::first_only;
  Possible all;
  const auto add = [&](const Possible& some) {
    all.may |= some.may;
    all.may_lack |= some.may_lack;
  };
  if ((scope.ways & Scope::same) != 0) add(scope.values);
  if ((scope.ways & here_only) != 0) add(answered(scope.values, question));
  if ((scope.ways & there_only) != 0) add(question.nothing());
  return all;
}

std::optional<Scope> constrained(const Scope& scope, const Question& question, Mornings mornings, Truth applies) {
  Scope left = scope;
  if (applies == Truth::yes) left.values = answered(scope.values, question);
  if (applies == Truth::no && mornings == Mornings::as_asked) {
    const auto values = unanswered(scope.values, question);
    if (!values) return std::nullopt;
    left.values = *values;
  }
  return is_empty(left, question) ? std::nullopt : std::optional(left);
}

std::optional<Scope> constrained(const Scope& scope, const Question& question, Truth applies_first,
                                 Truth applies_second) {
  Scope left = scope;
  const auto rule_out = [&](std::uint8_t way) { left.ways = left.ways & static_cast<std::uint8_t>(~way); };
  if (!may_be_yes(applies_first) || !may_be_no(applies_second)) rule_out(Scope::first_only);
  if (!may_be_yes(applies_second) || !may_be_no(applies_first)) rule_out(Scope::second_only);
  if (applies_first == Truth::yes || applies_second == Truth::yes) {
    left.values = answered(left.values, question);
    if (is_empty(left, question)) return std::nullopt;
  }
  return left.ways == 0 ? std::nullopt : std::optional(left);
}

bool rests_on_applicability(const Scope& scope, const Question& question, Mornings mornings, bool compared) {
  if (compared && scope.ways != Scope::same) return true;
  const bool may_be_answered = question.kind == Kind::set || answered(scope.values, question).may != 0;
  const bool may_be_unanswered = unanswered(scope.values, question).has_value();
  return !may_be_answered || (mornings == Mornings::as_asked && !may_be_unanswered);
}

Halves split(const Scope& scope, const Test& test, bool wanted) {
  Scope inside = scope;
  Scope outside = scope;
  if (test.form == Test::Form::cells) {
    inside.values.may &= test.mask;
    outside.values.may &= ~test.mask;
  } else {
    const std::uint64_t member = lowest(test.mask & scope.values.may & scope.values.may_lack);
    inside.values.may_lack &= ~member;
    outside.values.may &= ~member;
    wanted = wanted == (test.form == Test::Form::has_any);
  }
  return wanted ? Halves{inside, outside} : Halves{outside, inside};
}

Halves split_ways(const Scope& scope) {
  Halves halves{scope, scope};
  halves[0].ways = static_cast<std::uint8_t>(lowest(scope.ways));
  halves[1].ways = static_cast<std::uint8_t>(scope.ways & ~halves[0].ways);
  return halves;
}

bool has_several_ways(const Scope& scope) { return lowest(scope.ways) != scope.ways; }

Scope simplest(const Scope& scope, const Question& question, const std::vector<std::uint64_t>& cells, bool may_lack) {
  Scope left = has_several_ways(scope) ? split_ways(scope)[0] : scope;
  Possible& values = left.values;
  if (question.kind == Kind::set) {
    values.may &= ~values.may_lack;
    return left;
  }
  if (may_lack && left.ways == Scope::same && (values.may & question.absent_cell()) != 0) {
    values.may = question.absent_cell();
    return left;
  }
  for (const std::uint64_t cell : cells) {
    if ((values.may & cell) == 0) continue;
    values.may = cell;
    return left;
  }
  values.may = lowest(values.may);
  return left;
}

bool is_empty(const Scope& scope, const Question& question) {
  return question.kind != Kind::set && scope.values.may == 0;
}

bool is_single(const Scope& scope, const Question& question) {
  if (has_several_ways(scope)) return false;
  if (question.kind == Kind::set) return (scope.values.may & scope.values.may_lack) == 0;
  return lowest(scope.values.may) == scope.values.may;
}

}  // namespace legcheck
