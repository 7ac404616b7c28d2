# Compiler and linker options that make undiscovered faults harder to abuse. docs/security.md says
# what they are good for. A packager's own options take precedence, and the sanitizers have better
# checks of their own.
include(CheckCXXCompilerFlag)
include(CheckCXXSourceCompiles)
include(CheckLinkerFlag)

add_library(rollplan_hardening INTERFACE)
if(NOT ROLLPLAN_SANITIZE)
  check_cxx_compiler_flag(-fstack-protector-strong rollplan_has_stack_protector)
  if(rollplan_has_stack_protector AND NOT CMAKE_CXX_FLAGS MATCHES "stack-protector")
    target_compile_options(rollplan_hardening INTERFACE -fstack-protector-strong)
  endif()

  # _FORTIFY_SOURCE needs optimisation. Some distributions already define it in the compiler.
  check_cxx_source_compiles([[
    #ifdef _FORTIFY_SOURCE
    #error defined
    #endif
    int main() {}]] rollplan_fortifies_nothing_yet)
  set(rollplan_unoptimised "(^| )-O[0g]?( |$)")
  if(rollplan_fortifies_nothing_yet AND NOT CMAKE_CXX_FLAGS MATCHES "_FORTIFY_SOURCE")
    foreach(config RELEASE RELWITHDEBINFO MINSIZEREL)
      string(TOLOWER ${config} name)
      if("${CMAKE_CXX_FLAGS_${config}} ${CMAKE_CXX_FLAGS}" MATCHES "-O[1-9sz]"
         AND NOT CMAKE_CXX_FLAGS MATCHES ${rollplan_unoptimised})
        target_compile_definitions(rollplan_hardening INTERFACE
                                   $<$<CONFIG:${config}>:_FORTIFY_SOURCE=2>)
      endif()
    endforeach()
  endif()

  check_linker_flag(CXX -Wl,-z,relro,-z,now rollplan_has_relro)
  if(rollplan_has_relro)
    target_link_options(rollplan_hardening INTERFACE -Wl,-z,relro,-z,now)
  endif()
endif()
