// A malloc that fails at its Nth call (FAIL_AT), or from then on (FAIL_ON). With FAIL_AT=0 it only
// counts. With FAIL_FIRST the first call fails too, which is the C++ runtime's reserve for
// exceptions: then none can be thrown any more. The count is written to the file FAIL_COUNT. For
// glibc, by LD_PRELOAD.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

extern void* __libc_malloc(size_t);
static long calls, fail_at;
static int goes_on, first_fails;

// The C++ runtime allocates before the constructors of this library run.
static void begin(void) {
  const char* at = getenv("FAIL_AT");
  fail_at = at ? atol(at) : 0;
  goes_on = getenv("FAIL_ON") != NULL;
  first_fails = getenv("FAIL_FIRST") != NULL;
}

void* malloc(size_t size) {
  if (++calls == 1) begin();
  if ((first_fails && calls == 1) ||
      (fail_at > 0 && (calls == fail_at || (goes_on && calls > fail_at)))) {
    errno = ENOMEM;
    return NULL;
  }
  return __libc_malloc(size);
}

__attribute__((destructor)) static void end(void) {
  const char* name = getenv("FAIL_COUNT");
  const long count = calls;
  FILE* file = name ? fopen(name, "w") : NULL;
  if (file == NULL) return;
  fprintf(file, "%ld\n", count);
  fclose(file);
}
