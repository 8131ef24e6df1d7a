# cpack -G DEB and cpack -G TGZ. With SOURCE_DATE_EPOCH set both give the same bytes for the same sources.
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME dinhky)
set(CPACK_PACKAGE_VERSION ${DINHKY_VERSION})
set(CPACK_PACKAGE_VENDOR "The dinhky authors")
# Whoever gives the package to others puts an address that is read: -DCPACK_PACKAGE_CONTACT=…
set(CPACK_PACKAGE_CONTACT "The dinhky authors <dinhky@packages.invalid>"
    CACHE STRING "Name and address of who answers for the package")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "check plans of administrative work and make their reports")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_FILE_NAME dinhky-${DINHKY_VERSION}-${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR})

set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded when a calendar is written (src/emit/ical_library.h), when a Word file is read or written
# (src/base/zip_library.h), so dpkg-shlibdeps does not see them. The second names are Ubuntu's.
set(libzip libzip${DINHKY_LIBZIP_NUMBER})
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libical3 | libical3t64, ${libzip} | ${libzip}t64")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fonts-liberation, git, libreoffice-writer")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"dinhky reads a plan of administrative work and its annex of tasks from one
YAML file, as Vietnamese authorities issue them. It checks who does what and
when, makes the quarterly, six-month and annual report forms of every unit,
takes in the filled forms, and writes the consolidated report as an official
document under Decree 30/2020/ND-CP.
.
It speaks Vietnamese, and English with --lang en.")

# Debian's changelog wants a day: that of the commit, or the one that SOURCE_DATE_EPOCH tells.
set(epoch 1767225600) # of a tarball: 2026-01-01
if(DEFINED ENV{SOURCE_DATE_EPOCH})
  set(epoch $ENV{SOURCE_DATE_EPOCH})
elseif(GIT_PROGRAM AND EXISTS ${PROJECT_SOURCE_DIR}/.git)
  execute_process(COMMAND ${GIT_PROGRAM} log -1 --format=%ct WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
                  OUTPUT_VARIABLE committed ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(committed MATCHES "^[0-9]+$")
    set(epoch ${committed})
  endif()
endif()
set(outer "$ENV{SOURCE_DATE_EPOCH}")
set(ENV{SOURCE_DATE_EPOCH} ${epoch})
string(TIMESTAMP DINHKY_CHANGELOG_DAY "%a, %d %b %Y %H:%M:%S +0000" UTC)
set(ENV{SOURCE_DATE_EPOCH} "${outer}")
if(outer STREQUAL "")
  unset(ENV{SOURCE_DATE_EPOCH})
endif()
configure_file(src/packaging/changelog.in ${DINHKY_MADE}/changelog @ONLY)
execute_process(COMMAND ${GZIP_PROGRAM} -9nfk ${DINHKY_MADE}/changelog COMMAND_ERROR_IS_FATAL ANY)
install(FILES ${DINHKY_MADE}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR})

include(CPack)
