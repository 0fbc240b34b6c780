#include "io/morning/write_answer.hpp"

#include <bit>

namespace legcheck {
namespace {

void write_number(JsonWriter& writer, const Answer& answer) {
  if (answer.low == answer.high) return writer.number(answer.low);
  writer.begin_object();
  writer.key("min");
  writer.number(answer.low);
  writer.key("max");
  writer.number(answer.high);
  writer.end_object();
}

void write_choices(JsonWriter& writer, const Question& question, std::uint64_t chosen, bool as_list) {
  if (as_list) writer.begin_array();
  for (; chosen != 0; chosen &= chosen - 1) {
    writer.id(question.choices[static_cast<std::size_t>(std::countr_zero(chosen))].id);
  }
  if (as_list) writer.end_array();
}

}  // namespace

void write_answer(JsonWriter& writer, const Question& question, const Answer& answer) {
  if (!answer.given()) return writer.null();
  const std::uint64_t may = answer.possible.may;
  switch (question.kind) {
    case Kind::integer:
    case Kind::number: return write_number(writer, answer);
    case Kind::yes_no: return may == 3 ? writer.null() : writer.boolean(may == 2);
    case Kind::choice: return write_choices(writer, question, may, (may & (may - 1)) != 0);
    case Kind::set: break;
  }
  // A list is complete: a set of which something is open cannot be one.
  if ((may & answer.possible.may_lack) != 0) return writer.null();
  write_choices(writer, question, may, true);
}

}  // namespace legcheck
