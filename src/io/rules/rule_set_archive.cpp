#include "io/rules/rule_set_archive.hpp"

#include <bit>
#include <type_traits>

// Names the members of a plain struct by itself: a list of them kept here could forget one.
#include <boost/pfr/core.hpp>

#include "core/rules/steps.hpp"

namespace legcheck {
namespace {

template <class T>
concept Whole = std::is_integral_v<T> || std::is_enum_v<T>;
template <class T>
concept Plain = std::is_aggregate_v<T>;

// Numbers are written seven bits a byte, the low ones first, and all but the last with the high bit set. So neither the
// width of a type nor the order of bytes shows, and the bytes are the same on every machine.
constexpr std::uint64_t more = 0x80;

class Writer {
 public:
  template <Whole T>
  void add(T value) {
    auto rest = static_cast<std::uint64_t>(value);
    for (; rest >= more; rest >>= 7U) bytes_ += static_cast<char>(rest | more);
    bytes_ += static_cast<char>(rest);
  }
  void add(double value) { add(std::bit_cast<std::uint64_t>(value)); }
  void add(const std::string& text) {
    add(text.size());
    bytes_ += text;
  }
  template <class T>
  void add(const std::vector<T>& items) {
    add(items.size());
    for (const T& item : items) add(item);
  }
  template <class T>
  void add(const std::optional<T>& value) {
    add(value.has_value());
    if (value) add(*value);
  }
  void add(const Questionnaire& questionnaire) { add(questionnaire.all()); }
  void add(const Conditions& conditions) { add(*conditions); }
  template <Plain T>
  void add(const T& plain) {
    boost::pfr::for_each_field(plain, [this](const auto& member) { this->add(member); });
  }

  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : at_(bytes.data()) {}

  template <Whole T>
  void read(T& value) {
    value = static_cast<T>(number());
  }
  void read(double& value) { value = std::bit_cast<double>(number()); }
  void read(std::string& text) {
    const auto size = static_cast<std::size_t>(number());
    text = std::string(at_, size);
    at_ += size;
  }
  template <class T>
  void read(std::vector<T>& items) {
    items.resize(static_cast<std::size_t>(number()));
    for (T& item : items) read(item);
  }
  template <class T>
  void read(std::optional<T>& value) {
    if (number() != 0) read(value.emplace());
  }
  void read(Questionnaire& questionnaire) {
    std::vector<Question> questions;
    read(questions);
    questionnaire = Questionnaire(std::move(questions));
  }
  void read(Conditions& conditions) {
    Steps steps;
    read(steps);
    conditions = Conditions(std::move(steps));
  }
  template <Plain T>
  void read(T& plain) {
    boost::pfr::for_each_field(plain, [this](auto& member) { this->read(member); });
  }

 private:
  std::uint64_t byte() { return static_cast<unsigned char>(*at_++); }
  std::uint64_t number() {
    std::uint64_t value = byte();
    if (value < more) return value;  // as nearly all are
    value -= more;
    for (unsigned shift = 7;; shift += 7) {
      const std::uint64_t next = byte();
      value |= (next & (more - 1)) << shift;
      if (next < more) return value;
    }
  }

  const char* at_;
};

}  // namespace

std::string archived(const RuleSet& rules) {
  Writer writer;
  writer.add(rules);
  return writer.take();
}

RuleSet unarchived(std::string_view bytes) {
  RuleSet rules;
  Reader(bytes).read(rules);
  return rules;
}

}  // namespace legcheck
