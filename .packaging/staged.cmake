# cpack runs this on the staged files, before it packs them.

# Debian's policy requires compressed manual pages and changelogs, and a copyright file.
if(CPACK_GENERATOR STREQUAL "DEB")
  set(share ${CPACK_TEMPORARY_DIRECTORY}/usr/share)
  set(documents ${share}/doc/rollplan)
  file(REMOVE ${documents}/LICENSE) # the file copyright contains it
  file(RENAME ${documents}/changelog.md ${documents}/changelog)
  string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC) # uses SOURCE_DATE_EPOCH if it is set
  configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog.Debian.in ${documents}/changelog.Debian @ONLY)
  configure_file(${CMAKE_CURRENT_LIST_DIR}/lintian-overrides ${share}/lintian/overrides/rollplan COPYONLY)
  file(GLOB manual ${share}/man/man*/*)
  execute_process(COMMAND gzip -9n ${documents}/changelog ${documents}/changelog.Debian ${manual}
                  COMMAND_ERROR_IS_FATAL ANY)
endif()

# Sets the same modes whatever the umask is.
execute_process(COMMAND chmod -R u=rwX,go=rX ${CPACK_TEMPORARY_DIRECTORY}
                COMMAND_ERROR_IS_FATAL ANY)
