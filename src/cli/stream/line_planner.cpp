#include "cli/stream/line_planner.hpp"

#include <array>

#include "cli/call/refusal.hpp"
#include "cli/call/selection.hpp"
#include "cli/files/history_file.hpp"
#include "rollplan/error.hpp"
#include "rollplan/planner.hpp"
#include "text/printable.hpp"
#include "text/quoting.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

/// The words of the call that apply to every line.
Arguments usual_arguments(const Arguments& call) {
  Arguments usual;
  usual.command = find_command("today");
  for (const Option option : {Option::catalogue, Option::config, Option::history, Option::date}) {
    for (const std::string& value : call.values(option)) usual.add(option, value);
  }
  usual.add(Option::json, "");
  return usual;
}

/// The options that a request may contain.
constexpr std::array asked_options{Option::sore, Option::time,       Option::tools, Option::level,
                                   Option::run,  Option::before_run, Option::date};

void explain(LineAnswer& answer, const Error& error) {
  answer.error = error.what();
  // A request has keys instead of options, so "--sore: ..." becomes "sore: ...".
  if (answer.error.starts_with("--")) answer.error.erase(0, 2);
  answer.hint = replaced(error.hint, "\n", "; ");
}

void explain(LineAnswer& answer, const Fault& fault) {
  answer.error = fault.pointer.empty() ? say("column {}: {}", fault.column, fault.what)
                                       : say("{}: {}", printable(fault.pointer), fault.what);
  answer.hint = say("expected {}", fault.expected);
  if (fault.pointer.empty()) answer.hint += "; one request a line, as \"jq -c\" writes it";
}

}  // namespace

LinePlanner::LinePlanner(const Context& context)
    : catalogue_(load_catalogue(context)),
      today_(chosen_date(context)),
      usual_(usual_arguments(context.arguments)),
      line_arguments_(usual_),
      line_context_{line_arguments_, context.ports, {}} {
  if (context.arguments.has(Option::history)) sessions_ = recent_sessions(context);
  read_request(line_context_, catalogue_);
}

LineAnswer LinePlanner::answer(std::string_view line) {
  const PlanRequest request = reader_.read(line);
  LineAnswer answer{request.id, {}, {}, {}};
  try {
    if (reader_.has_faults()) {
      explain(answer, reader_.faults().front());
    } else {
      answer.routine = planned(request);
    }
  } catch (const Error& error) {
    if (error.kind != ErrorKind::usage) throw;
    explain(answer, error);
  }
  // A word of danger comes before any fault in the same line.
  if (!answer.routine) answer.routine = refused(request);
  return answer;
}

void LinePlanner::use(const PlanRequest& request) {
  for (const Option option : asked_options) line_arguments_.set(option, usual_.values(option));
  for (const std::string& phrase : request.sore.value_or(std::vector<std::string>())) {
    line_arguments_.add(Option::sore, phrase);
  }
  add(Option::time, request.time);
  if (!request.tools.empty()) line_arguments_.add(Option::tools, joined(request.tools, ",", ","));
  add(Option::level, request.level);
  // Accepts only a kind, because a stream must not open files.
  if (request.run) parse_run({*request.run, "run"}, catalogue_);
  add(Option::run, request.run);
  if (request.before_run) line_arguments_.add(Option::before_run, "");
  add(Option::date, request.date);
}

void LinePlanner::add(Option option, const std::optional<std::string>& value) {
  if (value) line_arguments_.add(option, *value);
}

Routine LinePlanner::planned(const PlanRequest& request) {
  use(request);
  Request words = read_request(line_context_, catalogue_);
  // Uses the day on which the stream began, so that equal lines give equal answers past midnight.
  if (!line_arguments_.has(Option::date)) words.date = today_;
  return plan(catalogue_, words, past(words.date));
}

std::optional<Routine> LinePlanner::refused(const PlanRequest& request) const {
  if (!request.sore) return std::nullopt;
  const auto date = parse_date(request.date.value_or(""));
  return refusal_of(catalogue_, date.value_or(today_), *request.sore);
}

const Past& LinePlanner::past(Date date) {
  if (!past_ || past_->first != date) {
    past_.emplace(date, sessions_.empty() ? Past{} : past_of(catalogue_, sessions_, date));
  }
  return past_->second;
}

}  // namespace rollplan
