#include "core/prove/changes/diff.hpp"

#include <algorithm>

namespace legcheck::prove {
namespace {

QuestionDraft* find(std::vector<QuestionDraft>& questions, const std::string& id) {
  const auto found =
      std::find_if(questions.begin(), questions.end(), [&](const QuestionDraft& each) { return each.id.value == id; });
  return found == questions.end() ? nullptr : &*found;
}

bool has_choice(const QuestionDraft& question, const std::string& id) {
  const auto same = [&](const ChoiceDraft& choice) { return choice.id.value == id; };
  return std::any_of(question.choices.begin(), question.choices.end(), same);
}

bool same_bound(const std::optional<Placed<double>>& a, const std::optional<Placed<double>>& b) {
  return a.has_value() == b.has_value() && (!a || a->value == b->value);
}

bool same_default(const std::optional<DefaultDraft>& a, const std::optional<DefaultDraft>& b) {
  if (a.has_value() != b.has_value()) return false;
  if (!a) return true;
  const auto same = [](const Placed<Scalar>& x, const Placed<Scalar>& y) { return x.value == y.value; };
  return std::equal(a->values.begin(), a->values.end(), b->values.begin(), b->values.end(), same);
}

/// A question that the other rules do not have: there nothing depends on it, so it may be answered freely.
QuestionDraft without_meaning(QuestionDraft question) {
  question.applies.reset();
  question.plural_when.reset();
  question.absent.reset();
  return question;
}

class Aligning {
 public:
  Aligning(const RuleSetDraft& before, const RuleSetDraft& after) : aligned_{before, after, {}, {}, {}} {
    lacking_.kind = ConditionDraft::Kind::any;
  }

  Aligned run() {
    // Guarantees change no outcome, and may name what the other vocabulary lacks.
    aligned_.before.guarantees.clear();
    aligned_.after.guarantees.clear();
    for (QuestionDraft& question : aligned_.before.questions) share(question);
    add_missing(aligned_.after.questions, aligned_.before.questions, "a new question");
    add_missing(aligned_.before.questions, aligned_.after.questions, "no question any more");
    sort_as(aligned_.before.questions, aligned_.after.questions);
    // A search compares cell by cell, so both must be cut by all thresholds of both.
    const std::vector<ConditionDraft> cuts = conditions_of(aligned_.before);
    aligned_.before.also_cut_by = conditions_of(aligned_.after);
    aligned_.after.also_cut_by = cuts;
    if (!lacking_.parts.empty()) name_what_is_lacking();
    return std::move(aligned_);
  }

 private:
  void share(QuestionDraft& before) {
    const std::string& id = before.id.value;
    QuestionDraft* after = find(aligned_.after.questions, id);
    if (after == nullptr) return;
    if (before.kind != after->kind || before.about != after->about) {
      aligned_.incomparable.push_back("'" + id + "' is another kind of question");
    } else if (!same_bound(before.min, after->min) || !same_bound(before.max, after->max)) {
      aligned_.incomparable.push_back("'" + id + "' has another range");
    }
    if (!same_default(before.assumed, after->assumed)) {
      aligned_.incomparable.push_back("something else counts when nobody knows '" + id + "'");
    }
    share_choices(before, *after);
  }

  /// Both get the choices of both. What only one has cannot be answered on a morning for both.
  void share_choices(QuestionDraft& before, QuestionDraft& after) {
    std::vector<ChoiceDraft> all = before.choices;
    const std::size_t lacking = lacking_.parts.size();
    for (const ChoiceDraft& choice : after.choices) {
      if (has_choice(before, choice.id.value)) continue;
      all.push_back(choice);
      lack(before.id, choice.id, "is new");
    }
    for (const ChoiceDraft& choice : before.choices) {
      if (!has_choice(after, choice.id.value)) lack(before.id, choice.id, "is gone");
    }
    before.choices = all;
    after.choices = all;
    if (lacking_.parts.size() == lacking) return;
    before.worse.reset();  // it would have to name all of them
    after.worse.reset();
  }

  void lack(const Name& question, const Name& value, const std::string& what) {
    aligned_.differences.push_back("the value '" + value.value + "' of '" + question.value + "' " + what +
                                   " (mornings with it are not compared)");
    lacking_.parts.push_back(test(question, value));
  }

  static ConditionDraft test(const Name& question, const Name& value) {
    ConditionDraft draft;
    draft.kind = ConditionDraft::Kind::named;
    draft.name = question.value;
    draft.values.push_back({value.value, value.place});
    return draft;
  }

  void add_missing(std::vector<QuestionDraft>& from, std::vector<QuestionDraft>& to, const std::string& what) {
    for (const QuestionDraft& question : from) {
      if (find(to, question.id.value) != nullptr) continue;
      aligned_.differences.push_back("'" + question.id.value + "' is " + what);
      to.push_back(without_meaning(question));
    }
  }

  static void sort_as(const std::vector<QuestionDraft>& order, std::vector<QuestionDraft>& questions) {
    std::vector<QuestionDraft> sorted;
    sorted.reserve(order.size());
    for (const QuestionDraft& each : order) sorted.push_back(*find(questions, each.id.value));
    questions = std::move(sorted);
  }

  static std::vector<ConditionDraft> conditions_of(const RuleSetDraft& draft) {
    std::vector<ConditionDraft> all;
    visit_conditions(draft, [&](const ConditionDraft& condition) { all.push_back(condition); });
    return all;
  }

  void name_what_is_lacking() {
    NamedConditionDraft lacking;
    lacking.id.value = "(not in both)";
    lacking.when = lacking_;
    aligned_.not_in_both = 0;
    aligned_.before.conditions.insert(aligned_.before.conditions.begin(), lacking);
    aligned_.after.conditions.insert(aligned_.after.conditions.begin(), lacking);
  }

  Aligned aligned_;
  ConditionDraft lacking_;
};

}  // namespace

Aligned aligned(const RuleSetDraft& before, const RuleSetDraft& after) { return Aligning(before, after).run(); }

}  // namespace legcheck::prove
