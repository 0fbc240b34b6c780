// A step of the build: proves the default rules and writes them, ready to be judged by, as a C++ file.
#include <fstream>
#include <iostream>

#include "io/rule_reports/check_report.hpp"
#include "io/rules/rule_folder.hpp"
#include "io/rules/rule_set_archive.hpp"

namespace {

void write(std::ostream& out, std::string_view bytes) {
  constexpr std::string_view digits = "01234567";
  out << "#include \"io/rules/rule_set_archive.hpp\"\n\nnamespace legcheck {\n\n"
         "std::string_view default_rule_set_archive() {\n  static constexpr char bytes[] =";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (i % 40 == 0) out << (i == 0 ? "\n      \"" : "\"\n      \"");
    out << '\\' << digits[byte >> 6U] << digits[byte >> 3U & 7U] << digits[byte & 7U];
  }
  out << "\";\n  return {bytes, sizeof bytes - 1};\n}\n\n}  // namespace legcheck\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 64;
  legcheck::RuleFiles files;
  const legcheck::RuleFolder folder = legcheck::read_rule_folder({}, legcheck::Guarantees::read, files);
  const legcheck::CheckedRules checked = legcheck::check_rules(folder, {});
  if (!checked.folder.whole() || legcheck::has_findings(checked)) {
    std::cerr << legcheck::to_text(checked, {});
    return 78;
  }
  const legcheck::RuleFolder judged_by = legcheck::read_rule_folder({}, legcheck::Guarantees::left_out, files);
  std::ofstream out(argv[1], std::ios::binary);
  write(out, legcheck::archived(judged_by.rules));
  return out.flush() ? 0 : 74;
}
