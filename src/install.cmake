# What `cmake --install` copies, as two components: `program` for runners,
# `development` for programs that use the library.
include(CMakePackageConfigHelpers)

install(TARGETS rollplan RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)

install(FILES ${PROJECT_SOURCE_DIR}/data/catalogue.json
              ${PROJECT_SOURCE_DIR}/data/catalogue.schema.json
              ${PROJECT_SOURCE_DIR}/data/config.schema.json
              ${PROJECT_SOURCE_DIR}/data/request.schema.json
              ${PROJECT_SOURCE_DIR}/data/example-catalogue.json
              ${PROJECT_SOURCE_DIR}/data/hamstrings.json
        DESTINATION ${CMAKE_INSTALL_DATADIR}/rollplan COMPONENT program)

# The pages stand below the README as they do in the sources, so that its links work.
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE
              ${PROJECT_SOURCE_DIR}/README.md
              ${PROJECT_SOURCE_DIR}/docs/changelog.md
        DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
file(GLOB rollplan_pages ${PROJECT_SOURCE_DIR}/docs/*.md ${PROJECT_SOURCE_DIR}/docs/page.png)
install(FILES ${rollplan_pages} DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs COMPONENT program)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs/decisions
        DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs COMPONENT program)

install(FILES ${PROJECT_SOURCE_DIR}/docs/man/rollplan.1
        DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
install(FILES ${PROJECT_SOURCE_DIR}/docs/man/rollplan-catalogue.5
              ${PROJECT_SOURCE_DIR}/docs/man/rollplan-config.5
        DESTINATION ${CMAKE_INSTALL_MANDIR}/man5 COMPONENT program)

if(rollplan_completions)
  install(FILES ${rollplan_completions}/rollplan
          DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT program)
  install(FILES ${rollplan_completions}/_rollplan
          DESTINATION ${ROLLPLAN_ZSH_FOLDER} COMPONENT program)
  # zsh only looks below /usr and /usr/local by itself.
  install(CODE "
    set(folder \"\${CMAKE_INSTALL_PREFIX}/${ROLLPLAN_ZSH_FOLDER}\")
    if(NOT \"\${CMAKE_INSTALL_PREFIX}\" MATCHES \"^/usr(/local)?/?\$\")
      message(STATUS \"For completion in zsh, add this to ~/.zshrc, above compinit:\")
      message(STATUS \"  fpath=(\${folder} \\$fpath)\")
    endif()" COMPONENT program)
  install(FILES ${rollplan_completions}/rollplan.fish
          DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)
endif()

# Every installation has a copyright file, not only Debian's, because a static program contains
# parts of other libraries.
file(READ ${PROJECT_SOURCE_DIR}/LICENSE license)
string(REGEX MATCH "Copyright \\(c\\) ([^\n]*)" copyright "${license}")
set(copyright ${CMAKE_MATCH_1})
string(REGEX REPLACE "^.*(Permission is hereby .*[^\n])\n*$" "\\1" license "${license}")
string(REPLACE "\n\n" "\n.\n" license "${license}")
string(REPLACE "\n" "\n " license " ${license}")
configure_file(${PROJECT_SOURCE_DIR}/.packaging/copyright.in ${PROJECT_BINARY_DIR}/copyright @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)

# Other projects link one target: rollplan::rollplan.
set_target_properties(rollplan_library PROPERTIES EXPORT_NAME rollplan)
set_target_properties(rollplan_core PROPERTIES EXPORT_NAME core)
install(TARGETS rollplan_library rollplan_core EXPORT rollplan
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development
        FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)

# Expat is a compiled library, so those projects must link it too. If it was fetched, it is
# installed beside ours.
set(find_expat "include(CMakeFindDependencyMacro)\nfind_dependency(EXPAT)\n")
if(NOT TARGET EXPAT::EXPAT)
  set(find_expat "")
  install(TARGETS expat EXPORT rollplan
          ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
endif()
set(config_file ${PROJECT_BINARY_DIR}/rollplanConfig.cmake)
file(CONFIGURE OUTPUT ${config_file} @ONLY CONTENT
     "@find_expat@include(\${CMAKE_CURRENT_LIST_DIR}/rollplanTargets.cmake)\n")
set(cmake_folder ${CMAKE_INSTALL_LIBDIR}/cmake/rollplan)
set(version_file ${PROJECT_BINARY_DIR}/rollplanConfigVersion.cmake)
write_basic_package_version_file(${version_file} COMPATIBILITY SameMinorVersion)
install(FILES ${config_file} ${version_file} DESTINATION ${cmake_folder} COMPONENT development)
install(EXPORT rollplan NAMESPACE rollplan:: FILE rollplanTargets.cmake
        DESTINATION ${cmake_folder} COMPONENT development)
