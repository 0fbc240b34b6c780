/// The profile of this user, in the folder for settings.
#pragma once

#include <optional>
#include <string>

#include "cli/console/console.hpp"
#include "cli/console/exit_status.hpp"
#include "core/known/known_answers.hpp"

namespace legcheck::cli {

/// Reads and writes the file. Trouble is printed and never keeps anyone from a verdict, but for a file of somebody
/// else. A file that cannot be understood is never overwritten. Rules that replace the default ones have no profile.
class ProfileFile {
 public:
  ProfileFile(const RuleSet& rules, Console& console);

  /// The status to end with when the file must not be touched.
  std::optional<ExitStatus> read();
  /// Adds what the morning tells, and the day of the first interview; says so when that fails.
  bool save(const Morning& morning);
  bool write(const Profile& profile);

  [[nodiscard]] const Profile& profile() const { return profile_; }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] bool readable() const { return readable_; }
  /// What was put into the morning from the profile: "age 35; risks: none".
  [[nodiscard]] std::string taken(const Morning& morning) const;

 private:
  const RuleSet& rules_;
  Console& console_;
  std::string path_;  ///< Empty when there is no place for it.
  std::string stored_;
  Profile profile_;
  bool readable_ = true;
};

}  // namespace legcheck::cli
