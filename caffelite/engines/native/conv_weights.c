/* The gradient of a convolution's weights: a matrix product over all windows of all pictures.
 *
 *     dW (o, k) += sum_j dy (o, j) x [k_offset (k) + at (j)]          as in conv.c
 *
 * Windows are what is summed over here, and lie in memory as rows do, so both factors are transposed while
 * they are packed, WIDTH by WIDTH elements at a time in registers. A piece of windows is one block of the sum.
 *
 * Where dW is small, tasks are parts of the pieces; each adds up a sum of its own, and in the end these are
 * added in order. Where it is large, tasks are blocks of dW, and each goes through all pieces.
 */
#include "conv.h"

struct arguments {
    const struct conv *g;
    const float *x, *dy;
    float *dw, *sums, *work;
    const float *x_end, *dy_end;
    ptrdiff_t group;
};

/* Pack rows o to o_end of dy at the windows of a piece, as panels (count, rows). */
static void pack_gradient(const struct arguments *a, const struct piece *piece, ptrdiff_t o, ptrdiff_t o_end, float *to) {
    const struct conv *g = a->g;
    for (; o < o_end; o += MR) {
        ptrdiff_t rows = min_of(MR, o_end - o);
        for (ptrdiff_t j = 0; j < piece->count;) {
            ptrdiff_t at = piece->top[j], length = 1;
            while (length < WIDTH && j + length < piece->count && piece->top[j + length] == at + length) length++;
            const float *from = a->dy + (a->group * g->m + o) * g->top_channel + at;
            for (ptrdiff_t part = 0; part < rows; part += WIDTH) {
                ptrdiff_t here = min_of(WIDTH, rows - part);
                vec block[WIDTH];
                for (ptrdiff_t i = 0; i < here; i++) block[i] = load_before(from + (part + i) * g->top_channel, a->dy_end);
                for (ptrdiff_t i = here; i < WIDTH; i++) block[i] = splat(0);
                transpose(block);
                for (ptrdiff_t i = 0; i < length; i++) {
                    float *row = to + (j + i) * rows + part;
                    if (rows <= WIDTH)
                        store(row, block[i]); /* what is too much the next row overwrites */
                    else
                        store_part(row, block[i], here);
                }
            }
            j += length;
        }
        to += rows * piece->count;
    }
}

/* Pack the rows k to k_end (at most NR) of the columns of a piece, transposed: (count, pitch). */
static void pack_transposed(const struct arguments *a, const struct piece *piece, const float *base, ptrdiff_t k,
                            ptrdiff_t k_end, ptrdiff_t pitch, float *to) {
    const struct conv *g = a->g;
    const float *end = g->copied ? NULL : a->x_end;
    for (ptrdiff_t part = 0; part < pitch; part += WIDTH) {
        const ptrdiff_t *offset = g->k_offset + k + part;
        ptrdiff_t here = min_of(WIDTH, k_end - k - part);
        for (ptrdiff_t j = 0; j < piece->count;) {
            ptrdiff_t at = piece->at[j], length = 1;
            while (length < WIDTH && j + length < piece->count && piece->at[j + length] == at + length) length++;
            vec block[WIDTH];
            if (here == WIDTH && (!end || base + at + g->k_last + WIDTH <= end)) {
                UNROLL for (int i = 0; i < WIDTH; i++) block[i] = load(base + offset[i] + at);
            } else {
                for (ptrdiff_t i = 0; i < here; i++)
                    block[i] = end ? load_before(base + offset[i] + at, end) : load(base + offset[i] + at);
                for (ptrdiff_t i = here; i < WIDTH; i++) block[i] = splat(0);
            }
            transpose(block);
            for (ptrdiff_t i = 0; i < length; i++) store(to + (j + i) * pitch + part, block[i]);
            j += length;
        }
    }
}

static void add_pieces(void *context, ptrdiff_t task, int thread) {
    const struct arguments *a = context;
    const struct conv *g = a->g;
    ptrdiff_t part = task % g->parts, col = task / g->parts % g->col_splits, row = task / g->parts / g->col_splits;
    ptrdiff_t row_panels = ceil_div(g->m, MR), col_panels = ceil_div(g->k, NR), pieces = FN(count_pieces)(g);
    ptrdiff_t o_first = row_panels * row / g->row_splits * MR;
    ptrdiff_t o_end = min_of(g->m, row_panels * (row + 1) / g->row_splits * MR);
    ptrdiff_t k_first = col_panels * col / g->col_splits * NR;
    ptrdiff_t k_end = min_of(g->k, col_panels * (col + 1) / g->col_splits * NR);
    float *work = a->work + thread * g->thread_floats, *columns = work + 4 * WIDTH;
    float *sums = g->parts > 1 ? a->sums + part * g->m * g->k : a->dw + a->group * g->m * g->k;
    float spare[MR * NR];
    struct piece piece;
    int add = g->parts == 1;
    for (ptrdiff_t i = pieces * part / g->parts; i < pieces * (part + 1) / g->parts; i++, add = 1) {
        FN(find_piece)(g, i, &piece);
        float *gradient = columns + piece.count * g->columns;
        float *copy = gradient + piece.count * (o_end - o_first) + 4 * WIDTH;
        pack_gradient(a, &piece, o_first, o_end, gradient);
        for (ptrdiff_t k = k_first; k < k_end; k += g->columns) {
            ptrdiff_t k_last = min_of(k_end, k + g->columns);
            const float *base =
                FN(read_piece)(g, &piece, a->x, a->group, k / g->taps, ceil_div(k_last, g->taps), copy);
            for (ptrdiff_t j = k; j < k_last; j += NR)
                pack_transposed(a, &piece, base, j, min_of(k_last, j + NR), k_last - j > WIDTH ? NR : WIDTH,
                                columns + (j - k) * piece.count);
            for (ptrdiff_t o = o_first; o < o_end; o += MR) {
                ptrdiff_t rows = min_of(MR, o_end - o);
                const float *panel = gradient + (o - o_first) * piece.count;
                for (ptrdiff_t j = k; j < k_last; j += NR) {
                    ptrdiff_t count = min_of(NR, k_last - j), vecs = count > WIDTH ? 2 : 1;
                    const float *block = columns + (j - k) * piece.count;
                    float *c = sums + o * g->k + j;
                    if (count == vecs * WIDTH) {
                        struct tile to = {.c = c, .row = g->k, .add = add};
                        FN(multiply_tile)(rows, vecs, piece.count, panel, block, &to);
                        continue;
                    }
                    struct tile to = {.c = spare, .row = NR};
                    FN(multiply_tile)(rows, vecs, piece.count, panel, block, &to);
                    for (ptrdiff_t r = 0; r < rows; r++)
                        for (ptrdiff_t l = 0; l < count; l++)
                            c[r * g->k + l] = (add ? c[r * g->k + l] : 0) + spare[r * NR + l];
                }
            }
        }
    }
}

#define SUMMED 4096 /* elements of dW whose partial sums a task adds */

static void add_parts(void *context, ptrdiff_t task, int thread) {
    const struct arguments *a = context;
    const struct conv *g = a->g;
    ptrdiff_t count = g->m * g->k, end = min_of(count, (task + 1) * SUMMED);
    float *dw = a->dw + a->group * count;
    (void)thread;
    for (ptrdiff_t i = task * SUMMED; i < end; i++) {
        float total = a->sums[i];
        for (ptrdiff_t part = 1; part < g->parts; part++) total += a->sums[part * count + i];
        dw[i] += total;
    }
}

/* Add the gradient of the weights (groups * m, k) to dw. sums: room for parts * m * k. */
KERNEL(add_weight_gradient)(const struct conv *g, const float *x, const float *dy, float *dw, float *sums,
                            float *work) {
    struct arguments a = {g, x, dy, dw, sums, work, x + g->n * g->groups * g->channels * g->height * g->width,
                          dy + g->n * g->top_image, 0};
    for (; a.group < g->groups; a.group++) {
        parallel(add_pieces, &a, g->parts * g->row_splits * g->col_splits);
        if (g->parts > 1) parallel(add_parts, &a, ceil_div(g->m * g->k, SUMMED));
    }
}
