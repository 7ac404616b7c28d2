#include <array>

#include "cli/call/names.hpp"
#include "cli/completion/completion.hpp"
#include "cli/output.hpp"
#include "rollplan/error.hpp"
#include "text/printable.hpp"
#include "text/say.hpp"

namespace rollplan {
namespace {

using Words = std::vector<std::string>;

// Also works without the package bash-completion, and with bash 3.2 of macOS. That one has no
// compopt, so it puts a blank after each item of a list.
constexpr std::string_view bash_script =
    R"script(# Completion of rollplan for bash. What could come next, the program says.

_rollplan() {
  local line files=
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) files=1 ;;
      :list) compopt -o nospace 2>/dev/null ;;
      *) COMPREPLY+=("$line") ;;
    esac
  done < <(command rollplan __complete bash "${COMP_LINE:0:COMP_POINT}" "$2" </dev/null 2>/dev/null)
  [[ $files ]] || return 0
  # Alone, names of files are best left to readline, which knows how to quote them.
  [[ ${#COMPREPLY[@]} -eq 0 ]] && compopt -o bashdefault -o default 2>/dev/null && return 0
  compopt -o filenames 2>/dev/null
  while IFS= read -r line; do
    COMPREPLY+=("$line")
  done < <(compgen -f -- "$2")
}

complete -F _rollplan rollplan
)script";

constexpr std::string_view zsh_script = R"script(#compdef rollplan
# Completion of rollplan for zsh. What could come next, the program says.

_rollplan() {
  local line files list found=1
  local -a offers behind
  for line in "${(@f)$(command rollplan __complete zsh "${(@Q)words[1,CURRENT-1]}" "$QIPREFIX$PREFIX" </dev/null 2>/dev/null)}"; do
    case $line in
      (:files) files=1 ;;
      (:list) list=1 ;;
      (?*$'\t'?*) offers+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
      (?*) offers+=("${${line%$'\t'}//:/\\:}") ;;
    esac
  done
  # What is before the last item of a list, or before the value of an option, stays.
  if [[ -n $list ]]; then
    compset -P '*[=,]'
    behind=(-S '')
  else
    compset -P 1 '--*='
  fi
  (( $#offers )) && _describe -V 'rollplan' offers "${(@)behind}" && found=0
  [[ -n $files ]] && _files && found=0
  return found
}

if [[ $funcstack[1] == _rollplan ]]; then
  _rollplan "$@"
else
  compdef _rollplan rollplan
fi
)script";

constexpr std::string_view fish_script =
    R"script(# Completion of rollplan for fish. What could come next, the program says.

function __rollplan_complete
    set -l token (commandline -ct)
    for line in (command rollplan __complete fish (commandline -opc) "$token" </dev/null 2>/dev/null)
        switch $line
            case :files
                set -l option (string match -r -- '^--[^=]*=' "$token")
                for path in (__fish_complete_path (string replace -r -- '^--[^=]*=' '' "$token"))
                    printf '%s\n' "$option"$path
                end
            case :list
            case '*'
                printf '%s\n' $line
        end
    end
end

complete -c rollplan -f -k -a '(__rollplan_complete)'
)script";

/// Writes each offer after the part that was typed.
std::string answer_text(const Offers& offers, std::string_view typed, bool with_help) {
  std::string answer;
  for (const Offer& offer : offers.words) {
    answer.append(typed).append(offer.word, offers.item.size());
    if (with_help) answer += '\t' + offer.help;
    answer += '\n';
  }
  if (offers.files) answer += ":files\n";
  if (offers.goes_on) answer += ":list\n";
  return answer;
}

[[noreturn]] void refuse_question() {
  throw Error(ErrorKind::usage, say("{} is only for the completion scripts", completion_call),
              "see: rollplan help completions");
}

/// The script passes the line up to the cursor, and the part of it that readline will replace. That
/// part begins after the last = or : and may contain quotes, so the answer keeps it unchanged and
/// appends what is missing.
std::string answer_bash(const Words& asked, const Ports& ports) {
  if (asked.size() != 2) refuse_question();
  const TypedLine line = typed_line(asked[0]);
  Offers offers;
  offers.files = line.in_redirection;
  if (!line.in_redirection && line.words.size() > 1) {
    offers = offers_for(Words(line.words.begin() + 1, line.words.end()), ports);
  }
  return answer_text(offers, asked[1], false);
}

/// The script passes all words up to the cursor; the last one still has its quotes.
Offers offers_for_asked(const Words& asked, const Ports& ports) {
  if (asked.size() < 2) refuse_question();
  Words words(asked.begin() + 1, asked.end());
  words.back() = typed_line(words.back()).words.back();
  return offers_for(std::move(words), ports);
}

/// Returns only items, because zsh keeps the part of the word before them.
std::string answer_zsh(const Words& asked, const Ports& ports) {
  const Offers offers = offers_for_asked(asked, ports);
  return answer_text(offers, offers.item, true);
}

/// Returns whole words, because fish replaces the whole word.
std::string answer_fish(const Words& asked, const Ports& ports) {
  const Offers offers = offers_for_asked(asked, ports);
  return answer_text(offers, typed_line(asked.back()).words.back(), true);
}

constexpr std::array shell_table{
    Shell{"bash", bash_script, answer_bash},
    Shell{"zsh", zsh_script, answer_zsh},
    Shell{"fish", fish_script, answer_fish},
};

}  // namespace

std::span<const Shell> shells() {
  return shell_table;
}

const Shell& shell_named(const std::string& name) {
  return row_named(name, shells(), &Shell::name, say("no completion for {}", in_quotes(name)),
                   "use bash, zsh or fish");
}

Exit answer_completion(const std::vector<std::string>& words, const Ports& ports) {
  const Shell& shell = shell_named(words.size() > 1 ? words[1] : "");
  return print(ports, shell.answer({words.begin() + 2, words.end()}, ports));
}

}  // namespace rollplan
