/// What the process tells the shell. MODIFY is not 0, so `legcheck … && start-my-run` fails safe.
#pragma once

#include "io/files/file.hpp"
#include "legcheck/assessment.hpp"

namespace legcheck::cli {

enum class ExitStatus {
  run = 0,
  findings = 1,  ///< Bad records in a batch, cases that differ.
  modify = 10,
  rest = 20,
  rest_and_care_today = 30,  ///< Care is urgent or emergency.
  not_decided = 40,          ///< Rest only because answers are missing.
  usage = 64,
  bad_data = 65,
  no_input = 66,
  internal = 70,
  cannot_create = 73,
  io_error = 74,
  no_permission = 77,
  bad_rules = 78,
  interrupted = 130,  ///< Quit in the middle of the questions.
};

/// Nothing to tell but that it worked.
inline constexpr ExitStatus success = ExitStatus::run;

/// The status of the verdict that is printed.
ExitStatus status_of(const Bounds& bounds) noexcept;

/// The status of an input that cannot be read.
ExitStatus status_of(ReadFailure failure) noexcept;

}  // namespace legcheck::cli
