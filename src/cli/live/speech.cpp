#include "cli/live/speech.hpp"

#include "cli/call/settings.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/words.hpp"

namespace rollplan {

namespace {

std::optional<Setting> voice(const Context& context) {
  auto flag = context.arguments.value(Option::say);
  return flag ? Setting{std::move(*flag), "--say"} : configured(context, ConfigKey::say);
}

}  // namespace

Speech::Speech(const Context& context) : console_(context.ports.console) {
  const auto set = voice(context);
  if (!set) return;
  for (const std::string_view word : split(set->text, ' ')) {
    if (!word.empty()) command_.emplace_back(word);
  }
  if (command_.empty()) {
    throw Error(set->kind, say("{}: a program is missing", set->origin), "such as espeak-ng");
  }
  if (!console_.can_speak(command_.front())) {
    throw Error(set->kind,
                say("{}: there is no program {}", set->origin, in_quotes(command_.front())),
                "install it, or name one that is there: espeak-ng, spd-say, say");
  }
}

void Speech::say_aloud(const std::string& text) {
  if (command_.empty()) return;
  std::vector<std::string> words = command_;
  words.push_back(text.starts_with('-') ? ' ' + text : text);
  console_.speak(words);
}

}  // namespace rollplan
