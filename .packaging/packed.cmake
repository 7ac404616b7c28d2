# Run by cpack on what it has packed. With SOURCE_DATE_EPOCH, equal files are to give
# equal bytes everywhere; cpack lets the disk's order and sizes, the owner and the
# umask of the build in, so that the packages are packed anew.
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
  return()
endif()

if(CPACK_GENERATOR STREQUAL "TGZ")
  find_program(gnu_tar NAMES gtar tar)
  execute_process(COMMAND ${gnu_tar} --version OUTPUT_VARIABLE version)
  if(NOT version MATCHES "GNU tar")
    message(WARNING "There is no GNU tar: another machine may make other bytes")
    return()
  endif()
  cmake_path(GET CPACK_TEMPORARY_DIRECTORY PARENT_PATH folder)
  cmake_path(GET CPACK_TEMPORARY_DIRECTORY FILENAME top)
  execute_process(
    COMMAND ${gnu_tar} --create --directory=${folder} --format=gnu --sort=name
            --owner=root:0 --group=root:0 --mtime=@$ENV{SOURCE_DATE_EPOCH} ${top}
    COMMAND gzip -9n
    OUTPUT_FILE ${CPACK_PACKAGE_FILES}
    COMMAND_ERROR_IS_FATAL ANY)
elseif(CPACK_GENERATOR STREQUAL "DEB")
  set(tree ${CPACK_TEMPORARY_DIRECTORY}-packed)
  execute_process(COMMAND dpkg-deb --raw-extract ${CPACK_PACKAGE_FILES} ${tree}
                  COMMAND_ERROR_IS_FATAL ANY)
  # In KiB, a folder as one, as dpkg-gencontrol counts.
  file(GLOB_RECURSE entries LIST_DIRECTORIES true RELATIVE ${tree} ${tree}/*)
  list(FILTER entries EXCLUDE REGEX "^DEBIAN")
  set(installed_size 1)
  foreach(entry IN LISTS entries)
    set(kib 1)
    if(NOT IS_DIRECTORY ${tree}/${entry})
      file(SIZE ${tree}/${entry} bytes)
      math(EXPR kib "(${bytes} + 1023) / 1024")
    endif()
    math(EXPR installed_size "${installed_size} + ${kib}")
  endforeach()
  file(READ ${tree}/DEBIAN/control control)
  string(REGEX REPLACE "Installed-Size: [0-9]+" "Installed-Size: ${installed_size}" control "${control}")
  file(WRITE ${tree}/DEBIAN/control "${control}")
  execute_process(COMMAND chmod -R u=rwX,go=rX ${tree} COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND dpkg-deb --root-owner-group -Zxz --build ${tree} ${CPACK_PACKAGE_FILES}
                  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endif()
