// A stream of requests: one line in, one line out.
#include <variant>

#include "cli/output.hpp"
#include "cli/stream/line_planner.hpp"
#include "codec/routine_document.hpp"
#include "rollplan/error.hpp"
#include "text/json_writer.hpp"
#include "text/line_splitter.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

/// More answers than this are not held back.
constexpr std::size_t most_held_back = std::size_t{64} << 10U;

void write_id(JsonWriter& json, const RequestId& id) {
  if (const auto* number = std::get_if<std::int64_t>(&id)) return json.value(*number);
  if (const auto* text = std::get_if<std::string>(&id)) return json.value(*text);
  json.null();
}

void write_json(std::string& out, const LineAnswer& answer, std::size_t line) {
  JsonWriter json(out, JsonLayout::one_line);
  json.object([&] {
    if (answer.routine) {
      if (!std::holds_alternative<std::monostate>(answer.id)) {
        json.key("id");
        write_id(json, answer.id);
      }
      return write_routine_members(json, *answer.routine);
    }
    json.member("schema", "rollplan.fault/1");
    json.key("id");
    write_id(json, answer.id);
    json.member("line", line);
    json.member("error", answer.error);
    json.text_or_null("hint", answer.hint);
  });
  out += '\n';
}

std::string fault_text(const LineAnswer& answer, std::size_t line) {
  const std::string hint = answer.hint.empty() ? "" : say(" ({})", answer.hint);
  return say("line {}: {}{}\n", line, answer.error, hint);
}

/// Calls `take(line, is_too_long)` with the content of each line of the file until that returns
/// false, and `pause()` whenever the next line may take a while.
template <class Take, class Pause>
void read_lines(const Context& context, Take take, Pause pause) {
  const std::vector<std::string>& operands = context.arguments.operands;
  const std::string path = operands.empty() ? "-" : operands.front();
  LineSplitter lines(most_request_bytes);
  bool goes_on = true;
  const auto take_one = [&](std::string_view line, bool is_too_long) {
    if (goes_on) goes_on = take(content_of_line(line), is_too_long);
  };
  const bool exists = context.ports.files.read_pieces(path, [&](std::string_view piece) {
    lines.feed(piece, take_one);
    pause();
    return goes_on;
  });
  if (!exists) context.ports.files.read(path);  // throws, and says why
  if (goes_on) lines.finish(take_one);
  pause();
}

/// Answers line by line.
class LineAnswers {
 public:
  LineAnswers(const Context& context, const Output& output)
      : context_(context),
        output_(output),
        stops_at_fault_(context.arguments.has(Option::strict)),
        planner_(context) {}

  /// False if nothing more is wanted.
  bool take(std::string_view line, bool is_too_long) {
    ++line_;
    if (line.empty() && !is_too_long) {
      out_ += '\n';
    } else {
      add(is_too_long ? too_long() : planner_.answer(line));
    }
    if (out_.size() >= most_held_back) write();
    return !(has_faults_ && stops_at_fault_);
  }

  void write() {
    if (!out_.empty()) context_.ports.terminal.write(Stream::out, out_);
    out_.clear();
  }

  Exit exit() const { return has_faults_ ? Exit::no : Exit::done; }

 private:
  static LineAnswer too_long() {
    return {{}, {}, "a line of more than 64 KiB", "expected a shorter one"};
  }

  void add(const LineAnswer& answer) {
    has_faults_ = has_faults_ || !answer.routine;
    if (!output_.is_brief) {
      write_json(out_, answer, line_);
    } else if (answer.routine) {
      out_ += brief(*answer.routine, output_.page);
    } else {
      out_ += fault_text(answer, line_);
    }
  }

  const Context& context_;
  const Output& output_;
  bool stops_at_fault_;
  LinePlanner planner_;
  std::string out_;
  std::size_t line_ = 0;
  bool has_faults_ = false;
};

Exit answer_stream(const Context& context, const Output& output) {
  if (context.arguments.has(Option::output)) {
    throw Error(ErrorKind::usage, "--output is for one request, not for a stream",
                "write the stream to a file with: > FILE");
  }
  LineAnswers answers(context, output);
  read_lines(
      context, [&](std::string_view line, bool is_long) { return answers.take(line, is_long); },
      [&] { answers.write(); });
  return answers.exit();
}

/// In a format that a stream cannot have.
Exit answer_one(const Context& context, const Output& output) {
  LinePlanner planner(context);
  std::optional<std::string> request;
  const auto take = [&](std::string_view line, bool is_too_long) {
    if (is_too_long) throw Error(ErrorKind::data, "the request has more than 64 KiB");
    if (line.empty()) return true;
    if (request) {
      throw Error(ErrorKind::usage,
                  say("--format {} is for one request, and there are more", output.format.id),
                  "leave out --format for a line of JSON each, or use --brief");
    }
    request = line;
    return true;
  };
  read_lines(context, take, [] {});
  if (!request) throw Error(ErrorKind::data, "there is no request", R"(such as {"sore": "calf"})");
  const LineAnswer answer = planner.answer(*request);
  if (answer.routine) return write_document(context, output.routine(*answer.routine));
  complain(context.ports, say("rollplan: {}\n", answer.error));
  if (!answer.hint.empty()) complain(context.ports, say("  {}\n", answer.hint));
  return Exit::no;
}

}  // namespace

Exit run_plan(const Context& context) {
  const Output output(context);
  const bool is_json = output.format.id == "json" || !context.arguments.has(Option::format);
  if (output.is_brief && output.format.id != "text") {
    throw Error(ErrorKind::usage, "use either --brief or another format", "--brief is always text");
  }
  return is_json || output.is_brief ? answer_stream(context, output) : answer_one(context, output);
}

}  // namespace rollplan
