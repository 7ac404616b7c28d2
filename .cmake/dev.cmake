# For daily work on rollplan:
#
#     cmake -C .cmake/dev.cmake -S . -B build/dev -G Ninja
#
# File by file, so that a change compiles one file; .clangd points editors at this build.
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON CACHE BOOL "")
set(ROLLPLAN_DEVELOPER ON CACHE BOOL "")
set(ROLLPLAN_UNITY OFF CACHE BOOL "")
# Links faster than a static program.
set(ROLLPLAN_RUNTIME shared CACHE STRING "")
