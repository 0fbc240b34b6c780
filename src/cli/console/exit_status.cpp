#include "cli/console/exit_status.hpp"

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

ExitStatus status_of(ReadFailure failure) noexcept {
  switch (failure) {
    case ReadFailure::missing:
    case ReadFailure::directory:
    case ReadFailure::not_regular: return ExitStatus::no_input;
    case ReadFailure::forbidden: return ExitStatus::no_permission;
    case ReadFailure::too_large: return ExitStatus::bad_data;
    case ReadFailure::broken: break;
  }
  return ExitStatus::io_error;
}

}  // namespace legcheck::cli
