# Run by cpack on the staged files, before it packs them.

# The ways of Debian's policy.
if(CPACK_GENERATOR STREQUAL "DEB")
  set(share ${CPACK_TEMPORARY_DIRECTORY}/usr/share)
  set(documents ${share}/doc/rollplan)
  file(REMOVE ${documents}/LICENSE) # all of it is in the file copyright
  file(RENAME ${documents}/changelog.md ${documents}/changelog)
  string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC) # knows SOURCE_DATE_EPOCH
  configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog.Debian.in ${documents}/changelog.Debian @ONLY)
  configure_file(${CMAKE_CURRENT_LIST_DIR}/lintian-overrides ${share}/lintian/overrides/rollplan COPYONLY)
  file(GLOB manual ${share}/man/man*/*)
  execute_process(COMMAND gzip -9n ${documents}/changelog ${documents}/changelog.Debian ${manual}
                  COMMAND_ERROR_IS_FATAL ANY)
endif()

# The same modes, whoever packs them.
execute_process(COMMAND chmod -R u=rwX,go=rX ${CPACK_TEMPORARY_DIRECTORY}
                COMMAND_ERROR_IS_FATAL ANY)
