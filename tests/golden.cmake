message(FATAL_ERROR "to be written")
