#include "io/morning/morning_handler.hpp"

#include <fmt/format.h>

#include "core/vocabulary/suggest.hpp"
#include "io/morning/morning_json.hpp"
#include "io/text/characters.hpp"

namespace legcheck {

std::string MemberList::add(const JsonScalar& value) {
  const ReadMember read = read_member(*question_, value);
  const std::uint64_t bit = read.member ? std::uint64_t{1} << *read.member : 0;
  const bool twice = (members_ & bit) != 0;
  ++count_;
  members_ |= bit;
  whole_ = whole_ && read.member && !twice;
  return twice ? fmt::format("{} stands twice", shown(value)) : read.message;
}

void MemberList::add_wrong() {
  ++count_;
  whole_ = false;
}

std::optional<Answer> MemberList::answer() const {
  return whole_ ? std::optional(question_->members(members_)) : std::nullopt;
}

namespace {

constexpr std::size_t most_errors = 100;

/// A member's name as a JSON pointer spells it.
std::string pointer_part(std::string_view name) {
  std::string part;
  for (const char c : name) part += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
  return part;
}

}  // namespace

MorningHandler::MorningHandler(const Questionnaire& questionnaire)
    : questionnaire_(questionnaire), meta_(document_.meta) {
  document_.morning.shared = Answers(questionnaire.size());
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
  if (at_ == At::members) path += fmt::format("/{}", members_.last());
  if (at_ == At::range && !range_.last().empty()) path += "/" + pointer_part(range_.last());
  return path;
}

void MorningHandler::refuse(std::size_t offset, std::string message) {
  if (errors_.size() < most_errors) return errors_.push_back({offset, path(), std::move(message)});
  if (errors_.size() == most_errors) errors_.push_back({offset, {}, "more is wrong here and may be after this"});
}

void MorningHandler::refuse_if(std::size_t offset, std::string problem) {
  if (!problem.empty()) refuse(offset, std::move(problem));
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
    members_.add_wrong();
    return refuse(offset, fmt::format("must be a text, not {}", found));
  }
  if (at_ == At::range) range_.add_wrong();
  if (question_) return refuse(offset, expected(questionnaire_[*question_], found));
  if (at_ == At::root && reserved_) refuse(offset, wrong_envelope(key_, found));
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
  } else if ((at_ == At::root || at_ == At::complaint) && question_ && questionnaire_[*question_].is_number()) {
    before_members_ = at_;
    at_ = At::range;
    range_ = RangeBounds(questionnaire_[*question_], offset);
  } else {
    refuse_kind(offset, "an object");
    skip();
  }
}

void MorningHandler::end_object() {
  if (in_meta_) meta_.end_object();
  if (leave_unread()) return;
  if (at_ == At::range) {
    refuse_if(range_.offset(), range_.end());
    at_ = before_members_;
    if (const auto answer = range_.answer()) set_answer(*answer);
    return;
  }
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
    members_ = MemberList(questionnaire_[*question_]);
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
  if (const auto answer = members_.answer()) set_answer(*answer);
}

void MorningHandler::key(std::string_view name, std::size_t offset) {
  if (at_ == At::unread) {
    if (in_meta_) meta_.key(name);
    return;
  }
  if (at_ == At::range) return refuse_if(offset, range_.name(name));
  key_ = name;
  has_key_ = true;
  reserved_ = at_ == At::root && is_envelope_member(name);
  question_ = reserved_ ? std::nullopt : find(name);
  if (reserved_ && name == "complaints") complaints_offset_ = offset;
  if (reserved_ && name == "format") has_format_ = true;
  if (reserved_) return;
  if (!question_) return unknown_member(name, offset);
  const bool of_complaint = questionnaire_[*question_].about == About::complaint;
  if (at_ == At::root && of_complaint && !top_offset_) {
    top_offset_ = offset;
    top_ = Answers(questionnaire_.size());
  }
  if (at_ == At::complaint && !of_complaint) {
    refuse(offset, "is asked once a morning, not for each complaint (put it beside 'complaints')");
    question_.reset();
  }
}

/// Most mornings have their answers in the order of the questions.
std::optional<QuestionId> MorningHandler::find(std::string_view name) {
  const bool next = next_question_ < questionnaire_.size() && questionnaire_.all()[next_question_].id == name;
  const auto found = next ? std::optional(static_cast<QuestionId>(next_question_)) : questionnaire_.find(name);
  if (found) next_question_ = static_cast<std::size_t>(*found) + 1;
  return found;
}

void MorningHandler::unknown_member(std::string_view name, std::size_t offset) {
  std::vector<std::string_view> known = ids_of(questionnaire_.all());
  if (at_ == At::root) known.insert(known.end(), envelope_members.begin(), envelope_members.end());
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

void MorningHandler::scalar(const JsonScalar& value, std::size_t offset) {
  if (at_ == At::members) return refuse_if(offset, members_.add(value));
  if (at_ == At::range) return refuse_if(offset, range_.add(value));
  if (at_ == At::root && reserved_) return refuse_if(offset, take_envelope(document_, key_, value));
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
  if (at_ == At::root) return refuse_if(offset, reserved_ ? take_envelope_null(key_) : "");
  if (at_ == At::members) {
    members_.add_wrong();
    return refuse(offset, "must be a text, not null (write null in place of the list for not sure)");
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
    document_.morning.complaints.push_back(std::move(top_));
  }
}

}  // namespace legcheck
