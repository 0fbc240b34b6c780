# Program, library, headers, rules with their schemas, completions, manual, and how CMake and pkg-config find the library;
# and the Debian package.
include(CMakePackageConfigHelpers)

install(TARGETS legcheck_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(
  TARGETS legcheck
  EXPORT legcheck
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY include/legcheck DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY rules DESTINATION ${CMAKE_INSTALL_DATADIR}/legcheck)

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/legcheck)
install(EXPORT legcheck NAMESPACE legcheck:: DESTINATION ${package} FILE legcheck-config.cmake)
write_basic_package_version_file(legcheck-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/legcheck-config-version.cmake DESTINATION ${package})

# Paths from where the file lies, so that the installed folder can be moved.
cmake_path(RELATIVE_PATH CMAKE_INSTALL_FULL_LIBDIR BASE_DIRECTORY ${CMAKE_INSTALL_PREFIX} OUTPUT_VARIABLE libdir)
cmake_path(RELATIVE_PATH CMAKE_INSTALL_FULL_INCLUDEDIR BASE_DIRECTORY ${CMAKE_INSTALL_PREFIX} OUTPUT_VARIABLE includedir)
cmake_path(RELATIVE_PATH CMAKE_INSTALL_PREFIX BASE_DIRECTORY ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig OUTPUT_VARIABLE up)
configure_file(src/legcheck.pc.in legcheck.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/legcheck.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

# The completions are what the program prints.
set(completions ${CMAKE_CURRENT_BINARY_DIR}/completions)
file(MAKE_DIRECTORY ${completions})
foreach(shell IN ITEMS bash zsh fish)
  add_custom_command(
    OUTPUT ${completions}/${shell}
    COMMAND legcheck_program completion ${shell} > ${completions}/${shell}
    DEPENDS legcheck_program
    VERBATIM)
endforeach()
add_custom_target(legcheck_completions ALL DEPENDS ${completions}/bash ${completions}/zsh ${completions}/fish)
set(data ${CMAKE_INSTALL_DATADIR})
install(FILES ${completions}/bash DESTINATION ${data}/bash-completion/completions RENAME legcheck)
install(FILES ${completions}/zsh DESTINATION ${data}/zsh/vendor-completions RENAME _legcheck)
install(FILES ${completions}/fish DESTINATION ${data}/fish/vendor_completions.d RENAME legcheck.fish)

# A Debian package holds its manual and changelog compressed.
find_program(GZIP gzip REQUIRED)
set(manual ${CMAKE_CURRENT_BINARY_DIR}/legcheck.1.gz)
set(changelog ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz)
add_custom_command(
  OUTPUT ${manual} ${changelog}
  COMMAND ${GZIP} -9nc ${PROJECT_SOURCE_DIR}/docs/legcheck.1 > ${manual}
  COMMAND ${GZIP} -9nc ${PROJECT_SOURCE_DIR}/docs/changelog.md > ${changelog}
  DEPENDS docs/legcheck.1 docs/changelog.md
  VERBATIM)
add_custom_target(legcheck_documents ALL DEPENDS ${manual} ${changelog})
install(FILES ${manual} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${changelog} DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME legcheck)
set(CPACK_PACKAGE_CONTACT "The legcheck developers <legcheck-developers@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "judge each morning whether sore legs should run")
set(CPACK_PACKAGE_DESCRIPTION
    "legcheck asks about your legs and says run, modify the run, or rest, with its
 reasons and their sources. What was not answered never clears anyone to run.
 It is not a medical device, and no clinician has reviewed its rules.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
include(CPack)
