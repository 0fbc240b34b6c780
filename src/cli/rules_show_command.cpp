#include "cli/commands.hpp"

#include <fmt/format.h>

#include "core/suggest.hpp"
#include "io/characters.hpp"
#include "io/condition_text.hpp"
#include "io/wrap.hpp"

namespace legcheck::cli {
namespace {

std::string source_text(const Source& source) {
  std::string text = source.title;
  for (const std::string& part : {source.author, source.publisher}) {
    if (part.empty()) continue;
    text += (text.back() == '?' || text.back() == '.' ? " " : ". ") + part;
  }
  if (source.year) text += fmt::format(", {}", *source.year);
  if (!source.doi.empty()) text += ". doi:" + source.doi;
  if (!source.url.empty()) text += ". " + source.url;
  return text;
}

std::string template_text(const RuleSet& rules, const Template& text) {
  std::string shown;
  for (const Template::Piece& piece : text.pieces) {
    shown += piece.text;
    if (piece.question) shown += "{" + rules.questionnaire[*piece.question].id + "}";
  }
  return shown;
}

}  // namespace

ExitStatus execute(const RulesShowOptions& options, const Invocation& /*invocation*/, const RuleSet& rules,
                   Console& console) {
  const Rule* rule = rules.find_rule(options.id);
  if (rule == nullptr) {
    console.err << fmt::format("legcheck: error: unknown rule '{}'{}\n", excerpt(options.id),
                               did_you_mean(options.id, ids_of(rules.rules)));
    return ExitStatus::usage;
  }
  std::vector<std::string> sources;
  for (const std::size_t index : rule->sources) sources.push_back(source_text(rules.sources[index]));
  console.out << labelled("Rule", {rule->id}) << labelled("When", {condition_text(rules, rule->when)})
              << labelled("Verdict", {std::string(name_of(rule->verdict))})
              << labelled("Care", {std::string(name_of(rule->care))})
              << labelled("Reason", {template_text(rules, rule->reason)}) << labelled("Sources", sources);
  return success;
}

}  // namespace legcheck::cli
