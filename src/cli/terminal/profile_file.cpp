#include "cli/terminal/profile_file.hpp"

#include <fmt/format.h>

#include "io/files/file.hpp"
#include "io/stores/private_file.hpp"
#include "io/stores/profile.hpp"
#include "io/text/characters.hpp"

namespace legcheck::cli {

ProfileFile::ProfileFile(const RuleSet& rules, Console& console) : rules_(rules), console_(console) {
  const std::string& folder = console.around.config_folder;
  if (!rules.custom && !folder.empty()) path_ = folder + "/legcheck/profile.json";
}

std::optional<ExitStatus> ProfileFile::read() {
  if (path_.empty()) return std::nullopt;
  const Privacy privacy = privacy_of(path_);
  if (privacy == Privacy::foreign) {
    error(console_, fmt::format("{}: belongs to somebody else (remove it)", printable(path_)));
    return ExitStatus::no_permission;
  }
  if (privacy == Privacy::wide) {
    warn(console_, fmt::format("others may read your profile (chmod 600 {})", printable(path_)));
  }
  ReadResult file = read_file(path_, largest_profile, true);
  if (!file.text && file.failure == ReadFailure::missing) return std::nullopt;
  readable_ = false;
  if (!file.text) {
    warn(console_, fmt::format("the profile {}: {}; going on without it", printable(path_),
                               message_of(file.failure, largest_profile)));
    return std::nullopt;
  }
  Parsed<Profile> parsed = read_profile(*file.text, path_, rules_.questionnaire);
  if (!parsed) {
    print(console_, parsed.diagnostics);
    warn(console_, "going on without your profile; it stays as it is (mend it, or: legcheck profile forget)");
    return std::nullopt;
  }
  readable_ = true;
  stored_ = *std::move(file.text);
  profile_ = *std::move(parsed.value);
  return std::nullopt;
}

std::string ProfileFile::taken(const Morning& morning) const {
  return fmt::format("{}", fmt::join(taken_from(rules_, profile_, console_.around.today, morning), "; "));
}

bool ProfileFile::save(const Morning& morning) {
  Profile profile = with_kept(rules_, profile_, console_.around.today, morning);
  if (profile.introduced.empty()) profile.introduced = console_.around.today;
  return write(profile);
}

bool ProfileFile::write(const Profile& profile) {
  if (rules_.custom || !readable_) return false;
  if (path_.empty()) {
    warn(console_, "no place for your profile: neither XDG_CONFIG_HOME nor HOME is an absolute path");
    return false;
  }
  const std::string text = to_json(profile, rules_.questionnaire);
  if (text == stored_) return true;
  const std::optional<std::string> failed = write_private_file(path_, text);
  if (failed) warn(console_, fmt::format("your profile was not saved in {}: {}", printable(path_), *failed));
  return !failed;
}

}  // namespace legcheck::cli
