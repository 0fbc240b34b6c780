/// Builds a morning from the events of the JSON reader, without a document tree.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/json_reader.hpp"
#include "io/json_writer.hpp"
#include "io/read_answer.hpp"
#include "legcheck/morning_json.hpp"

namespace legcheck {

/// Something wrong in a morning.
struct MorningError {
  std::size_t offset = 0;
  std::string path;
  std::string message;
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
  void root_scalar(const JsonScalar& value, std::size_t offset);
  void add_member(const JsonScalar& value, std::size_t offset);
  void set_bound(const JsonScalar& value, std::size_t offset);
  void end_range();
  void set_answer(const Answer& answer);
  void unknown_member(std::string_view name, std::size_t offset);
  void refuse(std::size_t offset, std::string message);
  void refuse_kind(std::size_t offset, std::string_view found);
  bool pass_through();
  bool leave_unread();
  void skip();
  [[nodiscard]] std::string path() const;
  [[nodiscard]] bool is_reserved(std::string_view name) const;

  const Questionnaire& questionnaire_;
  MorningDocument document_;
  Answers top_;                            ///< Complaint answers that stand beside the shared ones.
  std::optional<std::size_t> top_offset_;  ///< Where the first of them stands.
  std::optional<std::size_t> complaints_offset_;
  bool has_format_ = false;
  At at_ = At::outside;
  At before_unread_ = At::outside;
  At before_members_ = At::outside;  ///< Before a list of members, or a range.
  std::size_t unread_depth_ = 0;
  bool in_meta_ = false;
  std::size_t items_ = 0;  ///< Of the list of complaints, those begun.
  std::string key_;
  bool has_key_ = false;                ///< A key was read in the object that is open.
  std::optional<QuestionId> question_;  ///< The key, when it is a question that belongs here.
  std::uint64_t members_ = 0;
  std::size_t member_count_ = 0;
  bool members_whole_ = true;
  std::string bound_;  ///< The key in a range.
  std::optional<double> min_, max_;
  std::size_t range_offset_ = 0;
  JsonWriter meta_;
  std::vector<MorningError> errors_;
};

}  // namespace legcheck
