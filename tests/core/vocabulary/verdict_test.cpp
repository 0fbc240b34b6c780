#include "legcheck/verdict.hpp"

#include "catch.hpp"

using namespace legcheck;

TEST_CASE("every verdict and care has a name that leads back to it", "[verdict]") {
  const std::vector<std::string_view> verdicts{"run", "modify", "rest"};
  const std::vector<std::string_view> cares{"none", "self_care", "see_clinician", "urgent", "emergency"};
  REQUIRE(verdict_names.size() == verdicts.size());
  REQUIRE(care_names.size() == cares.size());
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    CHECK(name_of(static_cast<Verdict>(i)) == verdicts[i]);
    CHECK(verdict_named(verdicts[i]) == std::optional(static_cast<Verdict>(i)));
  }
  for (std::size_t i = 0; i < cares.size(); ++i) {
    CHECK(name_of(static_cast<Care>(i)) == cares[i]);
    CHECK(care_named(cares[i]) == std::optional(static_cast<Care>(i)));
  }
}

TEST_CASE("the order of verdicts and of care is the order of caution", "[verdict]") {
  CHECK(Verdict::run < Verdict::modify);
  CHECK(Verdict::modify < Verdict::rest);
  CHECK(Care::none < Care::self_care);
  CHECK(Care::self_care < Care::see_clinician);
  CHECK(Care::see_clinician < Care::urgent);
  CHECK(Care::urgent < Care::emergency);
}

TEST_CASE("no other word names a verdict or care", "[verdict]") {
  for (const std::string_view word : {"", "RUN", "Rest", "rest ", "walk", "none", "unknown"}) {
    CAPTURE(word);
    CHECK_FALSE(verdict_named(word));
  }
  for (const std::string_view word : {"", "urgen", "self-care", "Emergency", "rest"}) {
    CAPTURE(word);
    CHECK_FALSE(care_named(word));
  }
}
