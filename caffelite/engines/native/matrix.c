/* Products of matrices, C = A B + b or C += A B: what fully connected layers compute.
 *
 * A is packed first, in panels of MR rows. A task is a block of columns of C (and maybe a part of its rows): blocks of
 * B are packed into panels of NR columns that stay in the second-level cache while all panels of A
 * pass over them. Where B is stored with its columns along memory (weights, forward), WIDTH by WIDTH elements
 * are transposed in registers on the way. Nearly all memory is touched once, which counts most where batches
 * are small and weights are many.
 *
 * Goto and van de Geijn (2008); see gemm.c.
 */
#include "gemm.h"

struct matrix {
    const float *a;
    ptrdiff_t a_row, a_col; /* element (i, k) is at i a_row + k a_col; one of them is 1 */
    const float *b;
    ptrdiff_t b_row, b_col; /* likewise */
    float *c;
    ptrdiff_t c_row;
    ptrdiff_t rows, cols, depth, add;
    ptrdiff_t row_parts, col_parts, block_depth; /* into how many parts C is cut; how much is summed at a time */
    float *packed, *work;
    const float *bias; /* one value for each column, or NULL */
    struct relu relu;
};

/* Pack rows i to i + rows of A for k to k_end: (k, rows). */
static void pack_a(const struct matrix *m, ptrdiff_t i, ptrdiff_t rows, ptrdiff_t k, ptrdiff_t k_end, float *to) {
    const float *a = m->a + i * m->a_row;
    for (; m->a_col == 1 && WIDTH >= MR && k + WIDTH <= k_end; k += WIDTH, to += WIDTH * rows) {
        vec block[WIDTH];
        for (ptrdiff_t row = 0; row < rows; row++) block[row] = load(a + row * m->a_row + k);
        for (ptrdiff_t row = rows; row < WIDTH; row++) block[row] = splat(0);
        transpose(block);
        for (int j = 0; j < WIDTH; j++) store_part(to + j * rows, block[j], rows);
    }
    for (; k < k_end; k++, to += rows)
        for (ptrdiff_t row = 0; row < rows; row++) to[row] = a[row * m->a_row + k * m->a_col];
}

#define PACKED 256 /* of the depth of A that a task packs */

static void pack_some_a(void *context, ptrdiff_t task, int thread) {
    const struct matrix *m = context;
    ptrdiff_t k = task * PACKED, k_end = min_of(m->depth, k + PACKED);
    (void)thread;
    for (ptrdiff_t i = 0; i < m->rows; i += MR) {
        ptrdiff_t rows = min_of(MR, m->rows - i);
        pack_a(m, i, rows, k, k_end, m->packed + i * m->depth + k * rows);
    }
}

#define AHEAD 64 /* elements: so many rows at a time are more than the processor sees by itself */

/* Pack `count` <= NR columns of B from j on, for k to k_end: (k_end - k, pitch). */
static void pack_b(const struct matrix *m, ptrdiff_t j, ptrdiff_t count, ptrdiff_t pitch, ptrdiff_t k, ptrdiff_t k_end,
                   float *to) {
    const float *b = m->b + j * m->b_col;
    if (m->b_col == 1) {
        for (; k < k_end; k++, to += pitch)
            for (ptrdiff_t part = 0; part < pitch; part += WIDTH)
                store(to + part, load_part(b + k * m->b_row + part, min_of(WIDTH, count - part)));
        return;
    }
    for (; k < k_end; k += WIDTH, to += WIDTH * pitch) {
        ptrdiff_t depth = min_of(WIDTH, k_end - k);
        for (ptrdiff_t part = 0; part < pitch; part += WIDTH) {
            vec block[WIDTH];
            ptrdiff_t here = min_of(WIDTH, count - part);
            if (here == WIDTH && depth == WIDTH) {
                UNROLL for (int i = 0; i < WIDTH; i++) {
                    block[i] = load(b + (part + i) * m->b_col + k);
                    __builtin_prefetch(b + (part + i) * m->b_col + k + AHEAD);
                }
            } else {
                for (ptrdiff_t i = 0; i < here; i++) block[i] = load_part(b + (part + i) * m->b_col + k, depth);
                for (ptrdiff_t i = here; i < WIDTH; i++) block[i] = splat(0);
            }
            transpose(block);
            for (ptrdiff_t i = 0; i < depth; i++) store(to + i * pitch + part, block[i]);
        }
    }
}

#define SOME 16 /* rows of B that are packed for all columns, before the next: long runs along memory */

static void multiply_block(void *context, ptrdiff_t task, int thread) {
    const struct matrix *m = context;
    ptrdiff_t across = ceil_div(m->cols, NR), down = ceil_div(m->rows, MR); /* panels */
    ptrdiff_t part = task / m->row_parts, j = across * part / m->col_parts * NR;
    ptrdiff_t j_end = min_of(m->cols, across * (part + 1) / m->col_parts * NR);
    part = task % m->row_parts;
    ptrdiff_t i_first = down * part / m->row_parts * MR;
    ptrdiff_t i_end = min_of(m->rows, down * (part + 1) / m->row_parts * MR);
    float *columns = m->work + thread * m->block_depth * ceil_div(across, m->col_parts) * NR;
    float spare[MR * NR] = {0}, bias[NR];
    for (ptrdiff_t k = 0; k < m->depth; k += m->block_depth) {
        ptrdiff_t depth = min_of(m->block_depth, m->depth - k);
        int add = m->add || k;
        struct relu relu = {m->relu.on && k + depth == m->depth, m->relu.slope};
        ptrdiff_t step = m->b_col == 1 ? SOME : depth;
        for (ptrdiff_t some = 0; some < depth; some += step)
            for (ptrdiff_t l = j; l < j_end; l += NR) {
                ptrdiff_t count = min_of(NR, j_end - l), pitch = count > WIDTH ? NR : WIDTH;
                pack_b(m, l, count, pitch, k + some, k + min_of(depth, some + step),
                       columns + (l - j) * depth + some * pitch);
            }
        for (ptrdiff_t i = i_first; i < i_end; i += MR) {
            ptrdiff_t rows = min_of(MR, i_end - i);
            const float *panel = m->packed + i * m->depth + k * rows;
            for (ptrdiff_t l = j; l < j_end; l += NR) {
                ptrdiff_t count = min_of(NR, j_end - l), vecs = count > WIDTH ? 2 : 1;
                float *c = m->c + i * m->c_row + l;
                const float *across = m->bias && !k ? m->bias + l : NULL;
                if (count == vecs * WIDTH) {
                    struct tile to = {c, m->c_row, NULL, across, add, relu};
                    FN(multiply_tile)(rows, vecs, depth, panel, columns + (l - j) * depth, &to);
                    continue;
                }
                for (ptrdiff_t e = 0; across && e < NR; e++) bias[e] = e < count ? across[e] : 0;
                struct tile to = {spare, NR, NULL, across ? bias : NULL, add, relu};
                for (ptrdiff_t row = 0; add && row < rows; row++)
                    for (ptrdiff_t e = 0; e < count; e++) spare[row * NR + e] = c[row * m->c_row + e];
                FN(multiply_tile)(rows, vecs, depth, panel, columns + (l - j) * depth, &to);
                for (ptrdiff_t row = 0; row < rows; row++, c += m->c_row)
                    for (ptrdiff_t e = 0; e < count; e++) c[e] = spare[row * NR + e];
            }
        }
    }
}

/* C = A B, or added to C, plus a bias for each column, or none; rectified or not.
 * packed: rows * depth floats; work: for each thread block_depth times the columns of a part. */
KERNEL(multiply_matrices)(const float *a, ptrdiff_t a_row, ptrdiff_t a_col, const float *b, ptrdiff_t b_row,
                          ptrdiff_t b_col, float *c, ptrdiff_t c_row, ptrdiff_t rows, ptrdiff_t cols, ptrdiff_t depth,
                          ptrdiff_t add, ptrdiff_t row_parts, ptrdiff_t col_parts, ptrdiff_t block_depth,
                          float *packed, float *work, const float *bias, ptrdiff_t rectifies, float slope) {
    struct matrix m = {a,   a_row,     a_col,     b,           b_row,  b_col, c,    c_row,                   rows, cols, depth,
                       add, row_parts, col_parts, block_depth, packed, work,  bias, {(int)rectifies, slope}};
    parallel(pack_some_a, &m, ceil_div(depth, PACKED));
    parallel(multiply_block, &m, row_parts * col_parts);
}

struct rows {
    const float *from;
    float *to;
    ptrdiff_t rows, cols;
};

#define COLUMNS 256 /* of a task */

static void add_columns(void *context, ptrdiff_t task, int thread) {
    const struct rows *r = context;
    (void)thread;
    for (ptrdiff_t j = task * COLUMNS; j < min_of(r->cols, (task + 1) * COLUMNS); j += WIDTH) {
        ptrdiff_t count = min_of(WIDTH, r->cols - j);
        vec total = splat(0), other = splat(0);
        for (ptrdiff_t i = 0; i < r->rows; i += 2) {
            total += load_part(r->from + i * r->cols + j, count);
            if (i + 1 < r->rows) other += load_part(r->from + (i + 1) * r->cols + j, count);
        }
        store_part(r->to + j, load_part(r->to + j, count) + (total + other), count);
    }
}

/* Add the sum over the rows of `from` (rows, cols) to `to` (cols). */
KERNEL(add_rows)(const float *from, float *to, ptrdiff_t rows, ptrdiff_t cols) {
    struct rows r = {from, to, rows, cols};
    parallel(add_columns, &r, ceil_div(cols, COLUMNS));
}
