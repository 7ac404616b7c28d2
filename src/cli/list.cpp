#include "cli/output.hpp"

namespace rollplan {

Exit run_list(const Context& context) {
  const Output output(context);
  std::pmr::monotonic_buffer_resource memory;
  const Catalogue catalogue = load_catalogue(context, memory);
  write_document(context, output.format.list(catalogue, output.page));
  return Exit::done;
}

}  // namespace rollplan
