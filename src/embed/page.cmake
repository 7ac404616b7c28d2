# Writes the page's style and script as C++ constants, with the hashes by which the page's
# policy allows them, so that nothing is hashed when rollplan runs:
#
#   cmake -DOUT=page_files.cpp -DSTYLE=style.css "-DSCRIPTS=a.js;b.js" -P page.cmake
cmake_minimum_required(VERSION 3.24)

# Reads a file without its comment lines, indentation and empty lines. Comments must be on their own
# lines.
function(read_short path out)
  file(READ ${path} text)
  string(REGEX REPLACE "(^|\n)[ \t]*//[^\n]*" "\\1" text "${text}")
  string(REGEX REPLACE "(^|\n)[ \t]*/\\*[^\n]*\\*/" "\\1" text "${text}")
  string(REGEX REPLACE "\n[ \t]+" "\n" text "${text}")
  string(REGEX REPLACE "\n\n+" "\n" text "${text}")
  string(STRIP "${text}" text)
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

# Sets `out` to the base64 of the text's SHA-256. CMake writes the hash in hexadecimal. Six of these
# digits are three bytes, and three bytes are four digits of base64.
function(hash_of text out)
  set(digits ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/)
  string(SHA256 hex "${text}")
  set(base64 "")
  # Pads the last two of the 32 bytes with zeros, and replaces the last digit with "=".
  string(APPEND hex "00")
  foreach(start RANGE 0 60 6)
    string(SUBSTRING ${hex} ${start} 6 three_bytes)
    foreach(shift 18 12 6 0)
      math(EXPR index "(0x${three_bytes} >> ${shift}) & 63")
      string(SUBSTRING ${digits} ${index} 1 digit)
      string(APPEND base64 ${digit})
    endforeach()
  endforeach()
  string(SUBSTRING ${base64} 0 43 base64)
  set(${out} "${base64}=" PARENT_SCOPE)
endfunction()

read_short(${STYLE} style)
set(script "")
foreach(path ${SCRIPTS})
  read_short(${path} text)
  string(APPEND script "${text}\n")
endforeach()
hash_of("${style}" style_hash)
hash_of("${script}" script_hash)

file(WRITE ${OUT} "// Made by the build from data/page.
#include \"render/html/html_files.hpp\"

namespace rollplan {

constinit const std::string_view page_style = R\"page(${style})page\";
constinit const std::string_view page_style_hash = \"${style_hash}\";
constinit const std::string_view page_script = R\"page(${script})page\";
constinit const std::string_view page_script_hash = \"${script_hash}\";

}  // namespace rollplan
")
