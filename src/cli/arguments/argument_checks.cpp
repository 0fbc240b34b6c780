#include "cli/arguments/argument_checks.hpp"

#include <charconv>

#include "cli/arguments/answer_options.hpp"
#include "io/batch/line_work.hpp"
#include "io/morning/answer_text.hpp"

namespace legcheck::cli {

std::string wrong_value(const std::vector<std::string>& arguments, const Questionnaire& questionnaire) {
  for (const std::string& argument : arguments) {
    const std::size_t equals = argument.find('=');
    if (equals == std::string::npos) continue;
    const std::string flag = argument.substr(0, equals);
    for (const Question& question : questionnaire.all()) {
      if (flag == flag_name(question) && equals + 1 == argument.size()) {
        return flag + ": " + read_typed(question, "").message;
      }
      if (question.kind == Kind::yes_no && flag == "--no-" + flag_name(question).substr(2)) {
        return flag + ": takes no value (write " + flag_name(question) + "=unsure for not sure)";
      }
    }
  }
  return {};
}

std::optional<std::size_t> read_jobs(const std::string& text) {
  std::size_t jobs = 0;
  const char* const end = text.data() + text.size();
  const auto [read, error] = std::from_chars(text.data(), end, jobs);
  const bool valid = error == std::errc() && read == end && jobs >= 1 && jobs <= most_jobs;
  return valid ? std::optional(jobs) : std::nullopt;
}

}  // namespace legcheck::cli
