/// What an unproved claim means, in words and with its places.
#pragma once

#include "core/prove/check.hpp"
#include "core/prove/claims/near_rules.hpp"

namespace legcheck {

class FindingWriter {
 public:
  FindingWriter(const Prospect& prospect, const RuleSetDraft& draft, const CheckScope& scope, Budget& budget)
      : prospect_(prospect), rules_(prospect.rules), draft_(draft), scope_(scope), budget_(budget) {}

  /// Of a proof that is broken or not decided.
  Finding write(const Proof& proof);

 private:
  [[nodiscard]] Finding not_decided(const Proof& proof) const;
  [[nodiscard]] Finding guarantee(const Proof& proof) const;
  [[nodiscard]] Finding may_hold(const Proof& proof) const;
  [[nodiscard]] Finding monotone(const Proof& proof) const;
  [[nodiscard]] Finding asked(const Proof& proof) const;
  [[nodiscard]] Finding can_hold(const Proof& proof) const;
  [[nodiscard]] Finding reached(const Proof& proof) const;
  Finding decides(const Proof& proof);

  [[nodiscard]] std::optional<Place> place_of(const Proof& proof) const;
  [[nodiscard]] std::vector<Morning> mornings(const Proof& proof) const;
  void blame_near_rules(const Proof& proof, Finding& finding) const;
  [[nodiscard]] Remark rule_that_fails(const NearRule& near) const;
  [[nodiscard]] std::vector<Remark> rules_that_hold(const Answers& cells, Level level) const;
  [[nodiscard]] Place place_of_test(RuleId rule, const std::vector<TestId>& tests) const;
  static void blame(std::vector<Remark> rules, const std::string& claim, Finding& finding);

  const Prospect& prospect_;
  const RuleSet& rules_;
  const RuleSetDraft& draft_;
  const CheckScope& scope_;
  Budget& budget_;
};

}  // namespace legcheck
