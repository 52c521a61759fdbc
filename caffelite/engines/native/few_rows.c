/* A few rows times a large matrix: fully connected layers of small batches, or of few outputs.
 *
 *     z (m, n) = b_n + sum_k x (m, k) W (n, k)
 *
 * What follows is said of few rows x and many of W; with few outputs x and W change places. Each weight meets as many numbers as there are rows, so reading the weights is most of the work, and packing them
 * would double it. They are read where they are, once from memory: vectors of weights along k times vectors of x
 * along k, with a vector of partial sums for each output, whose elements are added up at the end. A tile of N_TILE
 * rows of W and up to M_TILE rows of x shares each load among as many products as there are registers for sums.
 * So that the tile's rows of W stay in the first-level cache while all rows of x pass, k is cut in blocks, and
 * sums wait in memory meanwhile.
 */
#include "native.h"

#define N_TILE 4
#if defined(__AVX512F__) || defined(__aarch64__)
#define M_TILE 6 /* 24 sums in 32 registers */
#else
#define M_TILE 2 /* 8 in 16 */
#endif
#define K_BLOCK 1024
#define MOST 64 /* rows of x */
#define TILES 4 /* of W's rows, for a task */

struct few {
    const float *x, *w, *bias;
    float *z;
    ptrdiff_t rows, cols, depth;
    ptrdiff_t z_row, z_col, bias_row, bias_col; /* steps for the next row of x, and of w */
    struct relu relu;
};

/* Add to sums (rows, N_TILE) what columns k to k_end contribute: w and x are at column 0. */
INLINE void add_products(int rows, const float *const *w, const float *x, ptrdiff_t pitch, ptrdiff_t k, ptrdiff_t k_end,
                         vec *sums) {
    vec s[M_TILE][N_TILE];
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < N_TILE; j++) s[i][j] = sums[i * N_TILE + j];
    for (; k + WIDTH <= k_end; k += WIDTH) {
        vec weights[N_TILE];
        for (int j = 0; j < N_TILE; j++) weights[j] = load(w[j] + k);
        for (int i = 0; i < rows; i++) {
            vec row = load(x + i * pitch + k);
            for (int j = 0; j < N_TILE; j++) s[i][j] += row * weights[j];
        }
    }
    if (k < k_end) {
        vec weights[N_TILE];
        for (int j = 0; j < N_TILE; j++) weights[j] = load_part(w[j] + k, k_end - k);
        for (int i = 0; i < rows; i++) {
            vec row = load_part(x + i * pitch + k, k_end - k);
            for (int j = 0; j < N_TILE; j++) s[i][j] += row * weights[j];
        }
    }
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < N_TILE; j++) sums[i * N_TILE + j] = s[i][j];
}

static void multiply_some(void *context, ptrdiff_t task, int thread) {
    const struct few *f = context;
    (void)thread;
    ptrdiff_t first = task * TILES * N_TILE, end = min_of(f->cols, first + TILES * N_TILE);
    for (ptrdiff_t n = first; n < end; n += N_TILE) {
        const float *w[N_TILE];
        vec sums[MOST * N_TILE];
        memset(sums, 0, sizeof(vec) * (size_t)(f->rows * N_TILE));
        for (int j = 0; j < N_TILE; j++) w[j] = f->w + min_of(n + j, end - 1) * f->depth;
        for (ptrdiff_t k = 0; k < f->depth; k += K_BLOCK) {
            ptrdiff_t k_end = min_of(f->depth, k + K_BLOCK);
            for (ptrdiff_t m = 0; m < f->rows; m += M_TILE) {
                const float *x = f->x + m * f->depth;
                vec *here = sums + m * N_TILE;
                switch (min_of(M_TILE, f->rows - m)) {
                    case 1: add_products(1, w, x, f->depth, k, k_end, here); break;
#if M_TILE == 6
                    case 2: add_products(2, w, x, f->depth, k, k_end, here); break;
                    case 3: add_products(3, w, x, f->depth, k, k_end, here); break;
                    case 4: add_products(4, w, x, f->depth, k, k_end, here); break;
                    case 5: add_products(5, w, x, f->depth, k, k_end, here); break;
#endif
                    default: add_products(M_TILE, w, x, f->depth, k, k_end, here);
                }
            }
        }
        for (ptrdiff_t m = 0; m < f->rows; m++)
            for (ptrdiff_t j = 0; j < min_of(N_TILE, end - n); j++) {
                float bias = f->bias ? f->bias[m * f->bias_row + (n + j) * f->bias_col] : 0;
                f->z[m * f->z_row + (n + j) * f->z_col] = through(f->relu, splat(sum(sums[m * N_TILE + j]) + bias))[0];
            }
    }
}

/* x (rows, depth), rows <= MOST, w (cols, depth), bias or NULL -> z, rectified or not. `turned`: x are the weights,
 * so z is (cols, rows), and bias (rows); else z is (rows, cols), and bias (cols). */
KERNEL(multiply_few)(const float *x, const float *w, const float *bias, float *z, ptrdiff_t rows, ptrdiff_t cols,
                     ptrdiff_t depth, ptrdiff_t turned, ptrdiff_t rectifies, float slope) {
    struct few f = {x, w, bias, z, rows, cols, depth, cols, 1, 0, 1, {(int)rectifies, slope}};
    if (turned) f.z_row = f.bias_row = 1, f.z_col = rows, f.bias_col = 0;
    parallel(multiply_some, &f, ceil_div(cols, TILES * N_TILE));
}
