#include "cli/completion/offers.hpp"

#include <algorithm>

#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

using Words = std::vector<std::string>;

std::vector<const OptionSpec*> options_here(const CommandSpec* command) {
  if (command != nullptr) return options_of(*command);
  std::vector<const OptionSpec*> all;
  for (const OptionSpec& option : general_group.options) all.push_back(&option);
  return all;
}

void offer_options(const PartOfCall& call, bool with_letters, Offers& offers) {
  for (const OptionSpec* option : options_here(call.arguments.command)) {
    if (call.arguments.has(option->id) && !option->repeatable) continue;
    offers.add(say("--{}", option->name), option->help);
    if (with_letters && option->letter != 0) offers.add(say("-{}", option->letter), option->help);
  }
}

void offer_commands(Offers& offers) {
  for (const CommandSpec& command : commands()) {
    offers.add(command.name, command.summary);
  }
}

/// Words that stand by themselves; where there can be none, the options.
void offer_operands(const Context& context, const PartOfCall& call, Offers& offers) {
  const CommandSpec* command = call.arguments.command;
  if (!call.command) return offer_commands(offers);
  if (command == nullptr) return;
  if (call.arguments.operands.size() < command->most_arguments) {
    return offer_values(context, command->kind, offers);
  }
  if (offers.item.empty() && !call.only_operands) offer_options(call, false, offers);
}

/// `option`, if the command has it.
const OptionSpec* own_option(const CommandSpec* command, const OptionSpec* option) {
  for (const OptionSpec* own : options_here(command)) {
    if (option != nullptr && own->id == option->id) return own;
  }
  return nullptr;
}

void offer(const Context& context, const PartOfCall& call, Offers& offers) {
  if (call.open != nullptr) return offer_values(context, call.open->kind, offers);
  if (!offers.item.starts_with('-') || call.only_operands) {
    return offer_operands(context, call, offers);
  }
  const std::vector<Token> typed = tokens_of({offers.item});
  if (!typed.back().is_joined) return offer_options(call, true, offers);
  const OptionSpec* option = own_option(call.arguments.command, typed.back().option);
  if (option == nullptr) return;
  offers.item = *typed.back().value;
  offer_values(context, option->kind, offers);
}

/// The shells hand over what was typed before they put the home into it.
void expand_homes(Words& words, const Environment& environment) {
  const auto home = environment("HOME");
  if (!home) return;
  for (std::string& word : words) {
    if (word.starts_with("~/")) word.replace(0, 1, *home);
  }
}

}  // namespace

void Offers::add(std::string_view word, std::string_view help) {
  const bool is_there = std::ranges::find(words, word, &Offer::word) != words.end();
  if (!word.starts_with(item) || is_there) return;
  words.push_back(Offer{std::string(word), std::string(help)});
}

Offers offers_for(std::vector<std::string> words, const Ports& ports) {
  Offers offers;
  if (words.empty()) return offers;
  offers.item = std::move(words.back());
  words.pop_back();
  if (find_unprintable(offers.item) != std::string::npos) return offers;
  expand_homes(words, ports.environment);
  const PartOfCall call = understood(tokens_of(words));
  Arguments arguments = call.arguments;
  if (arguments.command == nullptr) arguments.command = find_command("help");
  offer(Context{arguments, ports, {}}, call, offers);
  return offers;
}

}  // namespace rollplan
