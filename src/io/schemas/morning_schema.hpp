/// The JSON Schema of a morning, made from the questionnaire: an added question is in it at once.
#pragma once

#include <string>

#include "legcheck/questionnaire.hpp"

namespace legcheck {

std::string morning_schema(const Questionnaire& questionnaire);

}  // namespace legcheck
