/* matrix <n> <passes>: the product of two matrices of n × n doubles, four rows and columns at a time. */
#include "timed.h"

enum { TILE = 4 };

static size_t n;
static double *a, *b, *c;

static void pass(void) {
  for (size_t i = 0; i < n * n; i++) c[i] = 0;
  for (size_t i = 0; i < n; i += TILE) {
    double *restrict c0 = c + i * n, *restrict c1 = c0 + n, *restrict c2 = c1 + n, *restrict c3 = c2 + n;
    for (size_t k = 0; k < n; k += TILE) {
      const double *a0 = a + i * n + k, *a1 = a0 + n, *a2 = a1 + n, *a3 = a2 + n;
      const double *b0 = b + k * n, *b1 = b0 + n, *b2 = b1 + n, *b3 = b2 + n;
      double a00 = a0[0], a01 = a0[1], a02 = a0[2], a03 = a0[3];
      double a10 = a1[0], a11 = a1[1], a12 = a1[2], a13 = a1[3];
      double a20 = a2[0], a21 = a2[1], a22 = a2[2], a23 = a2[3];
      double a30 = a3[0], a31 = a3[1], a32 = a3[2], a33 = a3[3];
      for (size_t j = 0; j < n; j++) {
        double w = b0[j], x = b1[j], y = b2[j], z = b3[j];
        c0[j] += a00 * w + a01 * x + a02 * y + a03 * z;
        c1[j] += a10 * w + a11 * x + a12 * y + a13 * z;
        c2[j] += a20 * w + a21 * x + a22 * y + a23 * z;
        c3[j] += a30 * w + a31 * x + a32 * y + a33 * z;
      }
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
  if (n % TILE != 0) return 2;
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
