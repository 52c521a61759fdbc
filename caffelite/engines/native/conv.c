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
    struct relu relu;
};

#define PACKED 144 /* rows of the columns whose weights a task packs */

/* Pack the weights of some rows of the columns, as panels (k, rows). Reading goes along memory: for some k
 * through all outputs. */
static void pack_weights(void *context, ptrdiff_t i, int thread) {
    const struct arguments *a = context;
    const struct conv *g = a->g;
    ptrdiff_t blocks = ceil_div(g->k, PACKED), group = i / blocks, first = i % blocks * PACKED;
    ptrdiff_t end = min_of(g->k, first + PACKED);
    (void)thread;
    for (ptrdiff_t o = 0; o < g->m; o += MR) {
        ptrdiff_t rows = min_of(MR, g->m - o), k = first;
        const float *w = a->w + group * g->w_group + o * g->w_row;
        float *to = a->packed + group * g->m * g->k + o * g->k + k * rows;
        for (; WIDTH >= MR && k < end; k += WIDTH, to += WIDTH * rows) { /* along k, as in memory */
            ptrdiff_t count = min_of(WIDTH, end - k), at = g->w_offset[k];
            if (count < WIDTH || g->w_offset[k + count - 1] - at != count - 1) break;
            vec block[WIDTH];
            for (ptrdiff_t row = 0; row < rows; row++) block[row] = load(w + row * g->w_row + at);
            for (ptrdiff_t row = rows; row < WIDTH; row++) block[row] = splat(0);
            transpose(block);
            for (int j = 0; j < WIDTH; j++) store_part(to + j * rows, block[j], rows);
        }
        for (; k < end; k++, to += rows) {
            const float *from = w + g->w_offset[k];
            if (g->w_row == 1 && rows == MR)
                memcpy(to, from, MR * sizeof(float));
            else
                for (ptrdiff_t row = 0; row < rows; row++) to[row] = from[row * g->w_row];
        }
    }
}

/* Windows of a panel that lie beside each other, at most WIDTH: where in the picture (or among the outputs), where
 * in the panel, and how many. */
struct run {
    ptrdiff_t at, to, count;
};

/* List the runs of window j on, count <= NR of them; return how many. */
static ptrdiff_t list_runs(const ptrdiff_t *at, ptrdiff_t count, struct run *runs) {
    ptrdiff_t number = 0;
    for (ptrdiff_t i = 0; i < count; number++) {
        ptrdiff_t start = i;
        do i++;
        while (i < count && i < start + WIDTH && at[i] == at[start] + (i - start));
        runs[number] = (struct run){at[start], start, i - start};
    }
    return number;
}

/* Pack rows k to k_end of the columns of a panel, as (k_end - k, pitch). Runs are copied by whole vectors;
 * what one writes too much the next one, or the next row, overwrites (behind each panel there is room: j / 2). */
static void pack_columns(const struct arguments *a, const float *base, const struct run *runs, ptrdiff_t number,
                         ptrdiff_t pitch, ptrdiff_t k, ptrdiff_t k_end, float *to) {
    const struct conv *g = a->g;
    if (!g->copied && base + runs[number - 1].at + g->k_last + WIDTH > a->x_end) {
        for (; k < k_end; k++, to += pitch)
            for (ptrdiff_t i = 0; i < number; i++)
                store(to + runs[i].to, load_before(base + g->k_offset[k] + runs[i].at, a->x_end));
    } else if (number == 2 && runs[1].to == WIDTH) {
        for (; k < k_end; k++, to += pitch) {
            const float *from = base + g->k_offset[k];
            vec v0 = load(from + runs[0].at), v1 = load(from + runs[1].at);
            store(to, v0);
            store(to + WIDTH, v1);
        }
    } else {
        for (; k < k_end; k++, to += pitch) {
            const float *from = base + g->k_offset[k];
            for (ptrdiff_t i = 0; i < number; i++) store(to + runs[i].to, load(from + runs[i].at));
        }
    }
}

/* Copy rows of outputs that do not lie beside each other to a tile (MR, NR), or, if `out`, from there. */
static void move_tile(float *c, ptrdiff_t pitch, const struct run *runs, ptrdiff_t number, ptrdiff_t rows, float *tile,
                      int out) {
    for (ptrdiff_t row = 0; row < rows; row++, c += pitch, tile += NR)
        for (ptrdiff_t i = 0; i < number; i++) {
            const struct run run = runs[i];
            float *to = out ? c + run.at : tile + run.to;
            const float *from = out ? tile + run.to : c + run.at;
            if (run.count == 1)
                *to = *from;
            else
                store_part(to, load_part(from, run.count), run.count);
        }
}

#define ROWS 16 /* of all columns that are packed before the next: each is a run along memory */

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
    float *copy = columns + g->k_block * g->columns + g->columns / 2;
    float *top = a->y + group * g->m * g->top_channel;
    const float *weights = a->packed + group * g->m * g->k;
    float spare[MR * NR] = {0};
    struct run runs[MOST_COLUMNS], tops[MOST_COLUMNS];
    ptrdiff_t numbers[MOST_COLUMNS / NR], top_numbers[MOST_COLUMNS / NR];
    for (ptrdiff_t j = 0; j < piece.count; j += NR) {
        ptrdiff_t count = min_of(NR, piece.count - j);
        numbers[j / NR] = list_runs(piece.at + j, count, runs + j);
        top_numbers[j / NR] = list_runs(piece.top + j, count, tops + j);
    }
    for (ptrdiff_t k = 0; k < g->k; k = k_last) {
        k_last = min_of(g->k, k + g->k_block);
        const float *base = FN(read_piece)(g, &piece, a->x, group, k / g->taps, ceil_div(k_last, g->taps), copy);
        ptrdiff_t depth = k_last - k;
        for (ptrdiff_t row = k; row < k_last; row += ROWS)
            for (ptrdiff_t j = 0; j < piece.count; j += NR) {
                ptrdiff_t pitch = piece.count - j > WIDTH ? NR : WIDTH;
                pack_columns(a, base, runs + j, numbers[j / NR], pitch, row, min_of(k_last, row + ROWS),
                             columns + j * depth + j / 2 + (row - k) * pitch);
            }
        for (ptrdiff_t o = o_first; o < o_end; o += MR) {
            ptrdiff_t rows = min_of(MR, o_end - o);
            const float *panel = weights + o * g->k + k * rows;
            const float *bias = a->bias && !k ? a->bias + group * g->m + o : NULL;
            struct relu relu = {a->relu.on && k_last == g->k, a->relu.slope};
            for (ptrdiff_t j = 0; j < piece.count; j += NR) {
                ptrdiff_t count = min_of(NR, piece.count - j), vecs = count > WIDTH ? 2 : 1;
                float *c = top + o * g->top_channel;
                const ptrdiff_t *at = piece.top + j;
                if (count == vecs * WIDTH && at[count - 1] - at[0] == count - 1) {
                    struct tile to = {c + at[0], g->top_channel, bias, NULL, k > 0, relu};
                    FN(multiply_tile)(rows, vecs, depth, panel, columns + j * depth + j / 2, &to);
                    continue;
                }
                struct tile to = {spare, NR, bias, NULL, k > 0, relu};
                if (k) move_tile(c, g->top_channel, tops + j, top_numbers[j / NR], rows, spare, 0);
                FN(multiply_tile)(rows, vecs, depth, panel, columns + j * depth + j / 2, &to);
                move_tile(c, g->top_channel, tops + j, top_numbers[j / NR], rows, spare, 1);
            }
        }
    }
}

/* x, w, bias (or NULL) -> y, as g says, rectified or not. packed: room for the weights; work: for each thread thread_floats. */
KERNEL(convolve)(const struct conv *g, const float *x, const float *w, const float *bias, float *y, float *packed,
                 float *work, ptrdiff_t rectifies, float slope) {
    struct arguments a = {g, x, w, bias, y, packed, work, x + g->n * g->groups * g->channels * g->height * g->width,
                          {(int)rectifies, slope}};
    parallel(pack_weights, &a, g->groups * ceil_div(g->k, PACKED));
    parallel(convolve_piece, &a, g->groups * FN(count_pieces)(g) * g->row_splits);
}
