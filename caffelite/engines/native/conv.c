/* Convolution as a matrix product whose columns are never stored as a whole: implicit GEMM.
 *
 *     y (o, j) = b_o + sum_k W (o, k) x [k_offset (k) + at (j)]       k: channel and tap, j: window
 *
 * The weights are packed first, in panels of MR outputs. A task is a piece of the windows: blocks of k_block
 * rows of its columns are gathered from the picture (or its padded copy: pieces.c) into panels of NR windows,
 * which stay in the second-level cache while all panels of weights pass over them. The gradient of the
 * pictures is the same product, with other weights and offsets (conv_plan.py), so this file does both.
 *
 * Chellapilla, Puri and Simard, High performance convolutional neural networks for document processing (2006);
 * Chetlur et al., cuDNN: efficient primitives for deep learning, arXiv:1410.0759 (2014), section 3: columns
 * made on the way. Tiles: gemm.c.
 */
#include "conv.h"

struct arguments {
    const struct conv *g;
    const float *x, *w, *bias;
    float *y, *packed, *work;
    const float *x_end;
};

/* Pack a panel of weights as (k, rows). */
static void pack_weights(void *context, ptrdiff_t i, int thread) {
    const struct arguments *a = context;
    const struct conv *g = a->g;
    ptrdiff_t panels = ceil_div(g->m, MR), group = i / panels, o = i % panels * MR, rows = min_of(MR, g->m - o);
    const float *w = a->w + group * g->w_group + o * g->w_row;
    float *to = a->packed + group * g->m * g->k + o * g->k;
    (void)thread;
    for (ptrdiff_t k = 0; k < g->k; k++, to += rows) {
        const float *from = w + g->w_offset[k];
        for (ptrdiff_t row = 0; row < rows; row++) to[row] = from[row * g->w_row];
    }
}

/* Pack `count` columns from window `j` on, rows k to k_end, as (k_end - k, vecs * WIDTH). Runs of windows that lie beside
 * each other are copied by whole vectors; what one writes too much the next one, or the next row, overwrites. */
static void pack_columns(const struct arguments *a, const struct piece *piece, const float *base, ptrdiff_t j,
                         ptrdiff_t count, ptrdiff_t pitch, ptrdiff_t k, ptrdiff_t k_end, float *to) {
    struct {
        ptrdiff_t at, to;
    } pieces[NR];
    const struct conv *g = a->g;
    ptrdiff_t runs = 0, last = 0;
    for (ptrdiff_t i = 0; i < count;) {
        ptrdiff_t start = i, at = piece->at[j + i];
        do i++;
        while (i < count && i < start + WIDTH && piece->at[j + i] == at + (i - start));
        pieces[runs].at = at;
        pieces[runs++].to = start;
        last = max_of(last, at);
    }
    if (!g->copied && base + last + g->k_last + WIDTH > a->x_end) {
        for (; k < k_end; k++, to += pitch)
            for (ptrdiff_t i = 0; i < runs; i++) store(to + pieces[i].to, load_before(base + g->k_offset[k] + pieces[i].at, a->x_end));
    } else if (runs == 2 && pieces[1].to == WIDTH) {
        for (; k < k_end; k++, to += pitch) {
            const float *from = base + g->k_offset[k];
            vec v0 = load(from + pieces[0].at), v1 = load(from + pieces[1].at);
            store(to, v0);
            store(to + WIDTH, v1);
        }
    } else {
        for (; k < k_end; k++, to += pitch) {
            const float *from = base + g->k_offset[k];
            for (ptrdiff_t i = 0; i < runs; i++) store(to + pieces[i].to, load(from + pieces[i].at));
        }
    }
}

static void convolve_piece(void *context, ptrdiff_t i, int thread) {
    const struct arguments *a = context;
    const struct conv *g = a->g;
    struct piece piece;
    ptrdiff_t split = i % g->row_splits, pieces = FN(count_pieces)(g);
    ptrdiff_t group = i / g->row_splits / pieces;
    FN(find_piece)(g, i / g->row_splits % pieces, &piece);
    ptrdiff_t panels = ceil_div(g->m, MR);
    ptrdiff_t o_first = panels * split / g->row_splits * MR, o_end = min_of(g->m, panels * (split + 1) / g->row_splits * MR);
    ptrdiff_t k_last = 0;
    float *columns = a->work + thread * g->thread_floats;
    float *copy = columns + g->k_block * g->columns + 4 * WIDTH;
    float *top = a->y + group * g->m * g->top_channel;
    const float *weights = a->packed + group * g->m * g->k;
    float spare[MR * NR];
    for (ptrdiff_t k = 0; k < g->k; k = k_last) {
        k_last = min_of(g->k, k + g->k_block);
        const float *base = FN(read_piece)(g, &piece, a->x, group, k / g->taps, ceil_div(k_last, g->taps), copy);
        ptrdiff_t depth = k_last - k;
        for (ptrdiff_t j = 0; j < piece.count; j += NR) {
            ptrdiff_t count = min_of(NR, piece.count - j), pitch = count > WIDTH ? NR : WIDTH;
            pack_columns(a, &piece, base, j, count, pitch, k, k_last, columns + j * depth);
        }
        for (ptrdiff_t o = o_first; o < o_end; o += MR) {
            ptrdiff_t rows = min_of(MR, o_end - o);
            const float *panel = weights + o * g->k + k * rows;
            const float *bias = a->bias && !k ? a->bias + group * g->m + o : NULL;
            for (ptrdiff_t j = 0; j < piece.count; j += NR) {
                ptrdiff_t count = min_of(NR, piece.count - j), vecs = count > WIDTH ? 2 : 1;
                float *c = top + o * g->top_channel;
                const ptrdiff_t *at = piece.top + j;
                if (count == vecs * WIDTH && at[count - 1] - at[0] == count - 1) {
                    struct tile to = {c + at[0], g->top_channel, bias, k > 0};
                    FN(multiply_tile)(rows, vecs, depth, panel, columns + j * depth, &to);
                    continue;
                }
                struct tile to = {spare, NR, bias, 0};
                FN(multiply_tile)(rows, vecs, depth, panel, columns + j * depth, &to);
                for (ptrdiff_t row = 0; row < rows; row++, c += g->top_channel)
                    if (k)
                        for (ptrdiff_t l = 0; l < count; l++) c[at[l]] += spare[row * NR + l];
                    else
                        for (ptrdiff_t l = 0; l < count; l++) c[at[l]] = spare[row * NR + l];
            }
        }
    }
}

/* x, w, bias (or NULL) -> y, as g says. packed: room for the weights; work: for each thread thread_floats. */
KERNEL(convolve)(const struct conv *g, const float *x, const float *w, const float *bias, float *y, float *packed,
                 float *work) {
    struct arguments a = {g, x, w, bias, y, packed, work, x + g->n * g->groups * g->channels * g->height * g->width};
    parallel(pack_weights, &a, g->groups * ceil_div(g->m, MR));
    parallel(convolve_piece, &a, g->groups * FN(count_pieces)(g) * g->row_splits);
}
