/// Builds a morning from the events of the JSON reader, without a document tree.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/json/json_reader.hpp"
#include "io/json/json_writer.hpp"
#include "io/morning/answer_json.hpp"
#include "legcheck/json.hpp"

namespace legcheck {

/// Something wrong in a morning.
struct MorningError {
  std::size_t offset = 0;
  std::string path;
  std::string message;
};

inline constexpr std::size_t most_complaints = 64;

/// The members of a set question, one after the other.
class MemberList {
 public:
  MemberList() = default;
  explicit MemberList(const Question& question) : question_(&question) {}

  /// Reads one more member. What is wrong with it; empty when nothing is.
  std::string add(const JsonScalar& value);
  /// One more that cannot be a member.
  void add_wrong();

  [[nodiscard]] std::size_t last() const { return count_ - 1; }  ///< Position of the member that was added last.
  /// The answer; nothing when a member was wrong.
  [[nodiscard]] std::optional<Answer> answer() const;

 private:
  const Question* question_ = nullptr;
  std::uint64_t members_ = 0;
  std::size_t count_ = 0;
  bool whole_ = true;
};

class MorningHandler final : public JsonHandler {
 public:
  explicit MorningHandler(const Questionnaire& questionnaire);

  void begin_object(std::size_t offset) override;
  void end_object() override;
  void begin_array(std::size_t offset) override;
  void end_array() override;
  void key(std::string_view name, std::size_t offset) override;
  void string(std::string_view text, std::size_t offset) override;
  void number(double value, std::string_view raw, std::size_t offset) override;
  void boolean(bool value, std::size_t offset) override;
  void null(std::size_t offset) override;

  /// Checks what needs the whole document. Call it once, after the last event.
  void finish();

  [[nodiscard]] std::vector<MorningError> take_errors() { return std::move(errors_); }
  [[nodiscard]] MorningDocument take() { return std::move(document_); }

 private:
  enum class At { outside, root, complaints, complaint, members, range, unread };

  void scalar(const JsonScalar& value, std::size_t offset);
  void set_answer(const Answer& answer);
  std::optional<QuestionId> find(std::string_view name);
  void unknown_member(std::string_view name, std::size_t offset);
  void refuse(std::size_t offset, std::string message);
  void refuse_if(std::size_t offset, std::string problem);
  void refuse_kind(std::size_t offset, std::string_view found);
  bool leave_unread();
  void skip();
  [[nodiscard]] std::string path() const;

  const Questionnaire& questionnaire_;
  MorningDocument document_;
  Answers top_;                            ///< Complaint answers that stand beside the shared ones, if any.
  std::optional<std::size_t> top_offset_;  ///< Where the first of them stands.
  std::optional<std::size_t> complaints_offset_;
  bool has_format_ = false;
  At at_ = At::outside;
  At before_unread_ = At::outside;
  At before_members_ = At::outside;  ///< Before a list of members, or a range.
  std::size_t unread_depth_ = 0;
  bool in_meta_ = false;
  std::size_t items_ = 0;  ///< Of the list of complaints, those begun.
  std::string_view key_;
  bool has_key_ = false;                ///< A key was read in the object that is open.
  bool reserved_ = false;               ///< The key, at the root, is no question but a member of the format.
  std::optional<QuestionId> question_;  ///< The key, when it is a question that belongs here.
  std::size_t next_question_ = 0;       ///< After the one that was found last.
  MemberList members_;
  RangeBounds range_;
  JsonWriter meta_;
  std::vector<MorningError> errors_;
};

}  // namespace legcheck
