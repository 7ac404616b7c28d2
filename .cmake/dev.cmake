# For daily work on rollplan:
#
#     cmake -C .cmake/dev.cmake -S . -B build/dev -G Ninja
#
# Compiles each file separately, so that a change compiles only one. .clangd points editors at this
# build.
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON CACHE BOOL "")
set(ROLLPLAN_DEVELOPER ON CACHE BOOL "")
set(ROLLPLAN_UNITY OFF CACHE BOOL "")
# A shared program links faster than a static one.
set(ROLLPLAN_RUNTIME shared CACHE STRING "")
