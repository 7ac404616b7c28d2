// Help, made from the table of commands, and on topics; at most a screen each.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/call/commands.hpp"
#include "cli/context.hpp"

namespace rollplan {

std::string general_help();
std::string command_help(const CommandSpec& command);
std::string shared_options(const Context& context);

/// Help on something other than a command.
struct Topic {
  std::string_view name;
  std::string_view summary;
  std::string_view fixed;  ///< the whole text, unless it is `made`
  std::string (*made)(const Context&) = nullptr;

  std::string text(const Context& context) const {
    return made != nullptr ? made(context) : std::string(fixed);
  }
};

std::span<const Topic> topics();
/// The name of the topic that the word names, or that people look for by it; empty if none.
std::string_view topic_about(std::string_view word);

}  // namespace rollplan
