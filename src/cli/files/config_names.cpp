#include <algorithm>
#include <tuple>

#include "cli/call/names.hpp"
#include "cli/files/catalogues.hpp"
#include "core/lookup.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"
#include "text/suggest.hpp"
#include "text/words.hpp"

namespace rollplan {
namespace {

class NameCheck {
 public:
  NameCheck(const Context& context, const Config& config, std::vector<Fault>& faults)
      : context_(context), config_(config), faults_(faults) {}

  void run() {
    check_catalogues();
    check_tools();
    check_run();
  }

 private:
  void add(Fault position, std::string what, std::string expected) {
    position.what = std::move(what);
    position.expected = std::move(expected);
    faults_.push_back(std::move(position));
  }

  void add_unknown(const Fault& position, const std::string& what, std::string_view typed,
                   std::span<const std::string_view> known, const std::string& otherwise) {
    const std::string_view meant = nearest(typed, known);
    add(position, what, meant.empty() ? otherwise : say("\"{}\", perhaps", meant));
  }

  /// Loads those catalogues that can be read, one on top of the other, and reports the others.
  void check_catalogues() {
    const bool others_count = !named_catalogues(context_).empty();
    if (others_count) catalogue_ = load_catalogue(context_);
    Catalogue own = builtin_catalogue();
    const std::vector<Setting> catalogues = catalogues_of(config_);
    for (std::size_t i = 0; i < catalogues.size(); ++i) {
      try_catalogue(catalogues[i], config_[ConfigKey::catalogue]->items[i], own);
    }
    if (!others_count) catalogue_ = own;
  }

  void try_catalogue(const Setting& named, const Fault& position, Catalogue& catalogue) {
    const std::string& name = named.text;
    if (is_shipped_name(name) && shipped_catalogue(name).empty()) {
      const auto shipped = shipped_catalogues();
      return add_unknown(position, say("no built-in catalogue {}", in_quotes(name)), name, shipped,
                         say("{}, or a file such as ./{}",
                             comma_listed({shipped.begin(), shipped.end()}), printable(name)));
    }
    try {
      catalogue = add_catalogue(context_.ports.files, {name, {}}, catalogue);
    } catch (const FaultyFile&) {
      add(position, say("{} has faults", in_quotes(name)),
          say("none: see rollplan check {}", printable(name)));
    } catch (const Error& error) {
      add(position, error.what(), "a catalogue's file");
    }
  }

  void check_tools() {
    const auto& tools = config_[ConfigKey::tools];
    if (!tools) return;
    const std::vector<std::string_view> words = split(tools->text, ',');
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (find_tool(catalogue_, words[i])) continue;
      add_unknown(tools->items.at(i), say("unknown tool {}", in_quotes(words[i])),
                  plain_word(words[i]), tool_words(catalogue_),
                  say("one of {}", tool_ids(catalogue_)));
    }
  }

  void check_run() {
    const auto& run = config_[ConfigKey::run];
    if (!run || find_run(catalogue_, run->text)) return;
    add_unknown(run->position, say("unknown kind of run {}", in_quotes(run->text)),
                plain_word(run->text), names_in(catalogue_.runs, &Run::id),
                say("one of {}", run_ids(catalogue_)));
  }

  const Context& context_;
  const Config& config_;
  Catalogue catalogue_ = builtin_catalogue();
  std::vector<Fault>& faults_;
};

}  // namespace

void add_unknown_names(const Context& context, const Config& config, std::vector<Fault>& faults) {
  NameCheck(context, config, faults).run();
  std::ranges::stable_sort(faults, {},
                           [](const Fault& fault) { return std::tuple(fault.line, fault.column); });
}

}  // namespace rollplan
