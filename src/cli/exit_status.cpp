#include "cli/exit_status.hpp"

namespace legcheck::cli {

ExitStatus status_of(const Bounds& bounds) noexcept {
  switch (bounds.verdict) {
    case Verdict::run: return ExitStatus::run;
    case Verdict::modify: return ExitStatus::modify;
    case Verdict::rest: break;
  }
  if (bounds.care >= Care::urgent) return ExitStatus::rest_and_care_today;
  return bounds.decided() ? ExitStatus::rest : ExitStatus::not_decided;
}

}  // namespace legcheck::cli
