#include "cli/output.hpp"

namespace rollplan {

Exit run_list(const Context& context) {
  const Output output(context);
  return write_document(context, output.format.list(load_catalogue(context), output.page));
}

}  // namespace rollplan
