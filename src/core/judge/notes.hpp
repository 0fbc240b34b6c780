/// What a judged morning says beside its reasons: limits, advice, warnings, the comparison and the safety net.
#pragma once

#include <vector>

#include "core/judge/judgement.hpp"

namespace legcheck {

std::vector<Note> limits(const Judgement& judgement);
std::vector<Note> advice(const Judgement& judgement);
std::vector<Note> warnings(const Judgement& judgement);
std::vector<Comparison> comparison(const Judgement& judgement);
SafetyNet safety_net(const Judgement& judgement);

}  // namespace legcheck
