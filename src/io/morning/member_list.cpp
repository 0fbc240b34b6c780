#include "io/morning/member_list.hpp"

#include <fmt/format.h>

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

}  // namespace legcheck
