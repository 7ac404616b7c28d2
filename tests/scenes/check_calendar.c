/* Checks calendars with libical at its strictest. Prints a line for each fault, and
 * exits with 1 if there is any. With --show, prints the title and the description of
 * each event instead. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char* contents(const char* name) {
  FILE* file = fopen(name, "rb");
  char* text = calloc(1, 1 << 20);
  if (file == NULL || text == NULL) exit(2);
  if (fread(text, 1, (1 << 20) - 1, file) == 0) exit(2);
  fclose(file);
  return text;
}

/* The parser adds a property for each error that it finds. */
static int told_errors(const char* name, icalcomponent* component) {
  int faults = 0;
  icalproperty* error = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
  for (; error != NULL;
       error = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)) {
    printf("%s: %s\n", name, icalproperty_get_xlicerror(error));
    ++faults;
  }
  icalcompiter each = icalcomponent_begin_component(component, ICAL_ANY_COMPONENT);
  for (; icalcompiter_deref(&each) != NULL; icalcompiter_next(&each)) {
    faults += told_errors(name, icalcompiter_deref(&each));
  }
  return faults;
}

static int faults_of(const char* name) {
  char* text = contents(name);
  icalcomponent* calendar = icalparser_parse_string(text);
  int faults = 0;
  if (calendar == NULL || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) {
    printf("%s: no calendar\n", name);
    return 1;
  }
  /* This adds such properties too. */
  if (icalrestriction_check(calendar) != 1) {
    printf("%s: not as RFC 5546 wants it\n", name);
    ++faults;
  }
  faults += told_errors(name, calendar);
  if (icalcomponent_count_errors(calendar) > faults) {
    printf("%s: errors\n", name);
    ++faults;
  }
  icalcomponent* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
  for (; event != NULL; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
    const struct icaltimetype start = icalcomponent_get_dtstart(event);
    if (icaltime_is_null_time(start) || start.is_date || start.zone != NULL) {
      printf("%s: an event that does not start at a floating time\n", name);
      ++faults;
    }
  }
  icalcomponent_free(calendar);
  free(text);
  return faults;
}

static void show(const char* name) {
  icalcomponent* calendar = icalparser_parse_string(contents(name));
  icalcomponent* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
  for (; event != NULL; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
    puts(icalcomponent_get_summary(event));
    puts(icalcomponent_get_description(event));
  }
}

int main(int count, char** names) {
  int faults = 0;
  if (count == 3 && strcmp(names[1], "--show") == 0) {
    show(names[2]);
    return 0;
  }
  for (int i = 1; i < count; ++i) faults += faults_of(names[i]);
  return faults != 0;
}
