#include "cli/call/tokens.hpp"

#include <algorithm>

#include "text/clear_forms.hpp"

namespace rollplan {
namespace {

bool looks_like_option(std::string_view word) {
  return word.size() > 1 && word[0] == '-';
}

void join_value(Token& token, std::string_view value) {
  token.value = std::string(value);
  token.is_joined = true;
}

/// `--name` or `--name=value`
void add_long(std::vector<Token>& tokens, const std::string& word) {
  const std::size_t equals = word.find('=');
  const std::string name = word.substr(0, equals);
  const OptionSpec* option = find_option(name);
  if (option == nullptr) {
    tokens.push_back(Token{Token::Kind::unknown_option, word});
    return;
  }
  tokens.push_back(Token{Token::Kind::option, name, option});
  if (equals != std::string::npos) join_value(tokens.back(), word.substr(equals + 1));
}

/// `-q`, `-qh`, `-qscalf`
void add_letters(std::vector<Token>& tokens, std::string_view word) {
  for (std::size_t i = 1; i < word.size(); ++i) {
    const std::string letter{'-', word[i]};
    const std::string_view behind = word.substr(i + 1);
    const OptionSpec* option = find_option(letter);
    if (option == nullptr) {
      tokens.push_back(Token{Token::Kind::unknown_option, '-' + std::string(word.substr(i))});
      return;
    }
    tokens.push_back(Token{Token::Kind::option, letter, option});
    const bool takes_rest = option->takes_value() || behind.starts_with('=');
    if (behind.empty() || !takes_rest) continue;
    join_value(tokens.back(), behind.substr(behind.starts_with('=') ? 1 : 0));
    return;
  }
}

void add_option(std::vector<Token>& tokens, const std::string& word) {
  if (word.starts_with("--")) {
    add_long(tokens, word);
  } else {
    add_letters(tokens, word);
  }
}

/// -fri is a value such as a range of days, not the option -f with a value.
bool is_option(const std::string& word) {
  if (!looks_like_option(word)) return false;
  std::vector<Token> tokens;
  add_option(tokens, word);
  const Token& last = tokens.back();
  return last.option != nullptr && (word.starts_with("--") || !last.is_joined);
}

bool is_measure(const Token& token) {
  return token.is(Option::time) || token.is(Option::in) || token.is(Option::at) ||
         token.is(Option::every) || token.is(Option::since);
}

/// Whether `word` is the unit of the number before it: --time 10 min.
bool goes_on(const std::vector<Token>& tokens, const std::string& word) {
  if (tokens.empty() || !is_measure(tokens.back()) || looks_like_option(word)) return false;
  const auto& value = tokens.back().value;
  return value && !value->empty() && value->back() >= '0' && value->back() <= '9' && is_unit(word);
}

}  // namespace

bool Token::misses_value() const {
  return option != nullptr && option->takes_value() && (!value || (is_joined && value->empty()));
}

std::vector<Token> tokens_of(const std::vector<std::string>& words) {
  std::vector<Token> tokens;
  bool only_operands = false;
  for (const std::string& word : words) {
    const bool awaits_value = !tokens.empty() && tokens.back().misses_value() &&
                              !tokens.back().is_joined && !only_operands;
    if (awaits_value && !is_option(word)) {
      tokens.back().value = word;
    } else if (!only_operands && goes_on(tokens, word)) {
      tokens.back().value->append(" ").append(word);
    } else if (only_operands || !looks_like_option(word)) {
      tokens.push_back(Token{Token::Kind::operand, word});
    } else if (word == "--") {
      tokens.push_back(Token{Token::Kind::end_of_options, word});
      only_operands = true;
    } else {
      add_option(tokens, word);
    }
  }
  return tokens;
}

bool has_option(const std::vector<Token>& tokens, Option id) {
  return std::ranges::any_of(tokens, [&](const Token& token) { return token.is(id); });
}

}  // namespace rollplan
