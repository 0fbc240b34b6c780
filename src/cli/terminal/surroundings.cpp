#include "cli/terminal/surroundings.hpp"

#include <sys/ioctl.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <string_view>

namespace legcheck::cli {
namespace {

constexpr std::size_t narrowest = 20;

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): read once, before any thread
  return value == nullptr ? std::string_view() : std::string_view(value);
}

/// The first of these that is set decides, as in the C library.
bool locale_is_utf8() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string_view value = variable(name);
    if (value.empty()) continue;
    for (const std::string_view spelling : {"UTF-8", "utf8", "UTF8", "utf-8"}) {
      if (value.find(spelling) != std::string_view::npos) return true;
    }
    return false;
  }
  return false;
}

std::size_t columns_of_output() {
  constexpr std::size_t usual = 80;
  winsize size{};
  for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) {
    if (::ioctl(stream, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  }
  const std::string_view text = variable("COLUMNS");
  std::size_t columns = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), columns);
  return read.ec == std::errc() && columns > 0 ? columns : usual;
}

/// By the XDG rules: a path that is not absolute does not count.
std::string config_folder() {
  const std::string_view named = variable("XDG_CONFIG_HOME");
  if (!named.empty() && named.front() == '/') return std::string(named);
  const std::string_view home = variable("HOME");
  return !home.empty() && home.front() == '/' ? std::string(home) + "/.config" : std::string();
}

std::string civil_date_now() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  std::array<char, 16> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%d", &local);
  return {text.data(), size};
}

}  // namespace

Surroundings surroundings_of_process() {
  Surroundings around;
  around.in_is_terminal = ::isatty(STDIN_FILENO) == 1;
  around.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  around.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
  around.columns = columns_of_output();
  const std::string_view terminal = variable("TERM");
  around.plain = terminal.empty() || terminal == "dumb" || !locale_is_utf8();
  around.no_color = !variable("NO_COLOR").empty();
  around.accessible = !variable("ACCESSIBLE").empty();
  around.today = civil_date_now();
  around.config_folder = config_folder();
  around.in_descriptor = STDIN_FILENO;
  around.out_descriptor = STDOUT_FILENO;
  return around;
}

TextStyle style_of(const Look& look, const Surroundings& around) {
  constexpr std::size_t widest = 80;  // longer lines are harder to read
  TextStyle style;
  style.width = around.out_is_terminal ? std::clamp(around.columns, narrowest, widest) : widest;
  style.fits = around.out_is_terminal;
  style.accessible = look.accessible || around.accessible;
  style.symbols = !around.plain;
  const bool able = around.out_is_terminal && !around.plain && !around.no_color;
  style.color = look.color == Color::always || (look.color == Color::automatic && able);
  return style;
}

PromptStyle prompt_style(const Look& look, const Surroundings& around) {
  constexpr std::size_t widest = 70;
  return {std::clamp(around.columns, narrowest, widest), look.accessible || around.accessible};
}

}  // namespace legcheck::cli
