#include "io/rule_reports/past_mornings.hpp"

#include "core/judge/judgement.hpp"
#include "io/files/lines.hpp"
#include "legcheck/assess.hpp"
#include "legcheck/morning_json.hpp"

namespace legcheck {
namespace {

void judge(std::string_view line, const RuleSet& before, const RuleSet& after, PastMornings& counts) {
  const Parsed<MorningDocument> old_morning = read_morning(line, {}, before.questionnaire);
  const Parsed<MorningDocument> new_morning = read_morning(line, {}, after.questionnaire);
  if (!old_morning || !new_morning) {
    ++counts.unreadable;
    return;
  }
  const Bounds was = outline(before, old_morning.value->morning).bounds;
  const Bounds is = outline(after, new_morning.value->morning).bounds;
  ++counts.judged;
  ++counts.verdicts[static_cast<std::size_t>(was.verdict)][static_cast<std::size_t>(is.verdict)];
  ++counts.cares[static_cast<std::size_t>(was.care)][static_cast<std::size_t>(is.care)];
}

}  // namespace

PastMornings judge_past(std::istream& stream, const RuleSet& before, const RuleSet& after) {
  PastMornings counts;
  LineBlocks blocks(*stream.rdbuf(), largest_morning);
  for (LineBlock block; blocks.next(block);) {
    for (Lines lines(block.text, block.first_line, largest_morning); lines.next();) {
      if (lines.too_long()) {
        ++counts.unreadable;
      } else if (!lines.blank()) {
        judge(lines.text(), before, after, counts);
      }
    }
  }
  counts.broken = blocks.broken();
  return counts;
}

}  // namespace legcheck
