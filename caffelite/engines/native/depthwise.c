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
};

#define BLOCK 4 /* vectors of a row whose sums are in registers together */

/* Sums of `vecs` vectors of an output row; `taps` is k where the compiler may know it, to unroll. */
INLINE void add_taps(const struct conv *g, const float *from, const float *w, ptrdiff_t taps, int vecs, vec *sums) {
    for (ptrdiff_t k = 0; k < taps; k++) {
        vec weight = splat(w[g->w_offset[k]]);
        const float *row = from + g->k_offset[k];
        UNROLL for (int i = 0; i < vecs; i++) sums[i] += weight * load(row + i * WIDTH);
    }
}

static void convolve_plane(const struct arguments *a, ptrdiff_t i, int thread) {
    const struct conv *g = a->g;
    ptrdiff_t group = i % g->groups;
    struct piece piece;
    FN(place_piece)(g, i / g->groups, &piece);
    float *copy = a->work + thread * g->thread_floats;
    const float *base = FN(read_piece)(g, &piece, a->x, group, 0, g->channels, copy);
    for (ptrdiff_t o = 0; o < g->m; o++) {
        const float *w = a->w + group * g->w_group + o * g->w_row;
        float bias = a->bias ? a->bias[group * g->m + o] : 0;
        float *plane = a->y + (group * g->m + o) * g->top_channel + piece.top_first;
        for (ptrdiff_t y = 0; y < piece.rows; y++) {
            const float *row = base + y * g->row_step;
            float *to = plane + y * g->top_y;
            for (ptrdiff_t x = 0; x < piece.cols;) {
                vec sums[BLOCK];
                ptrdiff_t vecs = min_of(BLOCK, ceil_div(piece.cols - x, WIDTH));
                for (int v = 0; v < BLOCK; v++) sums[v] = splat(bias);
                if (vecs == BLOCK)
                    add_taps(g, row + x, w, g->k, BLOCK, sums);
                else if (vecs == 1)
                    add_taps(g, row + x, w, g->k, 1, sums);
                else if (vecs == 2)
                    add_taps(g, row + x, w, g->k, 2, sums);
                else
                    add_taps(g, row + x, w, g->k, 3, sums);
                for (ptrdiff_t v = 0; v < vecs; v++, x += WIDTH) {
                    ptrdiff_t count = min_of(WIDTH, piece.cols - x);
                    if (g->top_x > 1) {
                        float part[WIDTH];
                        store(part, sums[v]);
                        for (ptrdiff_t l = 0; l < count; l++) to[(x + l) * g->top_x] = part[l];
                    } else if (count == WIDTH) {
                        store(to + x, sums[v]);
                    } else {
                        store_part(to + x, sums[v], count);
                    }
                }
            }
        }
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
                        float *work) {
    struct arguments a = {g, x, w, bias, NULL, y, NULL, work};
    parallel(convolve_some, &a, ceil_div(g->groups * FN(count_pieces)(g), planes_of_task(g)));
}

/* The weights' gradient of one group: all pictures one after the other. */
static void add_group(void *context, ptrdiff_t group, int thread) {
    const struct arguments *a = context;
    const struct conv *g = a->g;
    struct piece piece;
    float *work = a->work + thread * g->thread_floats;
    float *sums = work, *copy = work + g->m * g->k * WIDTH;
    memset(sums, 0, (size_t)(g->m * g->k * WIDTH) * sizeof(float));
    for (ptrdiff_t i = 0; i < FN(count_pieces)(g); i++) {
        FN(place_piece)(g, i, &piece);
        const float *base = FN(read_piece)(g, &piece, a->x, group, 0, g->channels, copy);
        ptrdiff_t whole = piece.cols / WIDTH * WIDTH, rest = piece.cols - whole;
        ivec mask;
        for (int l = 0; l < WIDTH; l++) mask[l] = l < rest ? -1 : 0;
        for (ptrdiff_t o = 0; o < g->m; o++)
            for (ptrdiff_t k = 0; k < g->k; k++) {
                const float *dy = a->dy + (group * g->m + o) * g->top_channel + piece.top_first;
                const float *row = base + g->k_offset[k];
                vec total = load(sums + (o * g->k + k) * WIDTH), other = splat(0);
                for (ptrdiff_t y = 0; y < piece.rows; y++, dy += g->top_y, row += g->row_step) {
                    ptrdiff_t x = 0;
                    for (; x + 2 * WIDTH <= whole; x += 2 * WIDTH) {
                        total += load(dy + x) * load(row + x);
                        other += load(dy + x + WIDTH) * load(row + x + WIDTH);
                    }
                    for (; x < whole; x += WIDTH) total += load(dy + x) * load(row + x);
                    if (rest) other += load_part(dy + x, rest) * choose(mask, load(row + x), splat(0));
                }
                store(sums + (o * g->k + k) * WIDTH, total + other);
            }
    }
    for (ptrdiff_t i = 0; i < g->m * g->k; i++) a->dw[group * g->m * g->k + i] += sum(load(sums + i * WIDTH));
}

KERNEL(add_weight_gradient_of_planes)(const struct conv *g, const float *x, const float *dy, float *dw, float *work) {
    struct arguments a = {g, x, NULL, NULL, dy, NULL, dw, work};
    parallel(add_group, &a, g->groups);
}
