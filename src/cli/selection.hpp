// From words to a request: the options that `today` and its kin share.
#pragma once

#include "cli/context.hpp"
#include "rollplan/request.hpp"

namespace rollplan {

/// Throws Error(usage) that names the option or variable, what was expected, and the way out.
Request read_request(const Context& context, const Catalogue& catalogue);

/// The items of one `--sore` value, as typed.
std::vector<Sore> parse_sore(std::string_view text);

}  // namespace rollplan
