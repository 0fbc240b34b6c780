#include "cli/terminal/dialogue.hpp"

#include <fmt/format.h>

#include "core/interview/turn_lines.hpp"
#include "io/prompts/reply_words.hpp"
#include "io/stores/profile.hpp"
#include "io/text/page.hpp"
#include "legcheck/text.hpp"

namespace legcheck::cli {
namespace {

constexpr int most_tries = 3;

/// The loop of one interview. Going back is asking again with the answers of before.
class Dialogue {
 public:
  Dialogue(const RuleSet& rules, Morning morning, const InterviewOptions& options, Console& console)
      : rules_(rules), options_(options), console_(console), morning_(options.known(std::move(morning))) {}

  std::variant<Interviewed, ExitStatus> run() {
    while (true) {
      const std::optional<Turn> turn = options_.next(morning_);
      if (!turn) return finished(true);
      say_what_is_certain();
      if (const auto left = put(*turn)) return *left;
    }
  }

 private:
  using Left = std::variant<Interviewed, ExitStatus>;

  void say(const std::string& text) {
    for (const std::string& line : wrapped(text, options_.style.width)) console_.err << line << '\n';
  }

  [[nodiscard]] Interviewed finished(bool to_the_end) const {
    const bool emergency = options_.bounds(morning_).care == Care::emergency;
    return {to_the_end || emergency ? settled(rules_, morning_) : morning_, to_the_end, not_asked()};
  }

  [[nodiscard]] std::vector<QuestionId> not_asked() const {
    std::vector<QuestionId> found;
    for (std::size_t i = 0; i < rules_.questionnaire.size(); ++i) {
      const auto id = static_cast<QuestionId>(i);
      const Question& question = rules_.questionnaire[id];
      const bool each = question.about == About::complaint && !morning_.complaints.empty();
      const Answer& answer = each ? morning_.complaints.front()[id] : morning_.shared[id];
      if (answer.state == Answer::State::not_asked) found.push_back(id);
    }
    return found;
  }

  void say_what_is_certain() {
    const Bounds bounds = options_.bounds(morning_);
    if (said_rest_ || bounds.lower != Verdict::rest) return;
    said_rest_ = true;
    say("It is a rest day. A few more questions: should someone look at it? (. is enough)");
  }

  /// Puts one prompt until it is answered; how the interview ends when it does.
  std::optional<Left> put(const Turn& turn) {
    console_.err << prompt_text(rules_, turn, morning_, options_.style, history_.size() + 1);
    std::optional<Remembered> before = options_.remembered(turn, morning_);
    const std::string said = before ? remembered_text(rules_, turn, *before) : std::string();
    if (before) say(said + " Still so? Type y.");
    bool warned = false;
    for (int tries = 0; tries < most_tries;) {
      console_.err << prompt_mark(rules_, turn, options_.style) << std::flush;
      std::string line;
      if (!std::getline(console_.in, line)) return out_of_answers();
      const bool still_so = before && trimmed(line) == "y";
      if (before && (trimmed(line) == "n" || trimmed(line) == "no")) {
        before.reset();  // no longer so is not the same as none
        say("Then answer it anew.");
        continue;
      }
      Reply reply =
          still_so ? Reply{Reply::Kind::answers, before->morning, {}, said} : read_reply(rules_, turn, morning_, line);
      switch (reply.kind) {
        case Reply::Kind::answers: return take(turn, std::move(reply), line);
        case Reply::Kind::back: return back();
        case Reply::Kind::enough: return finished(false);
        case Reply::Kind::quit: return leave(ExitStatus::interrupted);
        case Reply::Kind::why: console_.err << why_text(rules_, turn, morning_, options_.style); continue;
        case Reply::Kind::unsure:
          if (warned || warning(turn).empty()) return take(turn, std::move(reply), line);
          warned = true;
          say(warning(turn) + " Enter u again, or answer.");
          continue;
        case Reply::Kind::refused: break;
      }
      say(reply.message);
      ++tries;
    }
    console_.err << "Stopping after three tries.\n";
    return leave(ExitStatus::usage);
  }

  [[nodiscard]] const std::string& warning(const Turn& turn) const { return rules_.prompts[turn.prompt].unsure; }

  std::optional<Left> take(const Turn& turn, Reply reply, const std::string& line) {
    const Prompt& prompt = rules_.prompts[turn.prompt];
    const std::string_view typed = trimmed(line);
    const bool renumbered = turn.questions.size() < prompt.questions.size() && !prompt.lines.empty() && typed != "n";
    const bool in_words = prompt.places || renumbered || (prompt.lines.empty() && typed == "n");
    if (options_.style.accessible) {
      say(fmt::format("Chosen: {}.", reply.heard.empty() ? "not sure" : reply.heard));
    } else if (in_words && !reply.heard.empty()) {
      say(fmt::format("= {}", reply.heard));
    }
    history_.push_back(std::move(morning_));
    morning_ = options_.known(std::move(reply.morning));
    return std::nullopt;
  }

  std::optional<Left> back() {
    if (history_.empty()) {
      say("This is the first question.");
      return std::nullopt;
    }
    morning_ = std::move(history_.back());
    history_.pop_back();
    return std::nullopt;
  }

  std::optional<Left> out_of_answers() {
    console_.err << '\n';
    return leave(ExitStatus::usage);
  }

  /// A verdict that nothing can change any more, or a warning sign that was named, is told all the same.
  std::optional<Left> leave(ExitStatus status) {
    if (options_.bounds(morning_).decided() || is_unclear(rules_, morning_)) return finished(false);
    console_.err << "Nothing saved.\n";
    return status;
  }

  const RuleSet& rules_;
  const InterviewOptions& options_;
  Console& console_;
  Morning morning_;
  std::vector<Morning> history_;
  bool said_rest_ = false;
};

}  // namespace

std::variant<Interviewed, ExitStatus> interview(const RuleSet& rules, Morning morning, const InterviewOptions& options,
                                                Console& console) {
  return Dialogue(rules, std::move(morning), options, console).run();
}

}  // namespace legcheck::cli
