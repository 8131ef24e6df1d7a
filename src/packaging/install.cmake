# What `cmake --install` puts where. The manual pages and the completions are made by the program that
# was just built, from its own table of options.
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
dinhky_made(dinhky.bash completions bash)
dinhky_made(_dinhky completions zsh)
dinhky_made(dinhky.fish completions fish)
add_custom_target(dinhky_made ALL DEPENDS ${DINHKY_MADE_FILES})

set(doc ${CMAKE_INSTALL_DOCDIR})
install(TARGETS dinhky RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${DINHKY_MADE}/en/dinhky.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${DINHKY_MADE}/vi/dinhky.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/vi/man1)
install(FILES ${DINHKY_MADE}/dinhky.bash RENAME dinhky
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${DINHKY_MADE}/dinhky.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
# zsh looks for what packages bring elsewhere than for what was built on the spot.
install(CODE "
  set(folder site-functions)
  if(CMAKE_INSTALL_PREFIX MATCHES \"/usr$\")
    set(folder vendor-completions)
  endif()
  file(INSTALL \"${DINHKY_MADE}/_dinhky\"
       DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}/zsh/\${folder}\")")

# The data is compiled in; this copy is what one starts from for a folder of one's own (--data). The
# manual links to its pages of rules, hence the link.
install(DIRECTORY data DESTINATION ${CMAKE_INSTALL_DATADIR}/dinhky)
install(DIRECTORY docs DESTINATION ${doc} FILES_MATCHING PATTERN *.md)
install(DIRECTORY examples DESTINATION ${doc}
        FILES_MATCHING PATTERN plan.yaml PATTERN ke-hoach.txt PATTERN out EXCLUDE)
install(CODE "
  set(doc \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${doc}\")
  file(MAKE_DIRECTORY \"\${doc}\")
  file(CREATE_LINK ../../dinhky/data \"\${doc}/data\" SYMBOLIC)")

# copyright as Debian wants it: a heading, then the licence's own words, indented.
file(STRINGS LICENSE licence ENCODING UTF-8)
list(FILTER licence EXCLUDE REGEX "^(MIT License|Copyright .*)$")
list(POP_FRONT licence) # the blank lines around them
list(POP_FRONT licence)
list(TRANSFORM licence REPLACE "^$" ".")
list(JOIN licence "\n " DINHKY_LICENCE)
file(STRINGS LICENSE holder REGEX "^Copyright \\(c\\) ")
string(REPLACE "Copyright (c) " "" DINHKY_HOLDER "${holder}")
configure_file(src/packaging/copyright.in ${DINHKY_MADE}/copyright @ONLY)
install(FILES ${DINHKY_MADE}/copyright DESTINATION ${doc})
