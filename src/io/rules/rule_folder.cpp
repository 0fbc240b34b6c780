#include "io/rules/rule_folder.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "core/prove/check.hpp"
#include "core/rules/compile.hpp"
#include "io/json/json_tree.hpp"
#include "io/rules/read_rules.hpp"
#include "io/rules/rule_files.hpp"
#include "io/text/diagnostic.hpp"

namespace legcheck {
namespace {

constexpr std::string_view guarantees_file = "guarantees.json";
constexpr std::string_view by_default = "default:";

/// What a rule file or folder is called that does not say so itself.
std::string name_of_path(const std::string& path) {
  std::filesystem::path whole = std::filesystem::path(path).lexically_normal();
  if (whole.filename().empty()) whole = whole.parent_path();
  return whole.filename().empty() ? path : whole.filename().string();
}

std::vector<RuleText> default_files(Guarantees guarantees) {
  std::vector<RuleText> files;
  for (const DefaultRuleFile& file : default_rule_files()) {
    const bool wanted =
        file.judged_by || file.asked_by || (guarantees == Guarantees::read && file.path == guarantees_file);
    if (wanted) files.push_back({"default rules: " + std::string(file.path), std::string(file.text)});
  }
  return files;
}

Mistake mistake_of(JsonError::Kind kind) {
  switch (kind) {
    case JsonError::Kind::not_json:
    case JsonError::Kind::second_value: return Mistake::not_json;
    case JsonError::Kind::duplicate: return Mistake::duplicate_member;
    case JsonError::Kind::limit: break;
  }
  return Mistake::too_large;
}

/// XXH3-128 of a sequence of files, as `xxhsum -H2` prints it for their concatenation.
class Fingerprint {
 public:
  Fingerprint() { XXH3_128bits_reset(&state_); }

  void add(std::string_view bytes) { XXH3_128bits_update(&state_, bytes.data(), bytes.size()); }

  /// 32 hexadecimal digits.
  [[nodiscard]] std::string text() const {
    const XXH128_hash_t digest = XXH3_128bits_digest(&state_);
    return fmt::format("{:016x}{:016x}", digest.high64, digest.low64);
  }

 private:
  XXH3_state_t state_{};
};

/// Reads group after group of files into one draft; the groups keep their own names and fingerprints.
class Loader {
 public:
  Origin read(std::vector<RuleText> files, const std::string& fallback_name) {
    Origin origin;
    Fingerprint fingerprint;
    for (RuleText& file : files) {
      folder_.files.push_back(std::move(file));
      const RuleFile read = read_last(folder_.draft);
      if (read.can_change_assessment) fingerprint.add(folder_.files.back().text);
      if (!read.origin.name.empty()) origin = read.origin;
    }
    if (origin.name.empty()) origin.name = fallback_name;
    origin.fingerprint = fingerprint.text();
    return origin;
  }

  Origin read_path(const std::string& path, RuleFiles& all) {
    const Parsed<std::vector<RuleText>>& files = all.at(path);
    auto& unreadable = folder_.unreadable;
    unreadable.insert(unreadable.end(), files.diagnostics.begin(), files.diagnostics.end());
    return read(files.value.value_or(std::vector<RuleText>{}), name_of_path(path));
  }

  void begin_additions() { folder_.first_added = folder_.files.size(); }

  /// What the default rules guarantee, where it can be stated.
  void read_default_guarantees() {
    for (RuleText& file : default_files(Guarantees::read)) {
      if (file.name.find(guarantees_file) == std::string::npos) continue;
      folder_.files.push_back(std::move(file));
      RuleSetDraft draft;
      read_last(draft);
      for (GuaranteeDraft& each : draft.guarantees) add_default_guarantee(std::move(each));
    }
  }

  RuleFolder finish(Origin origin, bool custom, std::vector<Origin> added) {
    if (folder_.draft.rules.empty() && folder_.whole()) {
      folder_.unreadable.push_back({folder_.files.front().name, 0, 0, {}, "no rules: nothing could be judged by them"});
    }
    // What an unreadable file would have said is not missing from the others.
    if (all_json_ && limits_.kept()) {
      const ReservedWords reserved = reserved_words();
      Compiled compiled = compile(folder_.draft, reserved);
      if (!compiled.problems.empty() && forget_default_guarantees()) compiled = compile(folder_.draft, reserved);
      folder_.rules = std::move(compiled.rules);
      forget_repeated_guarantees();
      folder_.problems.insert(folder_.problems.end(), compiled.problems.begin(), compiled.problems.end());
    }
    std::stable_sort(folder_.problems.begin(), folder_.problems.end(), [](const Problem& a, const Problem& b) {
      return std::pair(a.place.file, a.place.offset) < std::pair(b.place.file, b.place.offset);
    });
    folder_.rules.origin = std::move(origin);
    folder_.rules.custom = custom;
    folder_.rules.added = std::move(added);
    return std::move(folder_);
  }

 private:
  RuleFile read_last(RuleSetDraft& draft) {
    const auto number = static_cast<std::uint32_t>(folder_.files.size() - 1);
    const std::string& text = folder_.files.back().text;
    FileProblems problems(number, folder_.problems);
    if (!limits_.may_read(text.size(), problems)) return {};
    const JsonTree tree = read_tree(text);
    for (const JsonError& error : tree.errors) problems.report(error.offset, mistake_of(error.kind), error.message);
    all_json_ = all_json_ && tree.errors.empty();
    if (!tree.errors.empty()) return {};
    RuleFile read = read_rule_file(tree.root, draft, problems);
    limits_.check(draft, problems);
    return read;
  }

  /// A replacement may have a guarantee of the same id that claims something else; both are held to then.
  void add_default_guarantee(GuaranteeDraft draft) {
    const auto same = [&](const GuaranteeDraft& each) { return each.id.value == draft.id.value; };
    std::vector<GuaranteeDraft>& known = folder_.draft.guarantees;
    draft.restated = std::any_of(known.begin(), known.end(), same);
    if (draft.restated) draft.id.value = std::string(by_default) + draft.id.value;
    draft.if_stated = true;
    known.push_back(std::move(draft));
  }

  /// Default guarantees that the replacement claims in the same way need not be proved twice.
  void forget_repeated_guarantees() {
    std::vector<Guarantee>& all = folder_.rules.guarantees;
    const auto is_repeated = [&](const Guarantee& each) {
      return std::any_of(all.begin(), all.end(), [&](const Guarantee& own) {
        Guarantee same = own;
        same.id = std::string(by_default) + own.id;
        same.claim = each.claim;
        return same == each;
      });
    };
    for (std::size_t i = all.size(); i-- > 0;) {
      if (!is_repeated(all[i])) continue;
      const auto at = static_cast<std::ptrdiff_t>(i);
      all.erase(all.begin() + at);
      folder_.draft.guarantees.erase(folder_.draft.guarantees.begin() + at);
    }
  }

  /// They are no reason to refuse rules that can be judged by: their thresholds may be one too many.
  bool forget_default_guarantees() {
    std::vector<GuaranteeDraft>& all = folder_.draft.guarantees;
    const std::size_t before = all.size();
    all.erase(std::remove_if(all.begin(), all.end(), [](const GuaranteeDraft& each) { return each.if_stated; }),
              all.end());
    return all.size() < before;
  }

  RuleFolder folder_;
  RuleLimits limits_;
  bool all_json_ = true;
};

}  // namespace

prove::CheckScope RuleFolder::scope() const {
  return {!rules.custom && !rules.added.empty(), static_cast<std::uint32_t>(first_added)};
}

Diagnostic RuleFolder::diagnostic(Place place, std::string message) const {
  const RuleText& file = files[place.file];
  return diagnostic_at(file.name, file.text, place.offset, {}, std::move(message));
}

std::size_t RuleFolder::problems_shown() const {
  constexpr std::size_t most = 200;
  return std::min(problems.size(), most);
}

std::vector<Diagnostic> RuleFolder::diagnostics() const {
  const std::size_t most = problems_shown();
  std::vector<Diagnostic> all = unreadable;
  for (std::size_t i = 0; i < most; ++i) {
    all.push_back(diagnostic(problems[i].place, problems[i].message));
  }
  if (problems.size() > most) {
    const std::string more = fmt::format("and {} more mistakes (mend these first)", problems.size() - most);
    all.push_back({all.back().source, 0, 0, {}, more});
  }
  return all;
}

namespace {

/// Paths and texts are read alike; `read_one` reads what replaces the default rules, or one addition.
template <class Sources, class ReadOne>
RuleFolder read_sources(const Sources& sources, Guarantees guarantees, Loader& loader, const ReadOne& read_one) {
  const bool custom = !sources.only.empty();
  Origin origin = custom ? read_one(sources.only) : loader.read(default_files(guarantees), "default rules");
  loader.begin_additions();
  std::vector<Origin> added;
  for (const auto& each : sources.added) added.push_back(read_one(each));
  if (custom && guarantees == Guarantees::read) loader.read_default_guarantees();
  return loader.finish(std::move(origin), custom, std::move(added));
}

}  // namespace

RuleFolder read_rule_folder(const RulePaths& paths, Guarantees guarantees, RuleFiles& files) {
  Loader loader;
  return read_sources(paths, guarantees, loader,
                      [&](const std::string& path) { return loader.read_path(path, files); });
}

RuleFolder read_rule_texts(const RuleTexts& texts, Guarantees guarantees) {
  struct ReadOne {
    Loader& loader;
    Origin operator()(const std::vector<RuleText>& files) const {
      return loader.read(files, name_of_path(files.front().name));
    }
    Origin operator()(const RuleText& file) const { return (*this)(std::vector{file}); }
  };
  Loader loader;
  return read_sources(texts, guarantees, loader, ReadOne{loader});
}

Parsed<RuleSet> proved_rules(RuleFolder folder) {
  if (!folder.whole()) return {std::nullopt, folder.diagnostics()};
  folder.rules.broken = prove::broken_guarantees(folder.rules, folder.draft, folder.scope());
  return {std::move(folder.rules), {}};
}

}  // namespace legcheck
