# The libraries that are built against; none of them is linked. A distribution's packages serve; what is not installed
# is fetched at the commit named here.
include(FetchContent)

# legcheck_fetch(NAME found options): fetches a dependency unless `found` is true.
macro(legcheck_fetch name found)
  if(NOT ${found})
    message(STATUS "${name} is not installed: fetching it")
    FetchContent_Declare(${name} ${ARGN})
    FetchContent_GetProperties(${name})
    if(NOT ${name}_POPULATED)
      FetchContent_Populate(${name})
    endif()
  endif()
endmacro()

# legcheck_dependency(NAME repository commit found): as above, from a repository at a commit.
macro(legcheck_dependency name repository commit found)
  legcheck_fetch(${name} ${found} GIT_REPOSITORY ${repository} GIT_TAG ${commit})
endmacro()

find_package(fmt 9 QUIET)
find_package(nlohmann_json 3.11 QUIET)
find_package(CLI11 2.1 QUIET)
find_path(XXHASH_INCLUDE_DIR xxhash.h)
find_path(BOOST_JSON_INCLUDE_DIR boost/json/basic_parser_impl.hpp)

legcheck_dependency(fmt https://github.com/fmtlib/fmt a33701196adfad74917046096bf5a2aa0ab0bb50 fmt_FOUND)
legcheck_dependency(json https://github.com/nlohmann/json bc889afb4c5bf1c0d8ee29ef35eaaf4c8bef8a5d nlohmann_json_FOUND)
legcheck_dependency(cli11 https://github.com/CLIUtils/CLI11 70f8072f9dd2292fd0b9f9e5f58e279f60483ed3 CLI11_FOUND)
legcheck_dependency(xxhash https://github.com/Cyan4973/xxHash 35b0373c697b5f160d3db26b1cbb45a0d5ba788c
                    XXHASH_INCLUDE_DIR)
# Boost.JSON and Boost.PFR need a dozen other parts of Boost: the release holds them all.
legcheck_fetch(boost BOOST_JSON_INCLUDE_DIR
               URL https://archives.boost.io/release/1.81.0/source/boost_1_81_0.tar.bz2
               URL_HASH SHA256=71feeed900fbccca04a3b4f2f84a7c217186f28a940ed8b7ed4725986baf99fa
               DOWNLOAD_EXTRACT_TIMESTAMP TRUE)

# One target for all: where their headers are, as system headers, so that their warnings are not ours.
add_library(legcheck_headers INTERFACE)
# fmt's functions are compiled once, in src/io/text/fmt.cpp, which knows how version 9 is made; with another version
# every file compiles its own, at three seconds each.
if(NOT fmt_VERSION VERSION_GREATER_EQUAL 9 OR NOT fmt_VERSION VERSION_LESS 10)
  target_compile_definitions(legcheck_headers INTERFACE FMT_HEADER_ONLY=1)
endif()
if(TARGET fmt::fmt-header-only)
  # Its headers only, whichever way its functions are compiled.
  target_include_directories(
    legcheck_headers SYSTEM INTERFACE $<TARGET_PROPERTY:fmt::fmt-header-only,INTERFACE_INCLUDE_DIRECTORIES>)
endif()
foreach(target IN ITEMS nlohmann_json::nlohmann_json CLI11::CLI11)
  if(TARGET ${target})
    target_link_libraries(legcheck_headers INTERFACE ${target})
  endif()
endforeach()
foreach(folder IN ITEMS "${fmt_SOURCE_DIR}/include" "${json_SOURCE_DIR}/include" "${cli11_SOURCE_DIR}/include"
                        "${xxhash_SOURCE_DIR}")
  if(NOT folder STREQUAL "/include" AND NOT folder STREQUAL "")
    target_include_directories(legcheck_headers SYSTEM INTERFACE ${folder})
  endif()
endforeach()
foreach(folder IN ITEMS ${XXHASH_INCLUDE_DIR} ${BOOST_JSON_INCLUDE_DIR} ${boost_SOURCE_DIR})
  if(IS_DIRECTORY ${folder})
    target_include_directories(legcheck_headers SYSTEM INTERFACE ${folder})
  endif()
endforeach()
