/// What a judged morning says beside its reasons: limits, advice, warnings, the comparison and the safety net.
#pragma once

#include <vector>

#include "core/judge/judgement.hpp"

namespace legcheck {

std::vector<Note<LimitId>> limits(const Judgement& judgement);
std::vector<Note<AdviceId>> advice(const Judgement& judgement);
std::vector<Note<ClashId>> warnings(const Judgement& judgement);
std::vector<Comparison> comparison(const Judgement& judgement);
SafetyNet safety_net(const Judgement& judgement);

}  // namespace legcheck
