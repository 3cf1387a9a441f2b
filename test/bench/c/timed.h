/* Times passes of a loop as bare/inner.ts does, and prints what it prints. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* Passes before the ones that count. */
enum { WARM_UP = 2, MOST_PASSES = 1000 };

static double now_ms(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* The median of so many passes, ms; `pass` must leave its result where the compiler cannot drop it. */
static double median_ms(int passes, void (*pass)(void)) {
  static double taken[MOST_PASSES];
  if (passes < 1 || passes > MOST_PASSES) exit(2);
  for (int i = 0; i < WARM_UP; i++) pass();
  for (int i = 0; i < passes; i++) {
    double began = now_ms();
    pass();
    taken[i] = now_ms() - began;
  }
  qsort(taken, passes, sizeof taken[0], by_size);
  return taken[passes / 2];
}
