#include "cli/output.hpp"

namespace rollplan {

Exit run_list(const Context& context) {
  const Output output(context);
  const Catalogue catalogue = load_catalogue(context);
  // A file is replaced in one step, so its whole content is needed first.
  const bool is_for_file = context.arguments.value(Option::output).value_or("-") != "-";
  if (is_for_file || output.format.list_pieces == nullptr) {
    return write_document(context, output.format.list(catalogue, output.page));
  }
  output.format.list_pieces(catalogue, output.page,
                            [&](std::string_view piece) { print(context.ports, piece); });
  return Exit::done;
}

}  // namespace rollplan
