#include "cli/arguments/answer_options.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "core/vocabulary/civil_date.hpp"
#include "core/vocabulary/suggest.hpp"
#include "io/morning/answer_flags.hpp"
#include "io/morning/answer_text.hpp"
#include "io/text/characters.hpp"

namespace legcheck::cli {
namespace {

/// Puts typed answers into a morning and collects what is wrong.
class Filler {
 public:
  Filler(Morning morning, const Questionnaire& questionnaire)
      : morning_(std::move(morning)), questionnaire_(questionnaire) {}

  void put_flags(const std::vector<TypedFlag>& flags) {
    std::map<QuestionId, std::string> typed;
    for (const TypedFlag& flag : flags) {
      const Question& question = questionnaire_[flag.question];
      const auto [known, fresh] = typed.try_emplace(flag.question, flag.text);
      if (fresh) continue;
      if (question.kind == Kind::set) known->second += "," + flag.text;
      if (question.kind != Kind::set) refuse(flag_name(question), "given twice");
    }
    for (const auto& [id, text] : typed) put_flag(id, text);
  }

  void put_complaint(const std::string& text) {
    Answers complaint(questionnaire_.size());
    std::string_view rest = text;
    while (true) {
      const std::size_t end = std::min(rest.find(','), rest.size());
      put_pair(complaint, rest.substr(0, end));
      if (end == rest.size()) break;
      rest.remove_prefix(end + 1);
    }
    if (morning_.complaints.empty()) morning_.complaints.emplace_back(questionnaire_.size());
    morning_.complaints.push_back(std::move(complaint));
  }

  void put_date(const std::string& text, const std::string& today) {
    const std::string date = text == "today" ? today : text == "yesterday" ? day_before(today) : text;
    if (!is_civil_date(date)) {
      refuse("--date",
             fmt::format("must be a day such as 2026-11-22 from 2000 on, or yesterday, not '{}'", excerpt(text)));
    } else if (date > today) {
      refuse("--date", fmt::format("{} is in the future", date));
    }
    morning_.date = date;
  }

  Parsed<Morning> finish() {
    if (!problems_.empty()) return {std::nullopt, std::move(problems_)};
    return {std::move(morning_), {}};
  }

 private:
  void refuse(const std::string& flag, std::string message) {
    problems_.push_back({flag, 0, 0, {}, std::move(message)});
  }

  void put_flag(QuestionId id, const std::string& text) {
    const Question& question = questionnaire_[id];
    const std::string flag = flag_name(question);
    TypedAnswer read = read_typed(question, text);
    if (!read.answer) return refuse(flag, std::move(read.message));
    const Answer answer = read.answer->from(Answer::Origin::flag);
    if (question.about != About::complaint) {
      morning_.shared[id] = answer;
    } else if (morning_.complaints.size() > 1) {
      refuse(flag, "the file holds several complaints, so the flag cannot tell which one it means");
    } else {
      if (morning_.complaints.empty()) morning_.complaints.emplace_back(questionnaire_.size());
      morning_.complaints.front()[id] = answer;
    }
  }

  void put_pair(Answers& complaint, std::string_view pair) {
    const std::size_t equals = std::min(pair.find('='), pair.size());
    std::string name(pair.substr(0, equals));
    std::replace(name.begin(), name.end(), '-', '_');
    const auto id = questionnaire_.find(name);
    if (!id || questionnaire_[*id].about != About::complaint) {
      std::vector<std::string_view> known;
      for (const Question& question : questionnaire_.all()) {
        if (question.about == About::complaint) known.push_back(question.id);
      }
      return refuse("--also",
                    fmt::format("'{}' is no question about a complaint{}", excerpt(name), did_you_mean(name, known)));
    }
    if (equals == pair.size()) return refuse("--also", fmt::format("write {}=VALUE", name));
    const Question& question = questionnaire_[*id];
    const TypedAnswer read = read_typed(question, pair.substr(equals + 1), '+');
    if (!read.answer) return refuse("--also", fmt::format("{}: {}", question.id, read.message));
    if (complaint[*id].state != Answer::State::not_asked) return refuse("--also", question.id + ": given twice");
    complaint[*id] = read.answer->from(Answer::Origin::flag);
  }

  Morning morning_;
  const Questionnaire& questionnaire_;
  std::vector<Diagnostic> problems_;
};

}  // namespace

std::vector<std::string> command_line(const AnswerOptions& options, const RulePaths& paths,
                                      const Questionnaire& questionnaire, const std::vector<OpenAnswer>& open) {
  const auto is_open = [&](QuestionId id) {
    return std::any_of(open.begin(), open.end(),
                       [&](const OpenAnswer& each) { return each.question == id && each.complaint == 0; });
  };
  std::vector<std::string> parts{"legcheck"};
  if (!paths.only.empty()) parts.push_back("--rules-only=" + shell_word(paths.only));
  for (const std::string& path : paths.added) parts.push_back("--rules=" + shell_word(path));
  for (const TypedFlag& flag : options.flags) {
    if (!is_open(flag.question)) parts.push_back(flag_name(questionnaire[flag.question]) + "=" + shell_word(flag.text));
  }
  std::vector<std::string> also = options.also;
  for (const OpenAnswer& each : open) {
    const std::string& id = questionnaire[each.question].id;
    if (each.complaint > 0 && each.complaint <= also.size()) also[each.complaint - 1] += "," + id + "=?";
  }
  if (!options.date.empty()) parts.push_back("--date=" + shell_word(options.date));
  for (const std::string& complaint : also) parts.push_back("--also=" + shell_word(complaint));
  if (options.nothing_else) parts.emplace_back("--nothing-else");
  for (const OpenAnswer& each : open) {
    if (each.complaint == 0) parts.push_back(flag_name(questionnaire[each.question]) + "=?");
  }
  return parts;
}

Parsed<Morning> with_answers(Morning morning, const AnswerOptions& options, const Questionnaire& questionnaire,
                             const std::string& today) {
  Filler filler(std::move(morning), questionnaire);
  filler.put_flags(options.flags);
  for (const std::string& complaint : options.also) filler.put_complaint(complaint);
  if (!options.date.empty()) filler.put_date(options.date, today);
  return filler.finish();
}

}  // namespace legcheck::cli
