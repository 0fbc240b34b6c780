/// Where the questionnaire declares a worse direction, a worse answer never gives a less careful verdict or less care.
#pragma once

#include "core/prove/claims/claim.hpp"

namespace legcheck {

/// The steps from each answer to the next worse one: every pair of neighbouring ranks, every member of a set.
std::vector<Difference> worsenings(const Question& question, QuestionId id);

/// One proof for each scale; none when the question has no worse direction. A rule in which the question stands only in
/// its worse direction needs no search.
std::vector<Proof> prove_monotone(const Prospect& prospect, QuestionId id, Budget& budget);

/// One proof for each scale, for a question with a worse direction that does not always apply: where it does not, no
/// answer to it would have made the outcome more careful, unless a clash names the contradiction. So nothing that
/// matters is hidden.
std::vector<Proof> prove_asked(const Prospect& prospect, QuestionId id, Budget& budget);

}  // namespace legcheck
