#include <algorithm>

#include "cli/completion/completion.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

using Words = std::vector<std::string>;

void offer_options(const Arguments& arguments, bool with_letters, Offers& offers) {
  for (const OptionSpec* option : options_of(*arguments.command)) {
    if (arguments.has(option->id) && !option->repeatable) continue;
    offers.add(say("--{}", option->name), option->help);
    if (with_letters && option->letter != 0) offers.add(say("-{}", option->letter), option->help);
  }
}

/// Offers operands, or options if the command takes no more operands.
void offer_operands(const Context& context, const PartOfCall& call, Offers& offers) {
  if (!call.command) {
    for (const CommandSpec& command : commands()) offers.add(command.name, command.summary);
    return;
  }
  const CommandSpec* command = call.arguments.command;
  if (command == nullptr) return;
  if (call.arguments.operands.size() < command->most_arguments) {
    return offer_values(context, command->kind, offers);
  }
  if (offers.item.empty() && !call.only_operands) {
    offer_options(context.arguments, false, offers);
  }
}

void offer(const Context& context, const PartOfCall& call, Offers& offers) {
  if (call.open != nullptr) return offer_values(context, call.open->kind, offers);
  if (!offers.item.starts_with('-') || call.only_operands) {
    return offer_operands(context, call, offers);
  }
  const std::vector<Token> typed = tokens_of({offers.item});
  if (!typed.back().is_joined) return offer_options(context.arguments, true, offers);
  const OptionSpec* option = option_of(*context.arguments.command, typed.back().option->id);
  if (option == nullptr) return;
  offers.item = *typed.back().value;
  offer_values(context, option->kind, offers);
}

/// Shells pass words before they expand ~, so this does it.
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
  // `help` has only options common to all commands, so it stands in for an unknown command.
  if (arguments.command == nullptr) arguments.command = find_command("help");
  offer(Context{arguments, ports, {}}, call, offers);
  return offers;
}

}  // namespace rollplan
