#include "io/stores/profile.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/vocabulary/civil_date.hpp"
#include "io/assessment/words.hpp"
#include "io/json/json_reader.hpp"
#include "io/json/json_writer.hpp"
#include "io/morning/answer_json.hpp"
#include "io/rules/fields.hpp"
#include "io/text/characters.hpp"
#include "io/text/diagnostic.hpp"

namespace legcheck {
namespace {

/// Reads the file of one profile.
class ProfileReader {
 public:
  ProfileReader(const Questionnaire& questionnaire, FileProblems& problems)
      : questionnaire_(questionnaire), problems_(problems) {}

  Profile read(const JsonNode& root) {
    Fields fields(root, "a profile", problems_);
    Profile profile;
    const JsonNode* format = fields.require("format");
    if (format != nullptr) check_format(*format);
    profile.introduced = fields.text("introduced");
    if (!profile.introduced.empty()) check_date(*root.find("introduced"));
    for (const JsonNode* item : fields.list("answers")) read_kept(*item, profile);
    fields.done();
    return profile;
  }

 private:
  void check_format(const JsonNode& node) {
    const bool text = node.kind == JsonNode::Kind::string;
    const std::string problem = format_problem(text ? node.text : "", excerpt(to_json(node)), "legcheck.profile/1");
    if (!problem.empty()) problems_.report(node.offset, Mistake::unknown_format, problem);
  }

  void check_date(const JsonNode& node) {
    if (!is_civil_date(node.text))
      problems_.report(node.offset, Mistake::out_of_range, "must be a day such as 2026-11-22");
  }

  void read_kept(const JsonNode& node, Profile& profile) {
    Fields fields(node, "a kept answer", problems_);
    const Name name = fields.required_text("question");
    const JsonNode* date = fields.require("date");
    if (date != nullptr) check_date(*date);
    const JsonNode* answer = fields.require("answer");
    const JsonNode* about = fields.find("about");
    fields.done();
    const auto id = questionnaire_.find(name.value);
    if (!id) {
      profile.foreign.push_back(to_json(node));
      return;
    }
    if (answer == nullptr || date == nullptr) return;
    KeptAnswer kept{*id, {}, {}, date->text};
    if (const auto read = read_answer(*id, *answer)) kept.answer = *read;
    for (const JsonMember& member : about == nullptr ? std::vector<JsonMember>{} : about->members) {
      const auto place = questionnaire_.find(member.name);
      const auto value = place ? read_answer(*place, member.value) : std::nullopt;
      if (!place)
        problems_.report(member.offset, Mistake::unknown_name,
                         fmt::format("unknown question '{}'", excerpt(member.name)));
      if (value) kept.about.push_back({*place, *value});
    }
    profile.answers.push_back(std::move(kept));
  }

  std::optional<Answer> read_answer(QuestionId id, const JsonNode& node) {
    const Question& question = questionnaire_[id];
    if (question.kind == Kind::set) return read_set(question, node);
    if (question.is_number() && node.kind == JsonNode::Kind::object) return read_range(question, node);
    if (node.kind == JsonNode::Kind::number && answer_fits(question, node)) return question.number(node.number);
    ReadAnswer read;
    if (node.kind == JsonNode::Kind::boolean) read = legcheck::read_answer(question, JsonScalar(node.boolean));
    if (node.kind == JsonNode::Kind::string)
      read = legcheck::read_answer(question, JsonScalar(std::string_view(node.text)));
    if (!read.answer) problems_.report(node.offset, Mistake::wrong_type, expected(question, excerpt(to_json(node))));
    return read.answer;
  }

  static bool answer_fits(const Question& question, const JsonNode& node) {
    return legcheck::read_answer(question, JsonScalar(JsonNumber{node.number, node.text})).answer.has_value();
  }

  std::optional<Answer> read_range(const Question& question, const JsonNode& node) {
    RangeBounds range(question, node.offset);
    const auto check = [&](std::size_t offset, std::string problem) {
      if (!problem.empty()) problems_.report(offset, Mistake::wrong_type, std::move(problem));
    };
    for (const JsonMember& member : node.members) {
      check(member.offset, range.name(member.name));
      if (member.value.kind == JsonNode::Kind::number) {
        check(member.value.offset, range.add(JsonNumber{member.value.number, member.value.text}));
      } else {
        range.add_wrong();
        check(member.value.offset, expected(question, excerpt(to_json(member.value))));
      }
    }
    check(range.offset(), range.end());
    return range.answer();
  }

  std::optional<Answer> read_set(const Question& question, const JsonNode& node) {
    std::uint64_t present = 0;
    if (node.kind != JsonNode::Kind::array) {
      problems_.report(node.offset, Mistake::wrong_type, expected(question, excerpt(to_json(node))));
      return std::nullopt;
    }
    for (const JsonNode& item : node.items) {
      const ReadMember read = read_member(question, JsonScalar(std::string_view(item.text)));
      if (!read.member) problems_.report(item.offset, Mistake::unknown_value, read.message);
      if (read.member) present |= std::uint64_t{1} << *read.member;
    }
    return question.members(present);
  }

  const Questionnaire& questionnaire_;
  FileProblems& problems_;
};

void write_kept(JsonWriter& writer, const KeptAnswer& kept, const Questionnaire& questionnaire) {
  writer.begin_object();
  writer.member("question", questionnaire[kept.question].id);
  if (!kept.about.empty()) {
    writer.key("about");
    writer.begin_object();
    for (const PlacedAnswer& each : kept.about) {
      writer.key(questionnaire[each.question].id);
      write_answer(writer, questionnaire[each.question], each.answer);
    }
    writer.end_object();
  }
  writer.key("answer");
  write_answer(writer, questionnaire[kept.question], kept.answer);
  writer.member("date", kept.date);
  writer.end_object();
}

}  // namespace

Parsed<Profile> read_profile(std::string_view json, std::string_view source, const Questionnaire& questionnaire) {
  const JsonTree tree = read_tree(json);
  std::vector<Problem> problems;
  FileProblems file(0, problems);
  for (const JsonError& error : tree.errors) file.report(error.offset, Mistake::not_json, error.message);
  Profile profile;
  if (tree.errors.empty()) profile = ProfileReader(questionnaire, file).read(tree.root);
  if (problems.empty()) return {std::move(profile), {}};
  std::sort(problems.begin(), problems.end(),
            [](const Problem& a, const Problem& b) { return a.place.offset < b.place.offset; });
  Parsed<Profile> failed;
  for (const Problem& problem : problems) {
    failed.diagnostics.push_back(diagnostic_at(source, json, problem.place.offset, {}, problem.message));
  }
  return failed;
}

std::string to_json(const Profile& profile, const Questionnaire& questionnaire) {
  std::string text;
  JsonWriter writer(text, JsonWriter::Layout::indented);
  writer.begin_object();
  writer.member("format", "legcheck.profile/1");
  if (!profile.introduced.empty()) writer.member("introduced", profile.introduced);
  writer.key("answers");
  writer.begin_array();
  for (const KeptAnswer& kept : profile.answers) write_kept(writer, kept, questionnaire);
  for (const std::string& kept : profile.foreign) writer.raw(kept);
  writer.end_array();
  writer.end_object();
  return text + "\n";
}

namespace {

std::string answer_words(const Question& question, const Answer& answer) {
  const std::string values = values_text(question, answer);
  return fmt::format("{}{} {}", question_name(question), question.is_number() ? "" : ":",
                     values.empty() ? "none" : values);
}

std::string about_words(const RuleSet& rules, const KeptAnswer& kept) {
  if (kept.about.empty()) return {};
  Morning morning{{}, Answers(rules.questionnaire.size()), {Answers(rules.questionnaire.size())}};
  for (const PlacedAnswer& each : kept.about) morning.complaints.front()[each.question] = each.answer;
  return complaint_name(rules, morning, 0) + " ";
}

}  // namespace

std::vector<std::string> taken_from(const RuleSet& rules, const Profile& profile, const std::string& today,
                                    const Morning& morning) {
  std::vector<std::string> texts;
  for (const KeptAnswer& kept : profile.answers) {
    const std::optional<Answer> known = known_on(rules, kept, today);
    if (!known) continue;
    const auto taken = [&](const Answers& answers) {
      const Answer& answer = answers[kept.question];
      return answer.origin == Answer::Origin::profile && answer == *known && is_about(kept, answers);
    };
    const bool used = kept.about.empty() ? taken(morning.shared)
                                         : std::any_of(morning.complaints.begin(), morning.complaints.end(), taken);
    if (!used) continue;
    const Question& question = rules.questionnaire[kept.question];
    texts.push_back(about_words(rules, kept) + answer_words(question, kept.answer) +
                    (is_whole(question, *known) ? "" : " (in part too long ago)"));
  }
  return texts;
}

std::string remembered_text(const RuleSet& rules, const Turn& turn, const Remembered& remembered) {
  std::string text;
  for (const QuestionId id : turn.questions) {
    text += (text.empty() ? "" : "; ") + answer_words(rules.questionnaire[id], remembered.morning.shared[id]);
  }
  return fmt::format("On {} you said: {}.", short_date(remembered.date), text);
}

std::string kept_text(const RuleSet& rules, const KeptAnswer& kept, const std::string& today) {
  const std::optional<Answer> known = known_on(rules, kept, today);
  const Question& question = rules.questionnaire[kept.question];
  const std::string_view state = !known                        ? ", too long ago: asked again when it matters"
                                 : !is_whole(question, *known) ? ", in part too long ago: asked again when it matters"
                                                               : "";
  return fmt::format("{}{}, answered {}{}", about_words(rules, kept), answer_words(question, kept.answer), kept.date,
                     state);
}

}  // namespace legcheck
