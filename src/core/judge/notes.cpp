#include "core/judge/notes.hpp"

#include <algorithm>

namespace legcheck {
namespace {

template <class T>
bool contains(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

template <class T>
bool empty_or_contains(const std::vector<T>& list, const T& value) {
  return list.empty() || contains(list, value);
}

/// The first complaint of which this is so.
template <class Predicate>
std::optional<std::size_t> first_complaint(const Judgement& judgement, const Predicate& predicate) {
  for (std::size_t i = 0; i < judgement.complaints.size(); ++i) {
    if (predicate(judgement.complaints[i].evaluation)) return i;
  }
  return std::nullopt;
}

/// For each entry the first complaint with a rule that names it.
template <class Id>
using NamedBy = Table<Id, std::optional<std::size_t>>;

template <class Id>
void add_named(NamedBy<Id>& named, const std::vector<Id>& entries, std::size_t complaint) {
  for (const Id entry : entries) {
    if (!named[entry]) named[entry] = complaint;
  }
}

/// Limits are named by the rules that stand behind the printed verdict: they hold, or may hold, and say just that.
NamedBy<LimitId> limits_named(const Judgement& judgement) {
  const RuleSet& rules = judgement.rules;
  NamedBy<LimitId> named(rules.limits.size());
  for (std::size_t i = 0; i < judgement.complaints.size(); ++i) {
    for (const auto* list : {&judgement.complaints[i].standing.holding, &judgement.complaints[i].standing.open}) {
      for (const RuleId rule : *list) {
        if (rules.rules[rule].verdict == judgement.bounds.verdict) add_named(named, rules.rules[rule].limits, i);
      }
    }
  }
  return named;
}

NamedBy<AdviceId> advice_named(const Judgement& judgement) {
  NamedBy<AdviceId> named(judgement.rules.advice.size());
  for (std::size_t i = 0; i < judgement.complaints.size(); ++i) {
    for (const RuleId rule : judgement.complaints[i].standing.holding) {
      add_named(named, judgement.rules.rules[rule].advice, i);
    }
  }
  return named;
}

/// The first complaint that calls for the advice, unless any complaint forbids it.
std::optional<std::size_t> advice_from(const Judgement& judgement, const Advice& advice,
                                       std::optional<std::size_t> named_by) {
  if (!contains(advice.verdicts, judgement.bounds.verdict)) return std::nullopt;
  if (std::max(judgement.bounds.care, judgement.bounds.care_possible) > advice.care_at_most) return std::nullopt;
  const auto forbids = [&](const Evaluation& evaluation) {
    return advice.never && may_be_yes(evaluation[*advice.never]);
  };
  if (first_complaint(judgement, forbids)) return std::nullopt;
  const auto called_by = first_complaint(
      judgement, [&](const Evaluation& evaluation) { return advice.when && evaluation[*advice.when] == Truth::yes; });
  if (!called_by || !named_by) return called_by ? called_by : named_by;
  return std::min(called_by, named_by);
}

/// The complaint a care text speaks of; nothing when it does not belong here.
std::optional<std::size_t> care_text_from(const Judgement& judgement, const CareText& care_text) {
  const Bounds& bounds = judgement.bounds;
  if (!empty_or_contains(care_text.verdicts, bounds.verdict)) return std::nullopt;
  if (!empty_or_contains(care_text.care, bounds.care)) return std::nullopt;
  if (care_text.decided && *care_text.decided != bounds.decided()) return std::nullopt;
  return first_complaint(judgement, [&](const Evaluation& evaluation) {
    return !care_text.when || may_be_yes(evaluation[*care_text.when]);
  });
}

Fit fit_of(Truth soreness, Truth injury) {
  if (injury == Truth::yes) return Fit::injury;
  if (injury == Truth::unknown || soreness == Truth::unknown) return Fit::open;
  return soreness == Truth::yes ? Fit::soreness : Fit::neither;
}

void put(SafetyNet& net, CareText::Part part, std::string text) {
  const auto first = [&](std::string& slot) {
    if (slot.empty()) slot = std::move(text);
  };
  switch (part) {
    case CareText::Part::headline: return first(net.headline);
    case CareText::Part::where: return first(net.where);
    case CareText::Part::how_soon: return first(net.how_soon);
    case CareText::Part::say: return net.say.push_back(std::move(text));
    case CareText::Part::do_not: return net.do_not.push_back(std::move(text));
    case CareText::Part::watch: return net.watch.push_back(std::move(text));
    case CareText::Part::look_again: return net.look_again.push_back(std::move(text));
    case CareText::Part::always: return net.always.push_back(std::move(text));
  }
}

}  // namespace

std::vector<Note<LimitId>> limits(const Judgement& judgement) {
  std::vector<Note<LimitId>> given;
  const Table<LimitId, Limit>& all = judgement.rules.limits;
  const NamedBy<LimitId> named = limits_named(judgement);
  for (const LimitId id : all.ids()) {
    if (!named[id] && !contains(all[id].with, judgement.bounds.verdict)) continue;
    given.push_back({id, fill(all[id].text, judgement.filling(named[id].value_or(0)), {}), std::nullopt});
  }
  return given;
}

std::vector<Note<AdviceId>> advice(const Judgement& judgement) {
  std::vector<Note<AdviceId>> given;
  const Table<AdviceId, Advice>& all = judgement.rules.advice;
  const NamedBy<AdviceId> named = advice_named(judgement);
  for (const AdviceId id : all.ids()) {
    const auto complaint = advice_from(judgement, all[id], named[id]);
    if (!complaint) continue;
    given.push_back({id, fill(all[id].text, judgement.filling(*complaint), {}), std::nullopt});
  }
  return given;
}

std::vector<Note<ClashId>> warnings(const Judgement& judgement) {
  std::vector<Note<ClashId>> given;
  for (const ClashId id : judgement.rules.clashes.ids()) {
    const Clash& clash = judgement.rules.clashes[id];
    for (std::size_t complaint = 0; complaint < judgement.complaints.size(); ++complaint) {
      if (judgement.complaints[complaint].evaluation[clash.when] != Truth::yes) continue;
      std::string text = fill(clash.text, judgement.filling(complaint), {});
      const auto same = [&](const Note<ClashId>& note) { return note.text == text; };
      if (std::any_of(given.begin(), given.end(), same)) continue;
      given.push_back({id, std::move(text), complaint});
    }
  }
  return given;
}

std::vector<Comparison> comparison(const Judgement& judgement) {
  const RuleSet& rules = judgement.rules;
  std::vector<Comparison> given;
  for (std::size_t i = 0; i < judgement.complaints.size(); ++i) {
    const Evaluation& evaluation = judgement.complaints[i].evaluation;
    if (rules.comparison_applies && !may_be_yes(evaluation[*rules.comparison_applies])) continue;
    Comparison comparison{i, {}};
    for (const ComparisonRow& row : rules.comparison) {
      comparison.fits.push_back(fit_of(evaluation[row.soreness], evaluation[row.injury]));
    }
    given.push_back(std::move(comparison));
  }
  return given;
}

SafetyNet safety_net(const Judgement& judgement) {
  SafetyNet net;
  for (const CareText& care_text : judgement.rules.care_texts) {
    const auto complaint = care_text_from(judgement, care_text);
    if (complaint) put(net, care_text.part, fill(care_text.text, judgement.filling(*complaint), {}));
  }
  return net;
}

std::size_t Comparison::count(Fit fit) const noexcept {
  return static_cast<std::size_t>(std::count(fits.begin(), fits.end(), fit));
}

}  // namespace legcheck
