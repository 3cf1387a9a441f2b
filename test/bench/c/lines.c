/* lines <bytes of the array> <lines to read> <passes>: the first number of every cache line, round and round. */
#include "timed.h"

enum { PER_LINE = 8, CYCLE = 256 };

static double *numbers;
static size_t all, wanted;
static double total;

/* Both halves side by side, as lines.ts does. */
static double add_lines(size_t from, size_t to) {
  double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
  size_t half = (to - from) / 4 * 2 * PER_LINE, place = from * PER_LINE;
  for (size_t middle = place + half; place < middle; place += 2 * PER_LINE) {
    s0 += numbers[place];
    s1 += numbers[place + PER_LINE];
    s2 += numbers[place + half];
    s3 += numbers[place + half + PER_LINE];
  }
  for (place += half; place < to * PER_LINE; place += PER_LINE) s0 += numbers[place];
  return s0 + s1 + s2 + s3;
}

static void pass(void) {
  double sum = 0;
  for (size_t left = wanted; left > 0;) {
    size_t piece = left < all ? left : all;
    sum += add_lines(0, piece);
    left -= piece;
  }
  total = sum;
}

int main(int count, char **values) {
  if (count != 4) return 2;
  size_t bytes = (size_t)atoll(values[1]);
  wanted = (size_t)atoll(values[2]);
  all = bytes / sizeof *numbers / PER_LINE;
  numbers = malloc(bytes);
  if (numbers == NULL || all == 0) return 3;
  for (size_t i = 0; i < all * PER_LINE; i++) numbers[i] = (double)(i / PER_LINE % CYCLE);
  double ms = median_ms(atoi(values[3]), pass);
  printf("{\"ms\": %.6f, \"result\": \"%.0f\"}\n", ms, total);
}
