#include "own_catalogues.hpp"

#include "rollplan/codec.hpp"
#include "support.hpp"

namespace rollplan::testing {

const std::string head = R"({"schema": "rollplan.catalogue/1", )";

std::string release(const std::string& id, const std::string& more) {
  return R"({"id": ")" + id + R"(", "name": "Release )" + id +
         R"(", "lie": "Lie.", "roll": "Roll.", "tools": {"foam-roller": {"fit": 1}})" + more + "}";
}

std::string releases(const std::string& list) {
  return head + R"("releases": [)" + list + "]}";
}

std::string faults_of(const std::string& text) {
  try {
    read_catalogue(text, "f", builtin_catalogue());
  } catch (const FaultyFile& faulty) {
    std::string all;
    for (const Fault& fault : faulty.faults) all += fault.pointer + ": " + fault.what + "\n";
    return all;
  }
  return "none";
}

}  // namespace rollplan::testing
