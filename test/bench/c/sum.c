/* sum <n> <passes>: the sum of i² below n, exact. */
#include "timed.h"

static uint32_t n;
static unsigned __int128 total;

/* 4,096 squares below 2^52 stay below 2^64: that leaves the compiler its vector instructions, which an
   addition of 128 bits each time does not (it takes 1.15 times as long). */
static void pass(void) {
  unsigned __int128 sum = 0;
  for (uint32_t from = 0; from < n; from += 4096) {
    uint32_t to = n - from > 4096 ? from + 4096 : n;
    uint64_t part = 0;
    for (uint32_t i = from; i < to; i++) part += (uint64_t)i * i;
    sum += part;
  }
  total = sum;
}

static void print(unsigned __int128 value) {
  if (value >= 10) print(value / 10);
  putchar('0' + (int)(value % 10));
}

int main(int count, char **values) {
  if (count != 3) return 2;
  n = (uint32_t)atol(values[1]);
  double ms = median_ms(atoi(values[2]), pass);
  printf("{\"ms\": %.6f, \"result\": \"", ms);
  print(total);
  puts("\"}");
}
