// From a token to line, column and JSON pointer, and to the words of a fault.
#include <algorithm>

#include "codec/json_places.hpp"
#include "text/printable.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

std::string escaped_for_pointer(std::string_view name) {
  std::string escaped;
  for (const char c : name) {
    if (c == '~') {
      escaped += "~0";
    } else if (c == '/') {
      escaped += "~1";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

}  // namespace

std::string_view name_of(JsonKind kind) {
  switch (kind) {
    case JsonKind::null:
      return "null";
    case JsonKind::boolean:
      return "true or false";
    case JsonKind::integer:
      return "a whole number";
    case JsonKind::real:
      return "a number with a fraction or exponent";
    case JsonKind::string:
      return "a text";
    case JsonKind::list:
      return "a list";
    case JsonKind::object:
      break;
  }
  return "an object";
}

std::string syntax_complaint(std::string_view rest) {
  if (rest.empty()) return "the text ends too early";
  std::string_view after = rest;
  take_code_point(after);
  const std::string_view here = rest.substr(0, rest.size() - after.size());
  if (!is_utf8(here)) return say("{} is not UTF-8", in_quotes(here));
  return say("unexpected {}", in_quotes(here));
}

void JsonTree::finish(std::vector<TokenFault> faults) const {
  const auto told_already = [&](const TokenFault& fault) {
    // They stand in the order of the text.
    return std::ranges::binary_search(faults_, fault.token, {}, &TokenFault::token);
  };
  std::erase_if(faults, told_already);
  faults.insert(faults.end(), faults_.begin(), faults_.end());
  if (!faults.empty()) raise(std::move(faults));
}

std::string JsonTree::pointer_to(TokenIndex token) const {
  std::vector<std::string> pointers(1);
  std::string path;
  std::size_t named = 0;
  name_tokens(0, path, {token}, named, pointers);
  return pointers.front();
}

void JsonTree::raise(std::vector<TokenFault> faults) const {
  std::ranges::stable_sort(faults, {}, &TokenFault::token);
  std::vector<TokenIndex> wanted;
  for (const TokenFault& fault : faults) {
    if (wanted.empty() || wanted.back() != fault.token) wanted.push_back(fault.token);
  }
  const std::vector<std::size_t> offsets = token_offsets(text_, wanted);
  std::vector<std::string> pointers(wanted.size());
  std::string path;
  std::size_t named = 0;
  name_tokens(0, path, wanted, named, pointers);

  PlaceCounter counter(text_);
  std::vector<Fault> placed;
  std::size_t at = 0;
  for (TokenFault& fault : faults) {
    while (wanted[at] < fault.token) ++at;
    Fault& found = placed.emplace_back();
    if (at < offsets.size()) counter.place(found, offsets[at]);
    found.pointer = pointers[at];
    found.what = std::move(fault.what);
    found.expected = std::move(fault.expected);
  }
  throw FaultyFile(file_, std::move(placed));
}

void JsonTree::name_tokens(TokenIndex token, std::string& path,
                           const std::vector<TokenIndex>& wanted, std::size_t& named,
                           std::vector<std::string>& pointers) const {
  if (named < wanted.size() && wanted[named] == token) pointers[named++] = path;
  const std::size_t length = path.size();
  const auto enter = [&](std::string_view name, TokenIndex first, TokenIndex value) {
    if (named >= wanted.size() || wanted[named] >= after(value)) return;
    path += '/' + escaped_for_pointer(name);
    if (wanted[named] == first && first != value) pointers[named++] = path;
    name_tokens(value, path, wanted, named, pointers);
    path.resize(length);
  };
  if (kind(token) == JsonKind::list) {
    std::size_t index = 0;
    each_item(token, [&](TokenIndex item) { enter(say("{}", index++), item, item); });
  } else if (kind(token) == JsonKind::object) {
    each_member(token, [&](TokenIndex key, TokenIndex value) { enter(string(key), key, value); });
  }
}

std::string Fault::text(std::string_view file) const {
  std::string line_text = say("{}:{}:{}: ", printable(file), line, column);
  if (!pointer.empty()) line_text += say("{}: ", printable(pointer));
  return line_text + say("{}; expected {}", what, expected);
}

std::string command_to_check(std::string_view file) {
  const bool looks_like_option = file.starts_with('-') && file != "-";
  const std::string word = (looks_like_option ? "./" : "") + std::string(file);
  return "rollplan check " + (file == standard_input ? "-" : shell_quoted(word));
}

namespace {

std::string way_out(std::string_view file, std::size_t count) {
  if (count < 2) return {};
  return say("{} more; all of them: {}", count - 1, command_to_check(file));
}

}  // namespace

FaultyFile::FaultyFile(std::string_view file, std::vector<Fault> found)
    : Error(ErrorKind::data, found.at(0).text(file), way_out(file, found.size())),
      faults(std::move(found)),
      file_(file) {}

}  // namespace rollplan
