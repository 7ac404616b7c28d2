// Finds suggestions for "did you mean", for short words.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace rollplan {

/// A suggestion is at most this many edits away from what was typed.
inline constexpr std::size_t most_edits = 2;

/// The number of letters to insert, delete, replace or swap with their neighbour to turn `a` into
/// `b`, but at most `limit + 1`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit = most_edits);

/// How many edits away from `typed` a suggestion may be: none for one or two letters, 1 for three
/// or four, otherwise `most_edits`.
std::size_t edits_allowed(std::string_view typed);

/// Whether `typed` more likely meant `a` than `b`: decided by fewer edits, then a longer common
/// beginning, then the shorter word.
bool is_nearer(std::string_view typed, std::string_view a, std::string_view b);

/// The candidate nearest to `typed` within `edits_allowed`; empty if none.
std::string_view nearest(std::string_view typed, std::span<const std::string_view> candidates);

/// `did you mean "today"?` with `hint` on the next line; only `hint` if `meant` is empty.
std::string with_meant(std::string_view meant, const std::string& hint);

/// The same with the nearest candidate.
std::string with_suggestion(std::string_view typed, std::span<const std::string_view> candidates,
                            const std::string& hint);

}  // namespace rollplan
