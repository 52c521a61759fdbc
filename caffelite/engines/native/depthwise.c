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

/* One piece of the planes of a group. With m = 1 the output may go to `to`, instead of y, as a plane of its own. */
static void convolve_piece(const struct arguments *a, const struct conv *g, ptrdiff_t group, ptrdiff_t i, float *copy,
                           float *to) {
    struct piece piece;
    FN(place_piece)(g, i, &piece);
    vec *weight = (vec *)copy; /* all taps of an output */
    copy += g->k * WIDTH;
    const float *base = FN(read_piece)(g, &piece, a->x, group, 0, g->channels, copy);
    for (ptrdiff_t o = 0; o < g->m; o++) {
        const float *w = a->w + group * g->w_group + o * g->w_row;
        for (ptrdiff_t k = 0; k < g->k; k++) weight[k] = splat(w[g->w_offset[k]]);
        struct plane p = {.from = base,
                          .to = a->y + (group * g->m + o) * g->top_channel + piece.top_first,
                          .at = g->k_offset,
                          .weight = weight,
                          .taps = g->k,
                          .rows = piece.rows,
                          .row_step = g->row_step,
                          .top_y = g->top_y,
                          .top_x = g->top_x,
                          .bias = splat(a->bias ? a->bias[group * g->m + o] : 0),
                          .relu = a->relu};
        if (to) p.to = to + piece.y * g->out_x + piece.x, p.top_y = g->out_x, p.top_x = 1;
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
    float *work = a->work + thread * a->g->thread_floats;
    for (ptrdiff_t i = task * step; i < min_of(all, (task + 1) * step); i++)
        convolve_piece(a, a->g, i % a->g->groups, i / a->g->groups, work, NULL);
}

KERNEL(convolve_planes)(const struct conv *g, const float *x, const float *w, const float *bias, float *y,
                        float *work, ptrdiff_t rectifies, float slope) {
    struct arguments a = {g, x, w, bias, NULL, y, NULL, work, {(int)rectifies, slope}};
    parallel(convolve_some, &a, ceil_div(g->groups * FN(count_pieces)(g), planes_of_task(g)));
}

/* The gradient of pictures whose windows have a stride: parts of the elements, every stride_y-th row and
 * stride_x-th column, have different taps (conv_plan.py), and are convolutions of their own, of m = 1. Their outputs are
 * put together plane by plane, in the cache. */
struct part {
    const struct conv *g;
    ptrdiff_t y, x; /* where it begins in the picture */
};

struct parted {
    struct arguments a;
    const struct part *parts;
    ptrdiff_t number, height, width, stride_y, stride_x, thread_floats;
};

/* Rows of a part, which lie one after the other, to their places. */
static void spread(const struct parted *p, const struct part *part, const float *from, float *plane) {
    for (ptrdiff_t y = 0; y < part->g->out_y; y++, from += part->g->out_x) {
        float *to = plane + (part->y + y * p->stride_y) * p->width + part->x;
        for (ptrdiff_t x = 0; x < part->g->out_x; x++) to[x * p->stride_x] = from[x];
    }
}

/* The same of two parts that take turns along each row. */
static void interleave(const struct parted *p, const struct part *even, const float *from, const struct part *odd,
                       const float *odd_from, float *plane) {
    ptrdiff_t count = even->g->out_x, odd_count = odd->g->out_x;
    for (ptrdiff_t y = 0; y < even->g->out_y; y++, from += count, odd_from += odd_count) {
        float *to = plane + (even->y + y * p->stride_y) * p->width;
        ptrdiff_t x = 0;
        for (; x + WIDTH <= odd_count; x += WIDTH) {
            vec a = load(from + x), b = load(odd_from + x);
            store(to + 2 * x, SHUFFLE(a, b, MERGE_LOW));
            store(to + 2 * x + WIDTH, SHUFFLE(a, b, MERGE_HIGH));
        }
        ptrdiff_t rest = count - x + (odd_count - x);
        if (rest == 0) continue;
        vec a = load_part(from + x, count - x), b = load_part(odd_from + x, odd_count - x);
        store_part(to + 2 * x, SHUFFLE(a, b, MERGE_LOW), min_of(WIDTH, rest));
        if (rest > WIDTH) store_part(to + 2 * x + WIDTH, SHUFFLE(a, b, MERGE_HIGH), rest - WIDTH);
    }
}

static void put_together(void *context, ptrdiff_t task, int thread) {
    const struct parted *p = context;
    const struct conv *first = p->parts[0].g;
    ptrdiff_t group = task % first->groups, image = task / first->groups, size = p->height * p->width;
    float *work = p->a.work + thread * p->thread_floats, *at[16];
    float *copy = work + (size + 15) / 16 * 16;
    for (ptrdiff_t i = 0; i < p->number; i++) {
        const struct conv *g = p->parts[i].g;
        ptrdiff_t pieces = FN(count_pieces)(g) / g->n;
        at[i] = work;
        for (ptrdiff_t k = 0; k < pieces; k++) convolve_piece(&p->a, g, group, image * pieces + k, copy, work);
        work += g->out_y * g->out_x;
    }
    float *plane = p->a.y + (image * first->groups + group) * size;
    for (ptrdiff_t i = 0; i < p->number; i++) {
        const struct part *a = p->parts + i, *b = a + 1;
        ptrdiff_t odd = a->x; /* whether a is the second in each row */
        if (p->stride_x == 2 && i + 1 < p->number && a->y == b->y && a->g->out_y == b->g->out_y && a->x + b->x == 1) {
            interleave(p, odd ? b : a, at[i + odd], odd ? a : b, at[i + !odd], plane);
            i++;
        } else {
            spread(p, a, at[i], plane);
        }
    }
}

/* dy (n, groups, ...) -> dx (n, groups, height, width), as at most 16 parts say. Where there is no part dx is left as
 * it is. work: for each thread thread_floats, of which a plane is for the parts' outputs. */
KERNEL(convolve_parts_of_planes)(const struct part *parts, ptrdiff_t number, const float *dy, const float *w, float *dx,
                                 float *work, ptrdiff_t height, ptrdiff_t width, ptrdiff_t stride_y,
                                 ptrdiff_t stride_x, ptrdiff_t thread_floats) {
    struct parted p = {{.x = dy, .w = w, .y = dx, .work = work}, parts, number, height, width, stride_y, stride_x,
                       thread_floats};
    parallel(put_together, &p, parts[0].g->n * parts[0].g->groups);
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
