#include "core/vocabulary/suggest.hpp"

#include "catch.hpp"

using namespace legcheck;

namespace {

const std::vector<std::string_view> words{"pain",     "peak_pain", "place", "side", "calf",
                                          "achilles", "at_least",  "all",   "shin"};

}  // namespace

TEST_CASE("a mistyped word leads to the one that was meant", "[suggest]") {
  struct Row {
    std::string typed, meant;
  };
  const std::vector<Row> rows{
      {"pian", "pain"},           // two letters swapped
      {"pan", "pain"},            // one missing
      {"paain", "pain"},          // one too many
      {"pein", "pain"},           // another one
      {"kalf", "calf"},           // the first letter
      {"calfs", "calf"},          // an ending
      {"al", "all"},              // a short word
      {"achiles", "achilles"},    //
      {"acchilies", "achilles"},  // two mistakes
      {"at_leats", "at_least"},   //
      {"peakpain", "peak_pain"},  //
      {"pain", "pain"},           // none at all
  };
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    CHECK(suggest(row.typed, words) == std::optional<std::string_view>(row.meant));
    CHECK(did_you_mean(row.typed, words) == " (did you mean '" + row.meant + "'?)");
  }
}

TEST_CASE("a word that is far from all leads nowhere", "[suggest]") {
  for (const std::string& typed : {std::string(), std::string("weather"), std::string("xyz"), std::string("qq"),
                                   std::string("PAIN"), std::string("achilles_tendon"), std::string(1'000'000, 'a')}) {
    CAPTURE(typed.substr(0, 20));
    CHECK(suggest(typed, words) == std::nullopt);
    CHECK(did_you_mean(typed, words).empty());
  }
  CHECK(suggest("pain", {}) == std::nullopt);
}

TEST_CASE("the nearest word is suggested, and the first of equally near ones", "[suggest]") {
  CHECK(suggest("ship", {"shin", "chip", "ship"}) == std::optional<std::string_view>("ship"));
  CHECK(suggest("shix", {"shin", "ship"}) == std::optional<std::string_view>("shin"));
  CHECK(suggest("shix", {"ship", "shin"}) == std::optional<std::string_view>("ship"));
}

TEST_CASE("a word is not taken for a short one that it shares nothing with", "[suggest]") {
  CHECK(suggest("a", {"b"}) == std::nullopt);
  CHECK(suggest("ab", {"x"}) == std::nullopt);
  CHECK(suggest("walk", {"run"}) == std::nullopt);
}
