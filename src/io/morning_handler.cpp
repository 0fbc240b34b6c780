#include "io/morning_handler.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/number_range.hpp"
#include "core/suggest.hpp"
#include "io/characters.hpp"
#include "io/morning_envelope.hpp"

namespace legcheck {
namespace {

constexpr std::array<std::string_view, 5> root_members{"format", "date", "id", "meta", "complaints"};
constexpr std::size_t most_complaints = 64;

/// A member's name as a JSON pointer spells it.
std::string pointer_part(std::string_view name) {
  std::string part;
  for (const char c : name) part += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
  return part;
}

bool is_number(const Question& question) { return question.kind == Kind::integer || question.kind == Kind::number; }

}  // namespace

MorningHandler::MorningHandler(const Questionnaire& questionnaire)
    : questionnaire_(questionnaire), top_(questionnaire.size()), meta_(document_.meta) {
  document_.morning.shared = Answers(questionnaire.size());
}

bool MorningHandler::is_reserved(std::string_view name) const {
  return std::find(root_members.begin(), root_members.end(), name) != root_members.end();
}

std::string MorningHandler::path() const {
  std::string path;
  if (at_ == At::outside) return path;
  const bool inside = at_ == At::members || at_ == At::range;
  const bool in_complaint = at_ == At::complaint || (inside && before_members_ == At::complaint);
  if (at_ == At::complaints) return fmt::format("/complaints/{}", items_);
  if (in_complaint) path = fmt::format("/complaints/{}", items_ - 1);
  if (!has_key_) return path;
  path += "/" + pointer_part(key_);
  if (at_ == At::members) path += fmt::format("/{}", member_count_);
  if (at_ == At::range && !bound_.empty()) path += "/" + pointer_part(bound_);
  return path;
}

void MorningHandler::refuse(std::size_t offset, std::string message) {
  errors_.push_back({offset, path(), std::move(message)});
}

void MorningHandler::refuse_kind(std::size_t offset, std::string_view found) {
  if (at_ == At::outside) {
    has_format_ = true;  // nothing more to say about it
    return refuse(offset, fmt::format("a morning is an object, not {}", found));
  }
  if (at_ == At::complaints) {
    refuse(offset, fmt::format("a complaint is an object, not {}", found));
    ++items_;
    return;
  }
  if (at_ == At::members) {
    members_whole_ = false;
    refuse(offset, fmt::format("must be a text, not {}", found));
    ++member_count_;
    return;
  }
  if (at_ == At::range) members_whole_ = false;
  if (question_) return refuse(offset, expected(questionnaire_[*question_], found));
  if (at_ != At::root) return;
  if (key_ == "meta") return refuse(offset, fmt::format("must be an object, not {}", found));
  if (key_ == "complaints") return refuse(offset, fmt::format("must be a list of objects, not {}", found));
  if (is_reserved(key_)) return refuse(offset, fmt::format("must be a single value, not {}", found));
}

void MorningHandler::skip() {
  before_unread_ = at_;
  at_ = At::unread;
  unread_depth_ = 1;
}

/// One level up from what is not read; false when everything here is read.
bool MorningHandler::leave_unread() {
  if (at_ != At::unread) return false;
  if (--unread_depth_ == 0) {
    at_ = before_unread_;
    in_meta_ = false;
  }
  return true;
}

void MorningHandler::begin_object(std::size_t offset) {
  if (at_ == At::unread) {
    ++unread_depth_;
    if (in_meta_) meta_.begin_object();
    return;
  }
  if (at_ == At::outside) {
    at_ = At::root;
  } else if (at_ == At::complaints) {
    if (document_.morning.complaints.size() == most_complaints) {
      refuse(offset, fmt::format("more than {} complaints", most_complaints));
    }
    document_.morning.complaints.emplace_back(questionnaire_.size());
    ++items_;
    at_ = At::complaint;
    has_key_ = false;
  } else if (at_ == At::root && key_ == "meta") {
    skip();
    in_meta_ = true;
    document_.meta.clear();
    meta_.begin_object();
  } else if ((at_ == At::root || at_ == At::complaint) && question_ && is_number(questionnaire_[*question_])) {
    before_members_ = at_;
    at_ = At::range;
    range_offset_ = offset;
    bound_.clear();
    min_.reset();
    max_.reset();
    members_whole_ = true;
  } else {
    refuse_kind(offset, "an object");
    skip();
  }
}

void MorningHandler::end_object() {
  if (in_meta_) meta_.end_object();
  if (leave_unread()) return;
  if (at_ == At::range) return end_range();
  at_ = at_ == At::complaint ? At::complaints : At::outside;
  has_key_ = false;
  question_.reset();
}

void MorningHandler::begin_array(std::size_t offset) {
  if (at_ == At::unread) {
    ++unread_depth_;
    if (in_meta_) meta_.begin_array();
    return;
  }
  const bool at_key = at_ == At::root || at_ == At::complaint;
  if (at_ == At::root && key_ == "complaints") {
    at_ = At::complaints;
  } else if (at_key && question_ && questionnaire_[*question_].kind == Kind::set) {
    before_members_ = at_;
    at_ = At::members;
    members_ = 0;
    member_count_ = 0;
    members_whole_ = true;
  } else {
    refuse_kind(offset, "a list");
    skip();
  }
}

void MorningHandler::end_array() {
  if (in_meta_) meta_.end_array();
  if (leave_unread()) return;
  if (at_ == At::complaints) {
    at_ = At::root;
    return;
  }
  at_ = before_members_;
  if (members_whole_) set_answer(questionnaire_[*question_].members(members_));
}

void MorningHandler::key(std::string_view name, std::size_t offset) {
  if (at_ == At::unread) {
    if (in_meta_) meta_.key(name);
    return;
  }
  if (at_ == At::range) {
    bound_ = name;
    if (name == "min" || name == "max") return;
    members_whole_ = false;
    return refuse(offset, "a range has 'min' and 'max' and nothing else");
  }
  key_ = name;
  has_key_ = true;
  question_.reset();
  if (at_ == At::root && name == "complaints") complaints_offset_ = offset;
  if (at_ == At::root && name == "format") has_format_ = true;
  if (at_ == At::root && is_reserved(name)) return;
  question_ = questionnaire_.find(name);
  if (!question_) return unknown_member(name, offset);
  const bool of_complaint = questionnaire_[*question_].about == About::complaint;
  if (at_ == At::root && of_complaint && !top_offset_) top_offset_ = offset;
  if (at_ == At::complaint && !of_complaint) {
    refuse(offset, "is asked once a morning, not for each complaint (put it beside 'complaints')");
    question_.reset();
  }
}

void MorningHandler::unknown_member(std::string_view name, std::size_t offset) {
  std::vector<std::string_view> known = ids_of(questionnaire_.all());
  if (at_ == At::root) known.insert(known.end(), root_members.begin(), root_members.end());
  const std::string meant = did_you_mean(name, known);
  refuse(offset, fmt::format("unknown member '{}'{}", excerpt(name),
                             meant.empty() ? " (an object 'meta' passes through unread)" : meant));
}

void MorningHandler::set_answer(const Answer& answer) {
  const bool of_complaint = questionnaire_[*question_].about == About::complaint;
  if (at_ == At::complaint) {
    document_.morning.complaints.back()[*question_] = answer;
  } else {
    (of_complaint ? top_ : document_.morning.shared)[*question_] = answer;
  }
}

void MorningHandler::add_member(const JsonScalar& value, std::size_t offset) {
  const ReadMember read = read_member(questionnaire_[*question_], value);
  const std::uint64_t bit = read.member ? std::uint64_t{1} << *read.member : 0;
  if (!read.member) {
    refuse(offset, read.message);
  } else if ((members_ & bit) != 0) {
    refuse(offset, fmt::format("{} stands twice", shown(value)));
  }
  members_whole_ = members_whole_ && read.member && (members_ & bit) == 0;
  members_ |= bit;
  ++member_count_;
}

void MorningHandler::set_bound(const JsonScalar& value, std::size_t offset) {
  const ReadAnswer read = read_answer(questionnaire_[*question_], value);
  members_whole_ = members_whole_ && read.answer;
  if (!read.answer) return refuse(offset, read.message);
  (bound_ == "min" ? min_ : max_) = read.answer->low;
}

void MorningHandler::end_range() {
  bound_.clear();
  const bool whole = min_ && max_ && *min_ <= *max_;
  if (members_whole_ && !whole) refuse(range_offset_, "a range has 'min' and 'max', and 'min' is not above 'max'");
  at_ = before_members_;
  if (members_whole_ && whole) set_answer(number_between(questionnaire_[*question_], *min_, *max_));
}

void MorningHandler::root_scalar(const JsonScalar& value, std::size_t offset) {
  if (key_ == "format" || key_ == "date") {
    std::string problem = key_ == "format" ? morning_format_problem(value) : date_problem(value);
    if (!problem.empty()) return refuse(offset, std::move(problem));
    if (key_ == "date") document_.morning.date = std::get<std::string_view>(value);
    return;
  }
  if (key_ == "id") {
    document_.id.clear();
    JsonWriter writer(document_.id);
    if (const bool* yes = std::get_if<bool>(&value)) return writer.boolean(*yes);
    if (const JsonNumber* number = std::get_if<JsonNumber>(&value)) return writer.raw(number->raw);
    return writer.string(std::get<std::string_view>(value));
  }
  refuse_kind(offset, shown(value));
}

void MorningHandler::scalar(const JsonScalar& value, std::size_t offset) {
  if (at_ == At::members) return add_member(value, offset);
  if (at_ == At::range) return set_bound(value, offset);
  if (at_ == At::root && is_reserved(key_)) return root_scalar(value, offset);
  if (at_ == At::outside || at_ == At::complaints) return refuse_kind(offset, shown(value));
  if (!question_) return;
  const ReadAnswer read = read_answer(questionnaire_[*question_], value);
  if (!read.answer) return refuse(offset, read.message);
  set_answer(*read.answer);
}

void MorningHandler::string(std::string_view text, std::size_t offset) {
  if (in_meta_) meta_.string(text);
  if (at_ != At::unread) scalar(text, offset);
}

void MorningHandler::number(double value, std::string_view raw, std::size_t offset) {
  if (in_meta_) meta_.raw(raw);
  if (at_ != At::unread) scalar(JsonNumber{value, raw}, offset);
}

void MorningHandler::boolean(bool value, std::size_t offset) {
  if (in_meta_) meta_.boolean(value);
  if (at_ != At::unread) scalar(value, offset);
}

void MorningHandler::null(std::size_t offset) {
  if (in_meta_) meta_.null();
  if (at_ == At::unread) return;
  const bool at_key = at_ == At::root || at_ == At::complaint;
  if (at_key && question_) return set_answer(Answer::unsure());
  if (at_ == At::range) return refuse_kind(offset, "null");
  const bool may_be_null = key_ == "date" || key_ == "id" || key_ == "meta";
  if (at_ == At::root && (may_be_null || !is_reserved(key_))) return;
  if (at_ == At::members) {
    members_whole_ = false;
    refuse(offset, "must be a text, not null (write null in place of the list for not sure)");
    ++member_count_;
    return;
  }
  if (at_ == At::root && key_ == "format") {
    return refuse(offset, fmt::format("must be \"{}\", not null", morning_format));
  }
  if (at_ != At::complaint) refuse_kind(offset, "null");
}

void MorningHandler::finish() {
  key_ = "format";
  if (!has_format_)
    errors_.push_back({0, "/format", fmt::format(R"(is missing (write "format": "{}"))", morning_format)});
  if (!top_offset_) return;
  if (complaints_offset_) {
    errors_.push_back({*top_offset_, {}, "answers about a complaint stand both in 'complaints' and beside it"});
  } else {
    document_.morning.complaints.push_back(top_);
  }
}

}  // namespace legcheck
