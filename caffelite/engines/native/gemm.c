/* The innermost loop of all matrix products: one tile of C = A B, its sums in registers.
 *
 * For each k, a column of A (at most MR elements, each spread over a vector) meets a row of B (one or two
 * vectors): MR * 2 independent sums hide the latency of multiply-add, and need MR + 2 loads for MR * 2 of
 * them. A and B are packed, so both are read in order. Callers cut the product so that a panel of A stays in
 * the first-level cache and a block of B in the second.
 *
 * Goto and van de Geijn, Anatomy of high-performance matrix multiplication, ACM TOMS 34 (2008); Van Zee and
 * van de Geijn, BLIS, ACM TOMS 41 (2015).
 */
#include "gemm.h"

INLINE void multiply(int rows, int vecs, ptrdiff_t k, const float *a, const float *b, const struct tile *to) {
    vec sums[MR][2], start[2];
    UNROLL for (int j = 0; j < vecs; j++) start[j] = to->across ? load(to->across + j * WIDTH) : splat(0);
    UNROLL for (int i = 0; i < rows; i++) {
        UNROLL for (int j = 0; j < vecs; j++) {
            sums[i][j] = to->bias ? splat(to->bias[i]) : start[j];
            __builtin_prefetch(to->c + i * to->row + j * WIDTH, 1);
        }
        __builtin_prefetch(to->c + i * to->row + vecs * WIDTH - 1, 1);
    }
    for (; k > 0; k--, a += rows, b += vecs * WIDTH) {
        vec row[2];
        UNROLL for (int j = 0; j < vecs; j++) row[j] = load(b + j * WIDTH);
        UNROLL for (int i = 0; i < rows; i++) {
            vec spread = splat(a[i]);
            UNROLL for (int j = 0; j < vecs; j++) sums[i][j] += spread * row[j];
        }
    }
    UNROLL for (int i = 0; i < rows; i++) {
        UNROLL for (int j = 0; j < vecs; j++) {
            float *c = to->c + i * to->row + j * WIDTH;
            store(c, through(to->relu, to->add ? load(c) + sums[i][j] : sums[i][j]));
        }
    }
}

/* One function for each size, so that loops over it have a fixed length. */
#define SIZE(rows)                                                                                            \
    static void wide_##rows(ptrdiff_t k, const float *a, const float *b, const struct tile *to) {             \
        multiply(rows, 2, k, a, b, to);                                                                       \
    }                                                                                                         \
    static void narrow_##rows(ptrdiff_t k, const float *a, const float *b, const struct tile *to) {           \
        multiply(rows, 1, k, a, b, to);                                                                       \
    }
#define ENTRY(rows) {narrow_##rows, wide_##rows},

#if MR == 12
#define SIZES(DO) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7) DO(8) DO(9) DO(10) DO(11) DO(12)
#else
#define SIZES(DO) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6)
#endif
SIZES(SIZE)

typedef void (*tile_function)(ptrdiff_t k, const float *a, const float *b, const struct tile *to);
static const tile_function functions[MR][2] = {SIZES(ENTRY)};

void FN(multiply_tile)(ptrdiff_t rows, ptrdiff_t vecs, ptrdiff_t k, const float *a, const float *b,
                       const struct tile *to) {
    functions[rows - 1][vecs - 1](k, a, b, to);
}
