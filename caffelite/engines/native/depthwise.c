/* Convolution in groups of a few channels, most often one (depthwise): element by element, without a matrix.
 *
 * A tile of a matrix product needs several outputs that share their columns; here there is one or a few. Each
 * plane is copied with its padding (pieces.c) into the first- or second-level cache, and every row of the output is a sum of
 * shifted rows of the copy, each times one weight, with sums in registers:
 *
 *     y (o, j) = b_o + sum_k W (o, k) copy [k_offset (k) + at (j)]
 *
 * Howard et al., MobileNets, arXiv:1704.04861 (2017), section 3.1.
 */
#include "conv.h"

struct arguments {
    const struct conv *g;
    const float *x, *w, *bias, *dy;
    float *y, *dw, *work;
    struct relu relu;
};

#define BLOCK 4 /* vectors of outputs whose sums are in registers together */
#define TAPS 9  /* of windows whose weights are kept in registers, or fewer */

/* One output channel of a piece, as the loops over it see it. */
struct plane {
    const float *from; /* the copy, at the first window */
    float *to;
    const ptrdiff_t *at; /* where each tap is, from there */
    const vec *weight;   /* of each tap */
    ptrdiff_t taps, rows, row_step, top_y, top_x;
    vec bias;
    struct relu relu;
};

/* Rows y to y + rows, columns x to x + count: `vecs` vectors. taps, rows and vecs are known when this is compiled. */
INLINE void convolve_block(const struct plane *p, ptrdiff_t y, ptrdiff_t x, ptrdiff_t count, ptrdiff_t taps, int rows,
                           int vecs) {
    vec sums[BLOCK];
    UNROLL for (int i = 0; i < rows * vecs; i++) sums[i] = p->bias;
    const float *from = p->from + y * p->row_step + x;
    for (ptrdiff_t k = 0; k < taps; k++) {
        const float *tap = from + p->at[k];
        UNROLL for (int r = 0; r < rows; r++) {
            UNROLL for (int v = 0; v < vecs; v++)
                sums[r * vecs + v] += p->weight[k] * load(tap + r * p->row_step + v * WIDTH);
        }
    }
    UNROLL for (int r = 0; r < rows; r++) {
        float *to = p->to + (y + r) * p->top_y;
        UNROLL for (int v = 0; v < vecs; v++) {
            vec sum = through(p->relu, sums[r * vecs + v]);
            ptrdiff_t here = min_of(WIDTH, count - v * WIDTH), start = x + v * WIDTH;
            if (p->top_x > 1) {
                float part[WIDTH];
                store(part, sum);
                for (ptrdiff_t l = 0; l < here; l++) to[(start + l) * p->top_x] = part[l];
            } else if (here == WIDTH) {
                store(to + start, sum);
            } else {
                store_part(to + start, sum, here);
            }
        }
    }
}

/* All rows of columns x to x + count, so many at a time that there are BLOCK vectors, about. */
INLINE void convolve_columns(const struct plane *p, ptrdiff_t x, ptrdiff_t count, ptrdiff_t taps, int vecs) {
    const int rows = BLOCK / vecs;
    ptrdiff_t y = 0;
    for (; y + rows <= p->rows; y += rows) convolve_block(p, y, x, count, taps, rows, vecs);
    for (; y < p->rows; y++) convolve_block(p, y, x, count, taps, 1, vecs);
}

INLINE void convolve_all(const struct plane *p, ptrdiff_t cols, ptrdiff_t taps) {
    for (ptrdiff_t x = 0; x < cols; x += BLOCK * WIDTH) {
        ptrdiff_t count = min_of(BLOCK * WIDTH, cols - x);
        switch (ceil_div(count, WIDTH)) {
            case 1: convolve_columns(p, x, count, taps, 1); break;
            case 2: convolve_columns(p, x, count, taps, 2); break;
            case 3: convolve_columns(p, x, count, taps, 3); break;
            default: convolve_columns(p, x, count, taps, BLOCK);
        }
    }
}

static void convolve_plane(const struct arguments *a, ptrdiff_t i, int thread) {
    const struct conv *g = a->g;
    ptrdiff_t group = i % g->groups;
    struct piece piece;
    FN(place_piece)(g, i / g->groups, &piece);
    float *copy = a->work + thread * g->thread_floats;
    vec *weight = (vec *)copy; /* all taps of an output */
    copy += g->k * WIDTH;
    const float *base = FN(read_piece)(g, &piece, a->x, group, 0, g->channels, copy);
    for (ptrdiff_t o = 0; o < g->m; o++) {
        const float *w = a->w + group * g->w_group + o * g->w_row;
        for (ptrdiff_t k = 0; k < g->k; k++) weight[k] = splat(w[g->w_offset[k]]);
        struct plane p = {base,         a->y + (group * g->m + o) * g->top_channel + piece.top_first,
                          g->k_offset,  weight,
                          g->k,         piece.rows,
                          g->row_step,  g->top_y,
                          g->top_x,     splat(a->bias ? a->bias[group * g->m + o] : 0),
                          a->relu};
        if (g->k == TAPS)
            convolve_all(&p, piece.cols, TAPS);
        else
            convolve_all(&p, piece.cols, g->k);
    }
}

#define WORK 65536 /* multiplications of a task, or one plane */

static ptrdiff_t planes_of_task(const struct conv *g) {
    return max_of(1, WORK / max_of(1, g->m * g->k * g->out_y * g->out_x));
}

static void convolve_some(void *context, ptrdiff_t task, int thread) {
    const struct arguments *a = context;
    ptrdiff_t step = planes_of_task(a->g), all = a->g->groups * FN(count_pieces)(a->g);
    for (ptrdiff_t i = task * step; i < min_of(all, (task + 1) * step); i++) convolve_plane(a, i, thread);
}

KERNEL(convolve_planes)(const struct conv *g, const float *x, const float *w, const float *bias, float *y,
                        float *work, ptrdiff_t rectifies, float slope) {
    struct arguments a = {g, x, w, bias, NULL, y, NULL, work, {(int)rectifies, slope}};
    parallel(convolve_some, &a, ceil_div(g->groups * FN(count_pieces)(g), planes_of_task(g)));
}

/* Add to `sums` what rows of dy, `count` of their elements from x on, contribute to the taps first to first + taps. */
INLINE void add_taps(const struct conv *g, const struct piece *piece, const float *dy, const float *base, ptrdiff_t x,
                     ptrdiff_t count, ptrdiff_t first, int taps, vec *sums) {
    vec s[TAPS];
    UNROLL for (int k = 0; k < taps; k++) s[k] = sums[first + k];
    for (ptrdiff_t y = 0; y < piece->rows; y++) {
        const float *row = base + y * g->row_step + x;
        vec gradient = count < WIDTH ? load_part(dy + y * g->top_y + x, count) : load(dy + y * g->top_y + x);
        const ivec lane = {LANES};
        UNROLL for (int k = 0; k < taps; k++) {
            vec v = load(row + g->k_offset[first + k]);
            s[k] += gradient * (count < WIDTH ? choose(lane < (int32_t)count, v, splat(0)) : v);
        }
    }
    UNROLL for (int k = 0; k < taps; k++) sums[first + k] = s[k];
}

/* The weights' gradient of one group: all pictures one after the other. */
static void add_group(void *context, ptrdiff_t group, int thread) {
    const struct arguments *a = context;
    const struct conv *g = a->g;
    struct piece piece;
    float *work = a->work + thread * g->thread_floats;
    vec *sums = (vec *)work;
    float *copy = work + g->m * g->k * WIDTH;
    memset(sums, 0, (size_t)(g->m * g->k * WIDTH) * sizeof(float));
    for (ptrdiff_t i = 0; i < FN(count_pieces)(g); i++) {
        FN(place_piece)(g, i, &piece);
        const float *base = FN(read_piece)(g, &piece, a->x, group, 0, g->channels, copy);
        for (ptrdiff_t o = 0; o < g->m; o++) {
            const float *dy = a->dy + (group * g->m + o) * g->top_channel + piece.top_first;
            for (ptrdiff_t x = 0; x < piece.cols; x += WIDTH) {
                ptrdiff_t count = min_of(WIDTH, piece.cols - x), k = 0;
                for (; k + TAPS <= g->k; k += TAPS) {
                    if (count == WIDTH)
                        add_taps(g, &piece, dy, base, x, WIDTH, k, TAPS, sums + o * g->k);
                    else
                        add_taps(g, &piece, dy, base, x, count, k, TAPS, sums + o * g->k);
                }
                for (; k < g->k; k++) add_taps(g, &piece, dy, base, x, count, k, 1, sums + o * g->k);
            }
        }
    }
    for (ptrdiff_t i = 0; i < g->m * g->k; i++) a->dw[group * g->m * g->k + i] += sum(sums[i]);
}

KERNEL(add_weight_gradient_of_planes)(const struct conv *g, const float *x, const float *dy, float *dw, float *work) {
    struct arguments a = {g, x, NULL, NULL, dy, NULL, dw, work, {0, 0}};
    parallel(add_group, &a, g->groups);
}
