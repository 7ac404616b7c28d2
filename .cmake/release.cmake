# Builds for packages, with the system's C++ runtime:
#
#     cmake -C .cmake/release.cmake -S . -B build/release -G Ninja
#
# Your own CXXFLAGS and CMAKE_CXX_FLAGS_RELEASE take precedence over ours.
set(CMAKE_BUILD_TYPE Release CACHE STRING "")
set(ROLLPLAN_RUNTIME shared CACHE STRING "")
set(ROLLPLAN_TESTS OFF CACHE BOOL "")
