#include "core/prove/search/domain.hpp"

namespace legcheck::prove {
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

Domain whole_domain(const Question& question, bool gated, bool compared) {
  Domain domain{question.everything(), Domain::same};
  if (!gated) return domain;
  domain.values.may |= question.nothing().may;
  if (compared) domain.ways = Domain::same | Domain::first_only | Domain::second_only;
  return domain;
}

// While several ways are left, what any of them allows is possible. That is more than the two mornings can have at
// once, which errs on the safe side: the evaluation says less, never something wrong.
Possible possible_in(const Domain& domain, const Question& question, std::size_t morning) {
  if (domain.ways == Domain::same) return domain.values;
  const std::uint8_t here_only = morning == 0 ? Domain::first_only : Domain::second_only;
  const std::uint8_t there_only = morning == 0 ? Domain::second_only : Domain::first_only;
  Possible all;
  const auto add = [&](const Possible& some) {
    all.may |= some.may;
    all.may_lack |= some.may_lack;
  };
  if ((domain.ways & Domain::same) != 0) add(domain.values);
  if ((domain.ways & here_only) != 0) add(answered(domain.values, question));
  if ((domain.ways & there_only) != 0) add(question.nothing());
  return all;
}

std::optional<Domain> filtered(const Domain& domain, const Question& question, Mornings mornings, Truth applies) {
  Domain left = domain;
  if (applies == Truth::yes) left.values = answered(domain.values, question);
  if (applies == Truth::no && mornings == Mornings::as_asked) {
    const auto values = unanswered(domain.values, question);
    if (!values) return std::nullopt;
    left.values = *values;
  }
  return is_empty(left, question) ? std::nullopt : std::optional(left);
}

// An answer in one morning only is possible only where the question may apply there and not in the other; whatever
// applies is answered.
std::optional<Domain> filtered(const Domain& domain, const Question& question, Truth applies_first,
                               Truth applies_second) {
  Domain left = domain;
  const auto rule_out = [&](std::uint8_t way) { left.ways = left.ways & static_cast<std::uint8_t>(~way); };
  if (!may_be_yes(applies_first) || !may_be_no(applies_second)) rule_out(Domain::first_only);
  if (!may_be_yes(applies_second) || !may_be_no(applies_first)) rule_out(Domain::second_only);
  if (applies_first == Truth::yes || applies_second == Truth::yes) {
    left.values = answered(left.values, question);
    if (is_empty(left, question)) return std::nullopt;
  }
  return left.ways == 0 ? std::nullopt : std::optional(left);
}

bool rests_on_applicability(const Domain& domain, const Question& question, Mornings mornings, bool compared) {
  if (compared && domain.ways != Domain::same) return true;
  const bool may_be_answered = question.kind == Kind::set || answered(domain.values, question).may != 0;
  const bool may_be_unanswered = unanswered(domain.values, question).has_value();
  return !may_be_answered || (mornings == Mornings::as_asked && !may_be_unanswered);
}

// Sets are split by one member at a time, so that both halves are domains again: "one of these is there" is none.
Halves split(const Domain& domain, const Test& test, bool wanted) {
  Domain inside = domain;
  Domain outside = domain;
  if (test.form == Test::Form::cells) {
    inside.values.may &= test.mask;
    outside.values.may &= ~test.mask;
  } else {
    const std::uint64_t member = lowest(test.mask & domain.values.may & domain.values.may_lack);
    inside.values.may_lack &= ~member;
    outside.values.may &= ~member;
    wanted = wanted == (test.form == Test::Form::has_any);
  }
  return wanted ? Halves{inside, outside} : Halves{outside, inside};
}

Halves split_ways(const Domain& domain) {
  Halves halves{domain, domain};
  halves[0].ways = static_cast<std::uint8_t>(lowest(domain.ways));
  halves[1].ways = static_cast<std::uint8_t>(domain.ways & ~halves[0].ways);
  return halves;
}

bool has_several_ways(const Domain& domain) { return lowest(domain.ways) != domain.ways; }

Domain simplest(const Domain& domain, const Question& question, const std::vector<std::uint64_t>& cells,
                bool may_lack) {
  Domain left = has_several_ways(domain) ? split_ways(domain)[0] : domain;
  Possible& values = left.values;
  if (question.kind == Kind::set) {
    values.may &= ~values.may_lack;
    return left;
  }
  if (may_lack && left.ways == Domain::same && (values.may & question.absent_cell()) != 0) {
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

bool is_empty(const Domain& domain, const Question& question) {
  return question.kind != Kind::set && domain.values.may == 0;
}

bool is_singleton(const Domain& domain, const Question& question) {
  if (has_several_ways(domain)) return false;
  if (question.kind == Kind::set) return (domain.values.may & domain.values.may_lack) == 0;
  return lowest(domain.values.may) == domain.values.may;
}

}  // namespace legcheck::prove
