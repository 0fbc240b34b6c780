/// One function a command, each with what the command may touch. A command that gets the handle to the rules asks for
/// them only where it needs them; one that gets rules is not called without.
#pragma once

#include "cli/arguments/arguments.hpp"

namespace legcheck::cli {

ExitStatus assess(const AssessOptions& options, const Look& look, NamedRules& rules, Console& console);
ExitStatus batch(const BatchOptions& options, const RuleSet& rules, Console& console);
ExitStatus profile(const ProfileOptions& options, const Look& look, const RuleSet& rules, Console& console);
ExitStatus print_schema(const SchemaOptions& options, NamedRules& rules, Console& console);
ExitStatus print_completion(const CompletionOptions& options, Console& console);
ExitStatus print_help(const HelpOptions& options, NamedRules& rules, Console& console);
ExitStatus print_version(NamedRules& rules, Console& console);
ExitStatus list_rules(const Look& look, const RuleSet& rules, Console& console);
ExitStatus show_rule(const RulesShowOptions& options, const Look& look, const RuleSet& rules, Console& console);
ExitStatus explain_rule(const RulesExplainOptions& options, const Look& look, NamedRules& rules, Console& console);
ExitStatus draw_rules(const RulesGraphOptions& options, const RuleSet& rules, Console& console);
ExitStatus document_rules(NamedRules& rules, Console& console);
ExitStatus export_rules(const RulesExportOptions& options, Console& console);
ExitStatus check_rules(const RulesCheckOptions& options, const Look& look, NamedRules& rules, Console& console);
ExitStatus compare_rules(const RulesDiffOptions& options, const Look& look, RuleFiles& files, Console& console);
ExitStatus test_rules(const RulesTestOptions& options, const Look& look, NamedRules& rules, Console& console);

/// What may be typed next after these words, the last of which is still being typed: for the shells.
ExitStatus complete(const std::vector<std::string>& words, Console& console);

/// The rules to judge by; nullptr when they cannot be loaded, which was printed then.
const RuleSet* loaded(NamedRules& rules, Console& console);

}  // namespace legcheck::cli
