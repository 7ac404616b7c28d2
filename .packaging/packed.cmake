# cpack runs this on each finished package. With SOURCE_DATE_EPOCH set, the same files must
# give the same bytes everywhere. cpack's packages depend on the order and block size of the
# disk, the owner and the umask, so this packs them again.
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
  return()
endif()

if(CPACK_GENERATOR STREQUAL "TGZ")
  find_program(gnu_tar NAMES gtar tar)
  execute_process(COMMAND ${gnu_tar} --version OUTPUT_VARIABLE version)
  if(NOT version MATCHES "GNU tar")
    message(WARNING "GNU tar is missing: the archive may differ from one made on another machine")
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
  # Like dpkg-gencontrol: files in whole KiB, 1 KiB for each folder.
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
