/* matrix <n> <passes>: the product of two matrices of n × n doubles. */
#include "timed.h"

static size_t n;
static double *a, *b, *c;

/* Of the plain loop over i, k and j the compiler makes more than of tiles written out by hand. */
static void pass(void) {
  for (size_t i = 0; i < n * n; i++) c[i] = 0;
  for (size_t i = 0; i < n; i++) {
    double *restrict row = c + i * n;
    for (size_t k = 0; k < n; k++) {
      double cell = a[i * n + k];
      const double *restrict other = b + k * n;
      for (size_t j = 0; j < n; j++) row[j] += cell * other[j];
    }
  }
}

/* Whole numbers from -9 to 9, as matrices.ts has them: their products and sums are exact. */
static double cell(size_t place, uint32_t seed) {
  uint32_t once = ((uint32_t)place ^ (seed * 0x85ebca6bu)) * 0x9e3779b1u;
  return (double)((((once ^ (once >> 15)) * 0x9e3779b1u) >> 16) % 19) - 9;
}

int main(int count, char **values) {
  if (count != 3) return 2;
  n = (size_t)atol(values[1]);
  a = malloc(3 * n * n * sizeof *a);
  if (a == NULL) return 3;
  b = a + n * n;
  c = b + n * n;
  for (size_t i = 0; i < 2 * n * n; i++) a[i] = cell(i, 1);
  double ms = median_ms(atoi(values[2]), pass);
  double sum = 0;
  for (size_t i = 0; i < n * n; i++) sum += c[i];
  printf("{\"ms\": %.6f, \"result\": \"%.0f\"}\n", ms, sum);
}
