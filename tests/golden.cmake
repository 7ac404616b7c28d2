# Runs one golden folder and compares its output byte by byte:
#   cmake -DPROGRAM=rollplan -DFOLDER=tests/golden/NAME -P golden.cmake
# The folder contains:
#   cmd             a line for the shell, with the word rollplan in it
#   stdout, stderr  the expected output; none if the file is missing
#   exit            the expected exit code; 0 if the file is missing
#   home/           files for the home
# The program runs in a scratch copy of home/. With ROLLPLAN_APPROVE=1 in the environment, this
# writes the output into the folder instead. Read it before you commit it.
cmake_minimum_required(VERSION 3.24)
foreach(name PROGRAM FOLDER)
  if(NOT EXISTS "${${name}}")
    message(FATAL_ERROR "-D${name}=... must name something that is there; is the program built?")
  endif()
endforeach()
get_filename_component(folder "${FOLDER}" ABSOLUTE)
get_filename_component(name "${folder}" NAME)
get_filename_component(program "${PROGRAM}" ABSOLUTE)
if(NOT EXISTS "${folder}/cmd")
  message(FATAL_ERROR "${folder} has no cmd")
endif()

# Uses a separate scratch folder for each run, so that several can run at once.
string(RANDOM LENGTH 12 unique)
set(scratch "$ENV{TMPDIR}")
if(NOT scratch)
  set(scratch /tmp)
endif()
string(APPEND scratch "/rollplan-golden-${name}-${unique}")
set(got "${scratch}/got")
file(MAKE_DIRECTORY "${scratch}/bin" "${scratch}/home" "${got}" "${scratch}/expected")
file(CREATE_LINK "${program}" "${scratch}/bin/rollplan" SYMBOLIC)
if(IS_DIRECTORY "${folder}/home")
  file(COPY "${folder}/home/" DESTINATION "${scratch}/home")
endif()

# Passes cmd to the shell as a file, because CMake would change ; and [ in a string.
execute_process(
  COMMAND env -i "PATH=${scratch}/bin:/usr/local/bin:/usr/bin:/bin" "HOME=${scratch}/home"
          LC_ALL=C.UTF-8 TZ=UTC sh -c ". \"$0\"" "${folder}/cmd"
  WORKING_DIRECTORY "${scratch}/home" INPUT_FILE /dev/null
  OUTPUT_FILE "${got}/stdout" ERROR_FILE "${got}/stderr" RESULT_VARIABLE code TIMEOUT 60)
file(WRITE "${got}/exit" "${code}\n")

set(differs FALSE)
foreach(part exit stdout stderr)
  if("$ENV{ROLLPLAN_APPROVE}" STREQUAL "1")
    # Empty output and exit code 0 have no file.
    file(SIZE "${got}/${part}" size)
    if((part STREQUAL "exit" AND code STREQUAL "0") OR size EQUAL 0)
      file(REMOVE "${folder}/${part}")
    else()
      configure_file("${got}/${part}" "${folder}/${part}" COPYONLY)
    endif()
    continue()
  endif()
  set(expected "${folder}/${part}")
  if(NOT EXISTS "${expected}")
    set(expected "${scratch}/expected/${part}")
    if(part STREQUAL "exit")
      file(WRITE "${expected}" "0\n")
    else()
      file(WRITE "${expected}" "")
    endif()
  endif()
  execute_process(COMMAND diff -a -u --label "expected ${part}" --label "got ${part}"
                          "${expected}" "${got}/${part}" RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    set(differs TRUE)
  endif()
endforeach()
file(REMOVE_RECURSE "${scratch}")
if(differs)
  message(FATAL_ERROR "${name} differs; see: cat ${folder}/cmd")
endif()
