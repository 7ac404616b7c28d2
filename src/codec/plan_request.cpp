#include "codec/plan_request.hpp"

#include <algorithm>

#include "codec/positions.hpp"
#include "text/line_splitter.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

constexpr std::uint32_t most_phrases = 100;
constexpr std::uint32_t most_tools = 100;
/// Many programs keep numbers as doubles, which are exact up to here.
constexpr std::int64_t most_id = 9'007'199'254'740'991;

/// From the tree of a line to a request. Null is the same as a key left out, because columns
/// of a database come like that.
class RequestFields {
 public:
  RequestFields(Reading& in, PlanRequest& request) : in_(in), request_(request) {}

  void read() {
    const auto text = [this](std::optional<std::string>& into, std::string_view example) {
      return [this, &into, example](TokenIndex token) {
        if (in_.is_null(token)) return;
        if (!in_.is(token, JsonKind::string)) return in_.found(token, say("a text: {}", example));
        into = in_.text(token);
      };
    };
    in_.object(0, may("id", [&](TokenIndex value) { id(value); }),
               may("schema", [&](TokenIndex value) { in_.expect_schema(value, request_schema); }),
               may("sore", [&](TokenIndex value) { sore(value); }),
               may("time", text(request_.time, R"("8m")")),
               may("tools", [&](TokenIndex value) { texts(value, most_tools, request_.tools); }),
               may("level", text(request_.level, R"("gentle")")),
               may("run", text(request_.run, R"("long")")),
               may("before_run",
                   [&](TokenIndex value) {
                     request_.before_run = !in_.is_null(value) && in_.flag(value);
                   }),
               may("date", text(request_.date, R"("2026-11-22")")));
  }

 private:
  void id(TokenIndex token) {
    if (in_.is_null(token)) return;
    if (in_.is(token, JsonKind::string)) {
      request_.id = std::string(in_.tree().string(token));
    } else if (in_.is(token, JsonKind::integer) && is_exact(in_.tree().integer(token))) {
      request_.id = in_.tree().integer(token);
    } else {
      in_.fault(token, "not an id", say("a text, or a whole number up to {}", most_id));
    }
  }

  static bool is_exact(std::int64_t number) { return number >= -most_id && number <= most_id; }

  void sore(TokenIndex token) {
    if (in_.is_null(token)) return;
    texts(token, most_phrases, request_.sore.emplace());
    if (request_.sore->empty()) in_.fault(token, "an empty list", "at least one phrase");
  }

  /// A list of texts, or one text.
  void texts(TokenIndex token, std::uint32_t most, std::vector<std::string>& all) {
    if (in_.is_null(token)) return;
    const auto add = [&](TokenIndex item) { all.emplace_back(in_.text(item)); };
    if (in_.is(token, JsonKind::list)) {
      in_.items(token, most, add);
    } else if (in_.is(token, JsonKind::string)) {
      add(token);
    } else {
      in_.found(token, "a text, or a list of texts");
    }
  }

  Reading& in_;
  PlanRequest& request_;
};

}  // namespace

PlanRequest PlanRequestReader::read(std::string_view line) {
  escaped_.release();
  PlanRequest request;
  const bool is_json = tree_.read(line);
  faults_ = tree_.faults();
  if (!is_json) return request;
  Reading in(tree_, escaped_);
  RequestFields(in, request).read();
  faults_.insert(faults_.end(), in.faults().begin(), in.faults().end());
  return request;
}

std::vector<Fault> PlanRequestReader::faults() const {
  return located(tree_, faults_);
}

bool begins_as_requests(std::string_view text) {
  std::pmr::monotonic_buffer_resource memory;
  JsonTree tree(memory, Strings::any);
  const bool is_json = tree.read(content_of_line(text.substr(0, text.find('\n'))));
  if (const auto schema = tree.member("schema")) return tree.string(*schema) == request_schema;
  // A configuration has some of the other keys too.
  return is_json &&
         std::ranges::any_of(std::array{"sore", "id", "before_run", "date"},
                             [&](const char* key) { return tree.member(key).has_value(); });
}

}  // namespace rollplan
