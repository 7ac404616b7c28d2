# Uses the system's copy of each library. If there is none, fetches a pinned commit.
include(FetchContent)

# Without a network, a library that is missing shows only when it is linked.
function(rollplan_need library package)
  foreach(target ${ARGN})
    if(TARGET ${target})
      return()
    endif()
  endforeach()
  message(FATAL_ERROR "${library} is missing: install it (Debian: ${package}), "
                      "or let CMake fetch it (-DFETCHCONTENT_FULLY_DISCONNECTED=OFF)")
endfunction()

FetchContent_Declare(CLI11
  GIT_REPOSITORY https://github.com/CLIUtils/CLI11.git
  GIT_TAG cbd58a3696887b34c70949aef21a71735a0c2ad5 # v2.7.2
  FIND_PACKAGE_ARGS)
FetchContent_Declare(nlohmann_json
  GIT_REPOSITORY https://github.com/nlohmann/json.git
  GIT_TAG 9cca280a4d0ccf0c08f47a99aa71d1b0e52f8d03 # v3.11.3
  FIND_PACKAGE_ARGS)
FetchContent_Declare(fmt
  GIT_REPOSITORY https://github.com/fmtlib/fmt.git
  GIT_TAG 1be298e1bd68957e4cd352e1f676f00e07dcfb57 # 12.2.0
  FIND_PACKAGE_ARGS)
FetchContent_MakeAvailable(CLI11 nlohmann_json fmt)
rollplan_need(CLI11 libcli11-dev CLI11::CLI11)
rollplan_need(nlohmann/json nlohmann-json3-dev nlohmann_json::nlohmann_json)
rollplan_need(fmt libfmt-dev fmt::fmt-header-only)

FetchContent_Declare(EXPAT
  GIT_REPOSITORY https://github.com/libexpat/libexpat.git
  GIT_TAG 92810461043fce37e70079b37ab1f04490a8f039 # 2.8.3
  SOURCE_SUBDIR expat
  FIND_PACKAGE_ARGS)
# A static program needs a static archive of every library that has more than headers.
set(rollplan_suffixes ${CMAKE_FIND_LIBRARY_SUFFIXES})
if(NOT ROLLPLAN_RUNTIME STREQUAL "shared")
  list(PREPEND CMAKE_FIND_LIBRARY_SUFFIXES .a)
endif()
foreach(part TOOLS EXAMPLES TESTS DOCS PKGCONFIG)
  set(EXPAT_BUILD_${part} OFF)
endforeach()
set(EXPAT_SHARED_LIBS OFF)
set(EXPAT_ENABLE_INSTALL OFF)
FetchContent_MakeAvailable(EXPAT)
rollplan_need(expat libexpat1-dev EXPAT::EXPAT expat)
set(CMAKE_FIND_LIBRARY_SUFFIXES ${rollplan_suffixes})
if(TARGET EXPAT::EXPAT)
  set(rollplan_expat EXPAT::EXPAT)
else()
  set(rollplan_expat expat)
  set_target_properties(expat PROPERTIES POSITION_INDEPENDENT_CODE ON)
endif()

if(ROLLPLAN_TESTS)
  FetchContent_Declare(Catch2
    GIT_REPOSITORY https://github.com/catchorg/Catch2.git
    GIT_TAG fa43b77429ba76c462b1898d6cd2f2d7a9416b14 # v3.7.1
    FIND_PACKAGE_ARGS)
  FetchContent_MakeAvailable(Catch2)
  rollplan_need(Catch2 catch2 Catch2::Catch2)
endif()
