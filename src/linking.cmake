# Decides how to link the runtime. Loading the shared C++ runtime takes longer than everything the
# program does, and loading the shared C library takes about as long as planning.
include(CheckCXXSourceRuns)

# Checks whether a program linked with these options runs, because some systems lack the static
# libraries, and on others the program crashes.
function(rollplan_check_linking variable)
  set(CMAKE_REQUIRED_LINK_OPTIONS ${ARGN})
  set(CMAKE_REQUIRED_FLAGS -fPIE)
  # A fetched copy needs no check: it is built later, in the same way as our sources.
  if(TARGET EXPAT::EXPAT)
    set(CMAKE_REQUIRED_LIBRARIES EXPAT::EXPAT)
    set(CMAKE_REQUIRED_DEFINITIONS -DCHECK_EXPAT)
  endif()
  check_cxx_source_runs([[
    #include <ctime>
    #include <stdexcept>
    #include <string>
    #ifdef CHECK_EXPAT
    extern "C" const char* XML_ExpatVersion(void);
    #else
    const char* XML_ExpatVersion() { return "expat"; }
    #endif
    int main() {
      if (*XML_ExpatVersion() != 'e') return 1;
      const std::time_t now = std::time(nullptr);
      std::tm local{};
      localtime_r(&now, &local);
      try { throw std::runtime_error(std::string(local.tm_year > 100 ? "x" : "")); }
      catch (const std::exception& error) { return *error.what() == 'x' ? 0 : 1; }
    }]] ${variable})
endfunction()

set(rollplan_linking shared)
if(NOT APPLE AND NOT ROLLPLAN_SANITIZE AND NOT CMAKE_CROSSCOMPILING
   AND NOT ROLLPLAN_RUNTIME STREQUAL "shared")
  rollplan_check_linking(rollplan_static_pie_runs -static-pie)
  rollplan_check_linking(rollplan_static_runtime_runs -static-libstdc++ -static-libgcc)
  if(rollplan_static_pie_runs AND NOT ROLLPLAN_RUNTIME STREQUAL "runtime")
    set(rollplan_linking static)
  elseif(rollplan_static_runtime_runs)
    set(rollplan_linking runtime)
  endif()
endif()
message(STATUS "Linking of rollplan: ${rollplan_linking}")

# However it is linked, the same objects serve; and a project may put the library into a shared
# library of its own.
set_target_properties(rollplan rollplan_ports rollplan_library rollplan_core PROPERTIES
                      POSITION_INDEPENDENT_CODE ON)
if(rollplan_linking STREQUAL "static")
  target_link_options(rollplan PRIVATE -static-pie)
elseif(rollplan_linking STREQUAL "runtime")
  target_link_options(rollplan PRIVATE -static-libstdc++ -static-libgcc)
endif()

# The program starts faster with packed relocations, and if the functions of everyday calls share
# few pages. If the linker or the C library does not support this, it is left out.
if(rollplan_linking STREQUAL "static")
  set(rollplan_packed -Wl,-z,pack-relative-relocs)
  rollplan_check_linking(rollplan_packed_runs -static-pie ${rollplan_packed} -Wl,--fatal-warnings)
  if(rollplan_packed_runs)
    target_link_options(rollplan PRIVATE ${rollplan_packed})
  endif()
  # tests/benchmarks/order-functions writes this file. If it is out of date, it only helps less.
  set(rollplan_order ${CMAKE_CURRENT_SOURCE_DIR}/order.ld)
  rollplan_check_linking(rollplan_order_runs -static-pie -Wl,-T,${rollplan_order}
                         -Wl,--fatal-warnings)
  if(rollplan_order_runs)
    target_link_options(rollplan PRIVATE -Wl,-T,${rollplan_order})
    set_property(TARGET rollplan APPEND PROPERTY LINK_DEPENDS ${rollplan_order})
  endif()
endif()
