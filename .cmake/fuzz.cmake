# Builds the fuzz targets with Clang. tests/fuzz/run uses this:
#
#     cmake -C .cmake/fuzz.cmake -S . -B build/fuzz -G Ninja
set(CMAKE_CXX_COMPILER clang++ CACHE STRING "")
set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1" CACHE STRING "")
set(ROLLPLAN_FUZZ ON CACHE BOOL "")
set(ROLLPLAN_SANITIZE address,undefined CACHE STRING "")
set(ROLLPLAN_TESTS OFF CACHE BOOL "")
