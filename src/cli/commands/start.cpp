// `start`: a routine followed live, from the first question to the history.
#include <algorithm>
#include <csignal>

#include "cli/call/selection.hpp"
#include "cli/live/ending.hpp"
#include "cli/live/programme.hpp"
#include "cli/live/session.hpp"
#include "cli/live/unfinished.hpp"
#include "cli/output.hpp"
#include "core/session/questions.hpp"
#include "core/session/sparing.hpp"
#include "render/layout.hpp"
#include "render/live/live.hpp"
#include "rollplan/error.hpp"
#include "text/say.hpp"
#include "text/time_text.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

constexpr std::size_t least_columns = 16;  ///< to wrap words in

/// Gives the terminal back however the session ends.
class OpenConsole {
 public:
  explicit OpenConsole(Console& console) : has_keys(console.open(true)), console_(console) {}
  OpenConsole(const OpenConsole&) = delete;
  OpenConsole& operator=(const OpenConsole&) = delete;
  ~OpenConsole() { console_.close(); }

  const bool has_keys;

 private:
  Console& console_;
};

/// One call of `start`, from the routine to its end.
class Start {
 public:
  Start(const Context& context, const Catalogue& catalogue, Programme programme)
      : context_(context),
        catalogue_(catalogue),
        programme_(std::move(programme)),
        page_(chosen_page(context)),
        voice_(chosen_voice(context)),
        speed_(chosen_speed(context.arguments)) {}

  Exit run() {
    if (programme_.routine.verdict != Verdict::ready) return print_only();
    if (!context_.arguments.has(Option::no_log) && !history_path(context_)) {
      chatter(context_,
              "rollplan: HOME is not set, so this session will not be logged\n"
              "  to log it, name a file with --history\n");
    }
    const OpenConsole open(context_.ports.console);
    has_keys_ = open.has_keys;
    asks_ = has_keys_ && !context_.arguments.has(Option::json);
    has_display_ = asks_ && !context_.arguments.has(Option::line) &&
                   context_.ports.environment("TERM") != "dumb";
    if (asks_) {
      // A terminal may wrap what fills its last column.
      page_.width =
          std::min(page_.width, std::max(context_.ports.console.size().columns, least_columns) - 1);
    }
    // A screen reader may read out the codes of colours.
    if (asks_ && !has_display_) page_.colour = false;
    introduce();
    if (asks_) {
      if (const auto exit = ask_before()) return *exit;
      write("\n");
    }
    return follow();
  }

 private:
  void write(const std::string& text) { context_.ports.terminal.write(Stream::out, text); }

  /// There is nothing to follow; the routine says why.
  Exit print_only() {
    if (context_.arguments.has(Option::json)) {
      write(live_no_routine_json(programme_.routine) + '\n');
    } else {
      write_document(context_, Output(context_).routine(programme_.routine));
    }
    return exit_of(programme_.routine.verdict);
  }

  std::string wrapped(std::string_view text) const {
    return as_text(Paragraph().add(text).lines(page_), page_);
  }

  void introduce() {
    if (context_.arguments.has(Option::json)) return;  // its first event says it
    const Timeline timeline = timeline_of(programme_.routine);
    // The stop rules come last, so that the question about "these" follows on them.
    std::string text;
    if (programme_.resumed) {
      text = wrapped(say("Resuming the session of {}.", iso_date(programme_.resumed->date)));
    } else if (const auto left = asks_ ? resumable_session(context_) : std::nullopt) {
      text =
          say("Unfinished: {}\n  to resume it: rollplan start --resume\n"
              "  to throw it away: rollplan start --discard\n",
              left->name());
    }
    if (!text.empty()) text += '\n';
    write(text + live_intro(timeline, first_state(timeline).cue, page_) + '\n');
  }

  Exit leave(const Departure& departure) {
    context_.ports.console.close();
    if (departure.signal != 0) context_.ports.console.die_of(departure.signal);
    return Exit::left;
  }

  Answers answers_to(const std::vector<Question>& questions) {
    Terminal& terminal = context_.ports.terminal;
    const std::unique_ptr<Prompter> prompter =
        has_display_ ? drawn_prompter(terminal, context_.ports.console) : plain_prompter(terminal);
    return ask(*prompter, context_.ports.console, questions);
  }

  /// An exit code where the session does not begin.
  std::optional<Exit> ask_before() {
    const Answers stop = answers_to({stop_question(catalogue_)});
    if (stop.departure) return leave(*stop.departure);
    if (const Answer& given = stop.given.front(); given.yes) {
      write(wrapped("No rolling today, then. " +
                    (given.advice.empty() ? "Have a doctor look at it first." : given.advice)));
      return Exit::refused;
    }
    if (programme_.resumed) return std::nullopt;
    const Answers pains = answers_to(pain_questions(programme_.routine));
    if (pains.departure) return leave(*pains.departure);
    return heed(pains.given);
  }

  /// The answers about pain may change the routine.
  std::optional<Exit> heed(const std::vector<Answer>& answers) {
    Routine& routine = programme_.routine;
    const Routine before = routine;
    Request* const request = programme_.request ? &*programme_.request : nullptr;
    if (!note_pains(answers, routine, request)) return std::nullopt;
    if (request != nullptr) {
      routine = planned(context_, catalogue_, *request);
    } else {
      spare_painful(routine);
    }
    if (routine.verdict != Verdict::ready) {
      write("\n");
      return print_only();
    }
    const std::string change = live_change(before, routine, page_);
    if (!change.empty()) write('\n' + change);
    return std::nullopt;
  }

  SessionState first_state(const Timeline& timeline) const {
    if (!programme_.resumed) return session_at(timeline);
    const Unfinished& left = *programme_.resumed;
    SessionState state = session_at(timeline, left.cue);
    state.remaining = left.remaining;
    state.length = left.length;
    state.active = left.active;
    state.finished = left.finished;
    state.helped = left.helped;
    return state;
  }

  std::unique_ptr<Stage> stage_for(const Timeline& timeline) const {
    const StageParts parts{context_.ports.terminal, context_.ports.console, timeline, page_};
    if (context_.arguments.has(Option::json)) return json_stage(parts);
    if (has_display_) return display_stage(parts);
    return asks_ ? told_stage(parts) : line_stage(parts);
  }

  Exit follow() {
    const Timeline timeline = timeline_of(programme_.routine);
    SessionState state = first_state(timeline);
    Ending ending(context_, programme_, timeline);
    const LiveClock clock(context_.ports.clock, speed_);
    try {
      const std::unique_ptr<Stage> stage = stage_for(timeline);
      const LiveParts parts{context_.ports.console, clock, *stage, voice_, has_keys_, asks_};
      const auto departure = play(parts, timeline, state);
      last_words(departure, [&] { stage->step_aside(); });
      return state.phase == Phase::done ? finish(timeline, state, departure, ending)
                                        : put_aside(timeline, state, departure, ending);
    } catch (const Error&) {
      // An error of output must not lose the session.
      state = update(timeline, state, Event{EventKind::leave}, clock.now()).state;
      if (!ending.is_settled()) settle(state, ending);
      ending.report();
      throw;
    }
  }

  Exit finish(const Timeline& timeline, const SessionState& state,
              std::optional<Departure> departure, Ending& ending) {
    SessionRecord record = ending.record(state);
    if (asks_ && !departure) {
      const Answers answers = answers_to(closing_questions(programme_.routine, record));
      note_closing(programme_.routine, answers.given, record);
      if (answers.departure && answers.departure->is_forced()) departure = answers.departure;
    }
    ending.log(record, true);
    context_.ports.console.close();
    if (!context_.arguments.has(Option::json)) {
      last_words(departure, [&] { write('\n' + live_summary(timeline, record, true, page_)); });
    }
    return end(departure, ending, Exit::done);
  }

  Exit put_aside(const Timeline& timeline, const SessionState& state,
                 const std::optional<Departure>& departure, Ending& ending) {
    settle(state, ending);
    const SessionRecord record = ending.record(state);
    context_.ports.console.close();
    if (asks_ && has_begun(state) && !record.areas.empty()) {
      last_words(departure, [&] { write(live_summary(timeline, record, false, page_)); });
    }
    return end(departure, ending, Exit::left);
  }

  Exit end(const std::optional<Departure>& departure, const Ending& ending, Exit exit) {
    ending.report();
    if (departure && departure->signal != 0) context_.ports.console.die_of(departure->signal);
    return ending.has_failed() ? Exit::trouble : exit;
  }

  /// If a signal ended the session, the terminal may already be gone.
  template <class Words>
  static void last_words(const std::optional<Departure>& departure, Words words) {
    try {
      words();
    } catch (const Error&) {
      if (!departure) throw;
    }
  }

  /// Whether there is anything to keep that is not kept already.
  bool has_begun(const SessionState& state) const {
    const Moment active = programme_.resumed ? programme_.resumed->active : Moment(0);
    const std::size_t cue = programme_.resumed ? programme_.resumed->cue : 0;
    return state.active > active || state.cue != cue;
  }

  void settle(const SessionState& state, Ending& ending) const {
    if (state.phase == Phase::done) return ending.log(ending.record(state), true);
    if (!has_begun(state)) return ending.leave_kept();
    ending.log(ending.record(state), false);
    ending.keep(state);
  }

  const Context& context_;
  const Catalogue& catalogue_;
  Programme programme_;
  Page page_;
  std::vector<std::string> voice_;
  double speed_;
  bool has_keys_ = false;
  bool asks_ = false;         ///< somebody reads this and has keys
  bool has_display_ = false;  ///< and it is drawn in place, not told in lines
};

Exit nothing_to_resume(const Context& context) {
  if (const auto left = left_session(context)) {
    complain(context.ports, say("rollplan: {} is more than {} days old, too old to resume\n"
                                "  throw it away: rollplan start --discard\n",
                                left->name(), most_days_unfinished.count()));
  } else {
    complain(context.ports, "rollplan: there is no unfinished session\n");
  }
  return Exit::no;
}

}  // namespace

Exit run_start(const Context& context) {
  if (context.arguments.has(Option::discard)) return discard_session(context);
  const Catalogue catalogue = load_catalogue(context);
  auto programme = read_programme(context, catalogue);
  if (!programme) return nothing_to_resume(context);
  try {
    return Start(context, catalogue, std::move(*programme)).run();
  } catch (const Error& error) {
    // The signal was held back so that the session could be kept.
    if (error.kind == ErrorKind::silent) context.ports.console.die_of(SIGPIPE);
    throw;
  }
}

}  // namespace rollplan
