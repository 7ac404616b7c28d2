#include "codec/run_files/type_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/words.hpp"

namespace rollplan {
namespace {

enum class Kind : std::uint8_t { run, trail, indoor, other };

struct TypeWord {
  std::string_view word;
  Kind kind;
};

constexpr std::array type_words{
    TypeWord{"run", Kind::run},
    TypeWord{"running", Kind::run},
    TypeWord{"jog", Kind::run},
    TypeWord{"jogging", Kind::run},
    TypeWord{"track run", Kind::run},
    TypeWord{"track running", Kind::run},
    TypeWord{"street run", Kind::run},
    TypeWord{"street running", Kind::run},
    TypeWord{"road run", Kind::run},
    TypeWord{"road running", Kind::run},
    TypeWord{"ultra run", Kind::run},
    TypeWord{"ultra running", Kind::run},
    TypeWord{"obstacle run", Kind::run},
    TypeWord{"obstacle running", Kind::run},
    TypeWord{"9", Kind::run},  // in GPX from Strava

    TypeWord{"trail", Kind::trail},
    TypeWord{"trail run", Kind::trail},
    TypeWord{"trail running", Kind::trail},
    TypeWord{"trailrun", Kind::trail},
    TypeWord{"trailrunning", Kind::trail},
    TypeWord{"mountain running", Kind::trail},

    TypeWord{"treadmill", Kind::indoor},
    TypeWord{"treadmill run", Kind::indoor},
    TypeWord{"treadmill running", Kind::indoor},
    TypeWord{"indoor run", Kind::indoor},
    TypeWord{"indoor running", Kind::indoor},
    TypeWord{"virtual run", Kind::indoor},
    TypeWord{"virtual running", Kind::indoor},
    TypeWord{"virtualrun", Kind::indoor},

    // Phones use the user's language.
    TypeWord{"laufen", Kind::run},
    TypeWord{"course à pied", Kind::run},
    TypeWord{"correr", Kind::run},
    TypeWord{"córrer", Kind::run},
    TypeWord{"corsa", Kind::run},
    TypeWord{"corrida", Kind::run},
    TypeWord{"hardlopen", Kind::run},
    TypeWord{"løb", Kind::run},
    TypeWord{"løping", Kind::run},
    TypeWord{"löpning", Kind::run},
    TypeWord{"juoksu", Kind::run},
    TypeWord{"bieganie", Kind::run},
    TypeWord{"biegi", Kind::run},
    TypeWord{"běh", Kind::run},
    TypeWord{"beh", Kind::run},
    TypeWord{"futás", Kind::run},
    TypeWord{"trčanje", Kind::run},
    TypeWord{"koşu", Kind::run},
    TypeWord{"alergare", Kind::run},
    TypeWord{"бег", Kind::run},
    TypeWord{"біг", Kind::run},
    TypeWord{"бягане", Kind::run},
    TypeWord{"τρέξιμο", Kind::run},
    TypeWord{"ランニング", Kind::run},
    TypeWord{"跑步", Kind::run},
    TypeWord{"달리기", Kind::run},
    TypeWord{"terränglöpning", Kind::trail},
    TypeWord{"terrengløp", Kind::trail},
    TypeWord{"corrida em trilha", Kind::trail},
    TypeWord{"cursa de muntanya", Kind::trail},
    TypeWord{"トレイルラン", Kind::trail},
    TypeWord{"越野跑", Kind::trail},

    TypeWord{"1", Kind::other},  // a ride, in GPX from Strava
    TypeWord{"cycling", Kind::other},
    TypeWord{"biking", Kind::other},
    TypeWord{"ride", Kind::other},
    TypeWord{"road biking", Kind::other},
    TypeWord{"road cycling", Kind::other},
    TypeWord{"mountain biking", Kind::other},
    TypeWord{"gravel cycling", Kind::other},
    TypeWord{"indoor cycling", Kind::other},
    TypeWord{"virtual ride", Kind::other},
    TypeWord{"walking", Kind::other},
    TypeWord{"walk", Kind::other},
    TypeWord{"hiking", Kind::other},
    TypeWord{"hike", Kind::other},
    TypeWord{"swimming", Kind::other},
    TypeWord{"swim", Kind::other},
    TypeWord{"lap swimming", Kind::other},
    TypeWord{"open water swimming", Kind::other},
    TypeWord{"rowing", Kind::other},
    TypeWord{"indoor rowing", Kind::other},
    TypeWord{"skiing", Kind::other},
    TypeWord{"cross country skiing", Kind::other},
    TypeWord{"strength training", Kind::other},
    TypeWord{"yoga", Kind::other},
};

}  // namespace

void set_type(Activity& activity, std::string_view word) {
  word = trimmed(word);
  if (word.empty()) return;
  activity.sport_name = word;
  const auto same = [&](const TypeWord& known) { return same_word(known.word, word); };
  const auto* const found = std::ranges::find_if(type_words, same);
  if (found == type_words.end()) return;
  activity.sport = found->kind == Kind::other ? Sport::other : Sport::running;
  activity.trail = found->kind == Kind::trail;
  activity.indoors = found->kind == Kind::indoor;
}

}  // namespace rollplan
