# Writes a C++ file with the default rule folder as string literals.
# Use: cmake -DFOLDER=… -DOUTPUT=… -P embed.cmake
file(GLOB_RECURSE paths RELATIVE "${FOLDER}" "${FOLDER}/*.json")
list(SORT paths)
set(entries "")
foreach(path IN LISTS paths)
  file(READ "${FOLDER}/${path}" text)
  # A literal may be at most 64 KiB in some compilers; neighbours are joined.
  string(LENGTH "${text}" length)
  set(literals "")
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${text}" ${at} 15000 part)
    string(APPEND literals "R\"legcheck(${part})legcheck\"\n")
    math(EXPR at "${at} + 15000")
  endwhile()
  set(judged_by true)
  set(asked_by false)
  if(path MATCHES "^(cases|schema)/|^guarantees|^prompts")
    set(judged_by false)
  endif()
  if(path MATCHES "^prompts")
    set(asked_by true)
  endif()
  string(APPEND entries "      {\"${path}\", ${literals}, ${judged_by}, ${asked_by}},\n")
endforeach()
file(WRITE "${OUTPUT}" "#include \"legcheck/rules.hpp\"

namespace legcheck {

const std::vector<DefaultRuleFile>& default_rule_files() {
  static const std::vector<DefaultRuleFile> files{
${entries}  };
  return files;
}

}  // namespace legcheck
")
