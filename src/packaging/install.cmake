# What `cmake --install` puts where. The manual pages are made by the program that was just built, from
# its own table of options.
include(GNUInstallDirs)
find_program(GZIP_PROGRAM gzip REQUIRED)

set(DINHKY_MADE ${PROJECT_BINARY_DIR}/made)
set(DINHKY_MADE_FILES "")

# dinhky_made(FILE ARGUMENT...): what the program prints with these arguments; FILE.gz is compressed.
function(dinhky_made file)
  add_custom_command(
    OUTPUT ${DINHKY_MADE}/${file}
    COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:dinhky> "-DARGUMENTS=${ARGN}" -DGZIP=${GZIP_PROGRAM}
            -DOUTPUT=${DINHKY_MADE}/${file} -P ${PROJECT_SOURCE_DIR}/src/packaging/print.cmake
    DEPENDS dinhky src/packaging/print.cmake VERBATIM)
  set(DINHKY_MADE_FILES ${DINHKY_MADE_FILES} ${DINHKY_MADE}/${file} PARENT_SCOPE)
endfunction()

dinhky_made(en/dinhky.1.gz man --lang en)
dinhky_made(vi/dinhky.1.gz man --lang vi)
add_custom_target(manual_pages ALL DEPENDS ${DINHKY_MADE_FILES})

set(doc ${CMAKE_INSTALL_DOCDIR})
install(TARGETS dinhky RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${DINHKY_MADE}/en/dinhky.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${DINHKY_MADE}/vi/dinhky.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/vi/man1)
install(FILES data/completions/bash.txt RENAME dinhky
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES data/completions/fish.txt RENAME dinhky.fish
        DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
# zsh looks for what packages bring elsewhere than for what was built on the spot.
install(CODE "
  set(folder site-functions)
  if(CMAKE_INSTALL_PREFIX MATCHES \"/usr$\")
    set(folder vendor-completions)
  endif()
  file(INSTALL \"${PROJECT_SOURCE_DIR}/data/completions/zsh.txt\" RENAME _dinhky
       DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}/zsh/\${folder}\")")

# The data is compiled in; this copy is what one starts from for a folder of one's own (--data). The
# manual links to its pages of rules, hence the link.
install(DIRECTORY data DESTINATION ${CMAKE_INSTALL_DATADIR}/dinhky)
install(DIRECTORY docs DESTINATION ${doc} FILES_MATCHING PATTERN *.md PATTERN images EXCLUDE)
install(DIRECTORY examples DESTINATION ${doc}
        FILES_MATCHING PATTERN *.yaml PATTERN ke-hoach.txt PATTERN generate.py PATTERN office.sh
        PATTERN crontab PATTERN *.service PATTERN *.timer PATTERN diary.txt PATTERN out EXCLUDE)
install(CODE "
  set(doc \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${doc}\")
  file(MAKE_DIRECTORY \"\${doc}\")
  file(CREATE_LINK ../../dinhky/data \"\${doc}/data\" SYMBOLIC)")

# copyright as Debian wants it: the licence's words indented, a dot on empty lines.
file(READ LICENSE licence)
string(REGEX MATCH "Copyright \\(c\\) ([^\n]*)\n+(.*)" licence "${licence}")
set(DINHKY_HOLDER "${CMAKE_MATCH_1}")
string(STRIP "${CMAKE_MATCH_2}" DINHKY_LICENCE)
string(REPLACE "\n\n" "\n.\n" DINHKY_LICENCE "${DINHKY_LICENCE}")
string(REPLACE "\n" "\n " DINHKY_LICENCE "${DINHKY_LICENCE}")
configure_file(src/packaging/copyright.in ${DINHKY_MADE}/copyright @ONLY)
install(FILES ${DINHKY_MADE}/copyright DESTINATION ${doc})
