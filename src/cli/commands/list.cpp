#include "cli/output.hpp"

namespace rollplan {

Exit run_list(const Context& context) {
  const Output output(context);
  const Catalogue catalogue = load_catalogue(context);
  write_document(context, output.format.list(catalogue, output.page));
  return Exit::done;
}

}  // namespace rollplan
