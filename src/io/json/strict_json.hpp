/// The rules beyond JSON's own that every document has to keep, and how is worded what breaks JSON's own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "io/json/json_reader.hpp"

namespace legcheck::json {

/// A text as a parser gives it.
struct Piece {
  std::string_view text;
  bool as_written = false;  ///< It stands so in the document, which outlives the reading, and holds no NUL.
};

/// Passes a parser's events on to the handler and notes what breaks a rule. False means that reading has to end.
class StrictJson {
 public:
  StrictJson(JsonHandler& handler, const JsonLimits& limits);

  bool begin_object(std::size_t offset);
  void end_object();
  bool begin_array(std::size_t offset);
  void end_array();
  bool key(Piece name, std::size_t offset);
  bool string(Piece text, std::size_t offset);
  bool boolean(bool value, std::size_t offset);
  bool null(std::size_t offset);
  bool number(double value, std::string_view raw, std::size_t offset);

  /// Notes an error that ends the reading.
  bool refuse(std::size_t offset, std::string message, JsonError::Kind kind = JsonError::Kind::not_json);
  [[nodiscard]] bool inside() const { return depth_ > 0; }
  [[nodiscard]] bool began() const { return began_; }                      ///< An object or array was opened.
  [[nodiscard]] bool whole() const { return depth_ == 0 && values_ > 0; }  ///< A value was read to its end.
  [[nodiscard]] std::vector<JsonError>& errors() { return errors_; }

 private:
  /// Of an open object.
  struct Members {
    std::size_t first = 0;   ///< Into known_.
    std::uint64_t seen = 0;  ///< A bit for each name, shared by some, so that few names have to be compared.
  };

  bool count_value(std::size_t offset) { return ++values_ <= limits_.values || refuse_values(offset); }
  bool refuse_values(std::size_t offset);
  bool enter(std::size_t offset);
  bool add_name(std::string_view name, std::size_t offset);
  [[nodiscard]] bool is_known(std::string_view name) const;
  bool check_text(Piece text, std::size_t offset) {
    const bool fine = text.as_written || text.text.find('\0') == std::string_view::npos;
    return fine || note(offset, "a text must not hold a NUL character", JsonError::Kind::not_json);
  }
  bool note(std::size_t offset, std::string message, JsonError::Kind kind);

  JsonHandler& handler_;
  JsonLimits limits_;
  std::size_t depth_ = 0;
  std::size_t values_ = 0;
  bool began_ = false;
  std::vector<std::string_view> known_;  ///< Names in the open objects.
  std::list<std::string> copies_;        ///< Of those that do not stand so in the document.
  std::vector<Members> open_;
  std::vector<JsonError> errors_;
};

/// Why a text is no JSON, in the words of the library that says it best.
struct Refusal {
  std::size_t read = 0;  ///< How much of the text had been read.
  std::string why;       ///< Empty when that library finds nothing wrong.
  bool out_of_range = false;
};
Refusal refusal_of(std::string_view text);

}  // namespace legcheck::json
