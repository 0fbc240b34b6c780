/// Catch2, whichever major version there is. Tests use TEST_CASE, SECTION, CHECK, REQUIRE, CAPTURE and GENERATE,
/// which both have, and compare whole values instead of using matchers.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
