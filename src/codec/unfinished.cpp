// Reads and writes a session that was left early.
#include <limits>
#include <memory>
#include <utility>
#include <vector>

#include "codec/routine_document.hpp"
#include "codec/storage.hpp"
#include "rollplan/codec.hpp"
#include "text/json_writer.hpp"
#include "text/time_text.hpp"

namespace rollplan {
namespace {

class UnfinishedReader {
 public:
  UnfinishedReader(Reading& in, const Catalogue& catalogue) : in_(in), catalogue_(catalogue) {}

  Unfinished read() {
    TokenIndex cue = 0;
    TokenIndex finished = 0;
    TokenIndex helped = 0;
    const auto later = [](TokenIndex& into) { return [&into](TokenIndex value) { into = value; }; };
    const auto moment = [this](Moment& into) {
      return [this, &into](TokenIndex value) { into = milliseconds(value); };
    };
    in_.object(
        0, must("schema", [&](TokenIndex value) { in_.expect_schema(value, unfinished_schema); }),
        must("id", in_.to(left_.id)), must("date", in_.to(left_.date)), must("cue", later(cue)),
        must("remaining_ms", moment(left_.remaining)), must("length_ms", moment(left_.length)),
        must("active_ms", moment(left_.active)), must("finished", later(finished)),
        must("helped", later(helped)), must("routine", [&](TokenIndex value) {
          left_.routine = read_routine(in_, value, catalogue_);
        }));
    const std::size_t cues = count_cues();
    const std::size_t areas =
        left_.routine.steps.empty() ? 0 : static_cast<std::size_t>(left_.routine.steps.back().area);
    if (cue != 0 && cues != 0) left_.cue = index(cue, 0, cues);
    left_.finished = marks(finished, 0, cues);
    left_.helped = marks(helped, 1, areas);
    return std::move(left_);
  }

 private:
  std::size_t count_cues() const {
    std::size_t cues = 0;
    for (const Step& step : left_.routine.steps) cues += step.cues.size();
    return cues;
  }

  Moment milliseconds(TokenIndex token) {
    return std::chrono::milliseconds(
        in_.number(token, 0, std::numeric_limits<std::int32_t>::max()));
  }

  /// Reads a number from `first` to `first + count - 1`, and returns it counted from 0.
  std::size_t index(TokenIndex token, std::int32_t first, std::size_t count) {
    const std::int32_t last = first + static_cast<std::int32_t>(count) - 1;
    return static_cast<std::size_t>(in_.number(token, first, last) - first);
  }

  std::vector<bool> marks(TokenIndex token, std::int32_t first, std::size_t count) {
    std::vector<bool> marked(count);
    if (token == 0 || count == 0 || !in_.expect(token, JsonKind::list)) return marked;
    in_.tree().each_item(token, [&](TokenIndex item) { marked[index(item, first, count)] = true; });
    return marked;
  }

  Reading& in_;
  const Catalogue& catalogue_;
  Unfinished left_;
};

std::int64_t milliseconds(Moment moment) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(moment).count();
}

/// The indices of the marks that are set, starting at `first`.
std::vector<std::size_t> marked(const std::vector<bool>& marks, std::size_t first) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (marks[i]) numbers.push_back(i + first);
  }
  return numbers;
}

}  // namespace

Unfinished read_unfinished(std::string text, std::string_view file, const Catalogue& catalogue) {
  const auto storage = std::make_shared<DocumentStorage>(std::move(text));
  const JsonTree tree(storage->text, file, storage->memory);
  expect_schema(tree, unfinished_schema);
  Reading in(tree, storage->memory, UnknownKeys::are_newer);
  Unfinished left = UnfinishedReader(in, catalogue).read();
  in.finish();
  left.routine.storage = storage;
  return left;
}

std::optional<Date> date_of_unfinished(std::string_view text) {
  std::pmr::monotonic_buffer_resource memory;
  JsonTree tree(memory, Strings::any);
  tree.read(text);
  const auto schema = tree.member("schema");
  const auto date = tree.member("date");
  if (!schema || !date || tree.string(*schema) != unfinished_schema) return std::nullopt;
  return parse_date(tree.string(*date));
}

std::string write_unfinished(const Unfinished& left) {
  std::string document;
  JsonWriter json(document, JsonLayout::indented);
  json.object([&] {
    json.member("schema", unfinished_schema);
    json.member("id", left.id);
    json.member("date", iso_date(left.date));
    json.member("cue", left.cue);
    json.member("remaining_ms", milliseconds(left.remaining));
    json.member("length_ms", milliseconds(left.length));
    json.member("active_ms", milliseconds(left.active));
    json.list("finished", marked(left.finished, 0));
    json.list("helped", marked(left.helped, 1));
    json.key("routine");
    write_routine(json, left.routine);
  });
  document += '\n';
  return document;
}

}  // namespace rollplan
