#include "cli/call/refusal.hpp"

#include "cli/call/settings.hpp"
#include "cli/output.hpp"
#include "core/lookup.hpp"
#include "rollplan/error.hpp"
#include "rollplan/planner.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// "swollen calf:left=3" is about a "swollen calf".
std::string_view area_word(std::string_view item) {
  return trimmed(item.substr(0, item.find_first_of(":=")));
}

/// What the call says hurts: each item behind `--sore`, and each row of words
/// behind it that may belong together, such as front of hip without quotes.
std::vector<std::string> candidates(const std::vector<std::string>& words) {
  std::vector<std::string> all;
  std::vector<std::string> row;
  const auto take = [&](std::string_view value) {
    for (const std::string_view item : split(value, ',')) row.emplace_back(area_word(item));
  };
  const auto close_row = [&] {
    for (std::size_t first = 0; first < row.size(); ++first) {
      std::string joined;
      constexpr std::size_t longest = 4;
      for (std::size_t i = first; i < row.size() && i < first + longest; ++i) {
        joined += (joined.empty() ? "" : " ") + row[i];
        all.push_back(joined);
      }
    }
    row.clear();
  };
  bool behind_sore = false;
  for (const std::string& word : words) {
    if (!word.starts_with('-')) {
      if (behind_sore) take(word);
      continue;
    }
    close_row();
    behind_sore = word.starts_with("--sore") || (word.starts_with("-s") && word.size() >= 2);
    if (!behind_sore) continue;
    if (word.starts_with("--sore=")) take(word.substr(7));
    if (!word.starts_with("--") && word.size() > 2) take(word.substr(2));
  }
  close_row();
  return all;
}

/// Goes on without a configuration that cannot be read.
void need_no_configuration(const Context& context) {
  try {
    config_of(context);
  } catch (const Error&) {
    context.config.emplace();
  }
}

std::string plain_document(const Routine& routine) {
  return formats().front().routine(routine, Page{});
}

/// As the call would have it shown, as far as that can be understood.
std::string document_of(const Context& context, const Routine& routine) {
  try {
    return Output(context).routine(routine);
  } catch (const Error&) {
    return plain_document(routine);
  }
}

/// What stands in the way of a file must not hide the text.
void print(const Context& context, const Routine& routine) {
  const std::string document = document_of(context, routine);
  try {
    write_document(context, document);
  } catch (const Error& error) {
    const bool is_file = context.arguments.value(Option::output).value_or("-") != "-";
    if (!is_file || error.kind == ErrorKind::silent) throw;
    context.ports.terminal.write(Stream::out, document);
  }
}

/// No other command knows `--as`.
bool is_for_scheduler(const PartOfCall& call) {
  return call.command == "remind" || call.arguments.has(Option::as);
}

}  // namespace

std::optional<Exit> refuse_despite(const std::vector<std::string>& words, const Ports& ports) {
  PartOfCall call = understood(words);
  Arguments& arguments = call.arguments;
  arguments.command = find_command("today");
  const Context context{arguments, ports, {}};
  need_no_configuration(context);
  Shelf shelf;
  const Catalogue catalogue = readable_catalogue(context, shelf);
  Request request;
  const auto date = parse_date(arguments.value(Option::date).value_or(""));
  request.date = date.value_or(ports.clock.today());
  request.sore.emplace();
  for (const std::string& word : candidates(words)) {
    if (find_refusal(catalogue, word) != nullptr) {
      request.sore->push_back(Sore{word, Side::both, {}});
    }
  }
  if (request.sore->empty()) return std::nullopt;
  const Routine routine = plan(catalogue, request);
  if (is_for_scheduler(call)) {
    complain(ports, plain_document(routine));
  } else {
    print(context, routine);
  }
  return Exit::refused;
}

}  // namespace rollplan
