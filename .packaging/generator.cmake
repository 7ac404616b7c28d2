# cpack reads this once for each generator.
if(CPACK_GENERATOR STREQUAL "DEB")
  if(NOT CPACK_ROLLPLAN_LINKING STREQUAL "shared")
    message(FATAL_ERROR "A Debian package has to use the system's C++ runtime: "
                        "configure with -DROLLPLAN_RUNTIME=shared")
  endif()
  list(GET CPACK_INSTALL_CMAKE_PROJECTS 0 build_folder)
  set(CPACK_INSTALL_CMAKE_PROJECTS "${build_folder};rollplan;program;/")
endif()
