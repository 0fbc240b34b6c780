/// One function a command, each in a file of its own.
#pragma once

#include "cli/arguments/arguments.hpp"

namespace legcheck::cli {

ExitStatus execute(const AssessOptions& options, const Invocation& invocation, const RuleSet& rules, Console& console);
ExitStatus execute(const BatchOptions& options, const Invocation& invocation, const RuleSet& rules, Console& console);
ExitStatus execute(const ProfileOptions& options, const Invocation& invocation, const RuleSet& rules, Console& console);
ExitStatus execute(const SchemaOptions& options, const Invocation& invocation, const RuleSet& rules, Console& console);
ExitStatus execute(const CompletionOptions& options, const Invocation& invocation, const RuleSet& rules,
                   Console& console);
ExitStatus execute(const HelpOptions& options, const Invocation& invocation, const RuleSet& rules, Console& console);
ExitStatus execute(const RulesListOptions& options, const Invocation& invocation, const RuleSet& rules,
                   Console& console);
ExitStatus execute(const RulesShowOptions& options, const Invocation& invocation, const RuleSet& rules,
                   Console& console);
ExitStatus execute(const RulesExplainOptions& options, const Invocation& invocation, const RuleSet& rules,
                   Console& console);
ExitStatus execute(const RulesGraphOptions& options, const Invocation& invocation, const RuleSet& rules,
                   Console& console);
ExitStatus execute(const RulesDocOptions& options, const Invocation& invocation, const RuleSet& rules,
                   Console& console);
ExitStatus execute(const RulesExportOptions& options, const Invocation& invocation, const RuleSet& rules,
                   Console& console);
ExitStatus execute(const RulesCheckOptions& options, const Invocation& invocation, const RuleSet& rules,
                   Console& console);
ExitStatus execute(const RulesDiffOptions& options, const Invocation& invocation, const RuleSet& rules,
                   Console& console);
ExitStatus execute(const RulesTestOptions& options, const Invocation& invocation, const RuleSet& rules,
                   Console& console);

}  // namespace legcheck::cli
