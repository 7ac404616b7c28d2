// Measures the least that reading a history with nlohmann/json can cost: passes each line of a file
// through its SAX parser to a handler that does nothing.
//
//     sax FILE
//
// Prints how many lines were JSON.
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace {

using Json = nlohmann::json;

struct Nothing : Json::json_sax_t {
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(Json::number_integer_t) override { return true; }
  bool number_unsigned(Json::number_unsigned_t) override { return true; }
  bool number_float(Json::number_float_t, const Json::string_t&) override { return true; }
  bool string(Json::string_t&) override { return true; }
  bool binary(Json::binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(Json::string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t, const std::string&, const Json::exception&) override {
    return false;
  }
};

}  // namespace

int main(int, char** argv) {
  std::vector<char> buffer(std::size_t{256} << 10U);
  std::ifstream file;
  file.rdbuf()->pubsetbuf(buffer.data(), static_cast<std::streamsize>(buffer.size()));
  file.open(argv[1]);
  Nothing nothing;
  std::size_t lines = 0;
  for (std::string line; std::getline(file, line);) {
    lines += Json::sax_parse(line.data(), line.data() + line.size(), &nothing) ? 1 : 0;
  }
  std::printf("%zu\n", lines);
  return 0;
}
