# The libraries that are built against, all of them headers only. A distribution's packages serve; what is not
# installed is fetched at the commit named here.
include(FetchContent)

# legcheck_dependency(NAME repository commit found): declares a dependency that is fetched unless `found` is true.
macro(legcheck_dependency name repository commit found)
  if(NOT ${found})
    message(STATUS "${name} is not installed: fetching it")
    FetchContent_Declare(${name} GIT_REPOSITORY ${repository} GIT_TAG ${commit})
    FetchContent_GetProperties(${name})
    if(NOT ${name}_POPULATED)
      FetchContent_Populate(${name})
    endif()
  endif()
endmacro()

find_package(fmt 9 QUIET)
find_package(nlohmann_json 3.11 QUIET)
find_package(CLI11 2.1 QUIET)
find_path(XXHASH_INCLUDE_DIR xxhash.h)
find_path(CEREAL_INCLUDE_DIR cereal/cereal.hpp)

legcheck_dependency(fmt https://github.com/fmtlib/fmt a33701196adfad74917046096bf5a2aa0ab0bb50 fmt_FOUND)
legcheck_dependency(json https://github.com/nlohmann/json bc889afb4c5bf1c0d8ee29ef35eaaf4c8bef8a5d nlohmann_json_FOUND)
legcheck_dependency(cli11 https://github.com/CLIUtils/CLI11 70f8072f9dd2292fd0b9f9e5f58e279f60483ed3 CLI11_FOUND)
legcheck_dependency(xxhash https://github.com/Cyan4973/xxHash 35b0373c697b5f160d3db26b1cbb45a0d5ba788c
                    XXHASH_INCLUDE_DIR)
legcheck_dependency(cereal https://github.com/USCiLab/cereal ebef1e929807629befafbb2918ea1a08c7194554
                    CEREAL_INCLUDE_DIR)

# One target for all: where their headers are, as system headers, so that their warnings are not ours.
add_library(legcheck_headers INTERFACE)
target_compile_definitions(legcheck_headers INTERFACE FMT_HEADER_ONLY=1)
foreach(target IN ITEMS fmt::fmt-header-only nlohmann_json::nlohmann_json CLI11::CLI11)
  if(TARGET ${target})
    target_link_libraries(legcheck_headers INTERFACE ${target})
  endif()
endforeach()
foreach(folder IN ITEMS "${fmt_SOURCE_DIR}/include" "${json_SOURCE_DIR}/include" "${cli11_SOURCE_DIR}/include"
                        "${xxhash_SOURCE_DIR}" "${cereal_SOURCE_DIR}/include")
  if(NOT folder STREQUAL "/include" AND NOT folder STREQUAL "")
    target_include_directories(legcheck_headers SYSTEM INTERFACE ${folder})
  endif()
endforeach()
foreach(folder IN ITEMS ${XXHASH_INCLUDE_DIR} ${CEREAL_INCLUDE_DIR})
  if(IS_DIRECTORY ${folder})
    target_include_directories(legcheck_headers SYSTEM INTERFACE ${folder})
  endif()
endforeach()
