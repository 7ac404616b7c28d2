// Enumerations and the ids of their values.
#include "catch.hpp"
#include "rollplan/routine.hpp"

using namespace rollplan;

namespace {

/// Whether every value's id leads back to that value, and no id occurs twice.
template <class Enum>
bool ids_lead_back() {
  for (std::size_t i = 0; i < all_ids<Enum>.size(); ++i) {
    const auto value = static_cast<Enum>(i);
    if (id_of(value) != all_ids<Enum>[i] || value_of<Enum>(id_of(value)) != value) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("an id leads back to its value", "[core]") {
  CHECK(ids_lead_back<CueKind>());
  CHECK(ids_lead_back<Role>());
  CHECK(ids_lead_back<NoteKind>());
  CHECK(ids_lead_back<Reason>());
  CHECK(ids_lead_back<Side>());
  CHECK(ids_lead_back<Level>());
}

TEST_CASE("an id names the value that bears its name", "[core]") {
  CHECK(value_of<CueKind>("switch") == CueKind::change_sides);
  CHECK(value_of<CueKind>("test-drive") == CueKind::test_drive);
  CHECK(value_of<Role>("added") == Role::added);
  CHECK(value_of<Role>("rotation") == Role::rotation);
  CHECK(value_of<NoteKind>("info") == NoteKind::info);
  CHECK(value_of<Reason>("preparation") == Reason::preparation);
  CHECK(value_of<Side>("right") == Side::right);
  CHECK(value_of<Level>("firm") == Level::firm);
}

TEST_CASE("an id must be spelled exactly", "[core]") {
  CHECK_FALSE(value_of<Side>("Left"));
  CHECK_FALSE(value_of<Side>("lef"));
  CHECK_FALSE(value_of<Side>(""));
  CHECK_FALSE(value_of<Level>("left"));
}
