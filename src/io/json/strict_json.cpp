#include "io/json/strict_json.hpp"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "io/text/characters.hpp"

namespace legcheck::json {
namespace {

/// One bit for a name. Names that share it are compared.
std::uint64_t bit_of(std::string_view name) {
  if (name.empty()) return 1;
  const auto byte = [](char c) -> std::size_t { return static_cast<unsigned char>(c); };
  return std::uint64_t{1} << ((name.size() * 7U + byte(name.front()) * 5U + byte(name.back())) % 64U);
}

}  // namespace

StrictJson::StrictJson(JsonHandler& handler, const JsonLimits& limits) : handler_(handler), limits_(limits) {
  constexpr std::size_t usual_members = 64;
  known_.reserve(usual_members);
  open_.reserve(4);
}

bool StrictJson::refuse(std::size_t offset, std::string message, JsonError::Kind kind) {
  errors_.push_back({offset, std::move(message), kind});
  return false;
}

/// Notes an error that does not end the reading, unless there are too many.
bool StrictJson::note(std::size_t offset, std::string message, JsonError::Kind kind) {
  errors_.push_back({offset, std::move(message), kind});
  return errors_.size() < limits_.errors || refuse(offset, "more may be wrong after this", JsonError::Kind::limit);
}

bool StrictJson::refuse_values(std::size_t offset) {
  return refuse(offset, "more than " + std::to_string(limits_.values) + " values in one document",
                JsonError::Kind::limit);
}

bool StrictJson::enter(std::size_t offset) {
  began_ = true;
  if (!count_value(offset)) return false;
  if (++depth_ <= limits_.depth) return true;
  return refuse(offset, "nested too deep (limit " + std::to_string(limits_.depth) + ")", JsonError::Kind::limit);
}

bool StrictJson::begin_object(std::size_t offset) {
  if (!enter(offset)) return false;
  open_.push_back({known_.size(), 0});
  handler_.begin_object(offset);
  return true;
}

void StrictJson::end_object() {
  --depth_;
  known_.resize(open_.back().first);
  open_.pop_back();
  handler_.end_object();
}

bool StrictJson::begin_array(std::size_t offset) {
  if (!enter(offset)) return false;
  handler_.begin_array(offset);
  return true;
}

void StrictJson::end_array() {
  --depth_;
  handler_.end_array();
}

bool StrictJson::is_known(std::string_view name) const {
  return std::find(known_.begin() + static_cast<std::ptrdiff_t>(open_.back().first), known_.end(), name) !=
         known_.end();
}

bool StrictJson::add_name(std::string_view name, std::size_t offset) {
  Members& members = open_.back();
  if (known_.size() - members.first == limits_.members) {
    return refuse(offset, "more than " + std::to_string(limits_.members) + " members in one object",
                  JsonError::Kind::limit);
  }
  const std::uint64_t bit = bit_of(name);
  if ((members.seen & bit) != 0 && is_known(name)) {
    return note(offset, "the member '" + excerpt(name) + "' stands twice", JsonError::Kind::duplicate);
  }
  members.seen |= bit;
  known_.push_back(name);
  return true;
}

bool StrictJson::key(Piece name, std::size_t offset) {
  if (!check_text(name, offset)) return false;
  const std::string_view lasting = name.as_written ? name.text : copies_.emplace_back(name.text);
  if (!add_name(lasting, offset)) return false;
  handler_.key(lasting, offset);
  return true;
}

bool StrictJson::string(Piece text, std::size_t offset) {
  if (!count_value(offset) || !check_text(text, offset)) return false;
  handler_.string(text.text, offset);
  return true;
}

bool StrictJson::boolean(bool value, std::size_t offset) {
  if (!count_value(offset)) return false;
  handler_.boolean(value, offset);
  return true;
}

bool StrictJson::null(std::size_t offset) {
  if (!count_value(offset)) return false;
  handler_.null(offset);
  return true;
}

bool StrictJson::number(double value, std::string_view raw, std::size_t offset) {
  if (!count_value(offset)) return false;
  if (!std::isfinite(value)) return refuse(offset, "a number out of range");
  handler_.number(value == 0 ? 0 : value, raw, offset);
  return true;
}

namespace {

/// The library's sentence without its prefix and its place, which the caller knows better.
std::string plain(std::string_view what) {
  constexpr std::string_view marker = "parsing ";
  const std::size_t start = what.find(marker);
  constexpr std::size_t longest = 160;
  return excerpt(start == std::string_view::npos ? what : what.substr(start + marker.size()), longest);
}

}  // namespace

Refusal refusal_of(std::string_view text) {
  using nlohmann::json;
  const auto forget = [](int /*depth*/, json::parse_event_t /*event*/, json& /*value*/) { return false; };
  try {
    [[maybe_unused]] const json nothing = json::parse(text.begin(), text.end(), forget);
  } catch (const json::parse_error& error) {
    return {error.byte, plain(error.what())};
  } catch (const json::out_of_range& error) {
    return {0, plain(error.what()), true};
  }
  return {};
}

}  // namespace legcheck::json
