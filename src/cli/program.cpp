#include "cli/program.hpp"

#include <exception>

#include "cli/arguments/arguments.hpp"
#include "cli/commands/commands.hpp"
#include "io/text/characters.hpp"

namespace legcheck::cli {
namespace {

/// Hands each command what it may touch.
class Executor {
 public:
  Executor(const Look& look, NamedRules& rules, Console& console) : look_(look), rules_(rules), console_(console) {}

  ExitStatus operator()(const AssessOptions& options) { return assess(options, look_, rules_, console_); }
  ExitStatus operator()(const BatchOptions& options) {
    return by_rules([&](const RuleSet& rules) { return batch(options, rules, console_); });
  }
  ExitStatus operator()(const ProfileOptions& options) {
    return by_rules([&](const RuleSet& rules) { return profile(options, look_, rules, console_); });
  }
  ExitStatus operator()(const SchemaOptions& options) { return print_schema(options, rules_, console_); }
  ExitStatus operator()(const CompletionOptions& options) { return print_completion(options, console_); }
  ExitStatus operator()(const HelpOptions& options) { return print_help(options, rules_, console_); }
  ExitStatus operator()(const VersionOptions& /*options*/) { return print_version(rules_, console_); }
  ExitStatus operator()(const RulesListOptions& /*options*/) {
    return by_rules([&](const RuleSet& rules) { return list_rules(look_, rules, console_); });
  }
  ExitStatus operator()(const RulesShowOptions& options) {
    return by_rules([&](const RuleSet& rules) { return show_rule(options, look_, rules, console_); });
  }
  ExitStatus operator()(const RulesExplainOptions& options) { return explain_rule(options, look_, rules_, console_); }
  ExitStatus operator()(const RulesGraphOptions& options) {
    return by_rules([&](const RuleSet& rules) { return draw_rules(options, rules, console_); });
  }
  ExitStatus operator()(const RulesDocOptions& /*options*/) { return document_rules(rules_, console_); }
  ExitStatus operator()(const RulesExportOptions& options) { return export_rules(options, console_); }
  ExitStatus operator()(const RulesCheckOptions& options) { return check_rules(options, look_, rules_, console_); }
  ExitStatus operator()(const RulesDiffOptions& options) {
    return compare_rules(options, look_, rules_.files(), console_);
  }
  ExitStatus operator()(const RulesTestOptions& options) { return test_rules(options, look_, rules_, console_); }

 private:
  template <class Work>
  ExitStatus by_rules(const Work& work) {
    const RuleSet* const rules = loaded(rules_, console_);
    return rules == nullptr ? ExitStatus::bad_rules : work(*rules);
  }

  const Look& look_;
  NamedRules& rules_;
  Console& console_;
};

ExitStatus parse_and_execute(const std::vector<std::string>& arguments, Console& console) {
  if (!arguments.empty() && arguments.front() == completing) {
    return complete({arguments.begin() + 1, arguments.end()}, console);
  }
  const auto taken = take_rule_paths(arguments, console);
  if (const auto* refused = std::get_if<Refused>(&taken)) return refused->status;
  const auto& [paths, words] = std::get<RuleWords>(taken);
  RuleFiles files;
  NamedRules rules(paths, files);
  const auto parsed = parse_arguments(words, rules, console);
  if (const auto* refused = std::get_if<Refused>(&parsed)) return refused->status;
  const auto& invocation = std::get<Invocation>(parsed);
  return std::visit(Executor(invocation.look, rules, console), invocation.command);
}

/// A full disk shows only when the last bytes are written.
ExitStatus flushed(ExitStatus status, Console& console) {
  console.out.flush();
  if (console.out) return status;
  error(console, "the output cannot be written");
  return ExitStatus::io_error;
}

}  // namespace

ExitStatus run(const std::vector<std::string>& arguments, Console& console) {
  try {
    return flushed(parse_and_execute(arguments, console), console);
  } catch (const std::exception& error) {
    console.err << "legcheck: internal error: " << printable(error.what()) << '\n';
    return ExitStatus::internal;
  }
}

}  // namespace legcheck::cli
