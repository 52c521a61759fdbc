/* Convolution with 3 x 3 windows and stride 1 by Winograd's minimal filtering F(4x4, 3x3).
 *
 * A tile of 4 x 4 outputs needs 6 x 6 inputs d. With the matrices of winograd.h
 *
 *     y = A^T [ sum_c (G w_c G^T) * (B^T d_c B) ] A            (* element by element)
 *
 * takes 36 multiplications for each channel where the definition takes 144. Each of the 36 points is a matrix
 * product (outputs, channels) (channels, tiles) of its own. The gradient of the bottom is the same convolution
 * with the kernel flipped and channels exchanged. That of the weights is the transposed algorithm:
 *
 *     dE/dw = G^T [ sum_tiles (A g A^T) * (B^T d B) ] G        with g = dE/dy
 *
 * again 36 products, (outputs, tiles) (tiles, channels).
 *
 * The work goes on in groups of tile rows (a tile row: the tiles along one picture's width), so that the
 * transformed inputs of a group stay in the cache. A task then takes a panel of MR outputs through all the rest:
 * it transforms their weights, multiplies, and transforms back. So nothing but the inputs is ever written in
 * transformed form, and large weights are read once for each group.
 *
 * Rounding errors are some ten times those of the definition, since A, B and G hold numbers from 1/24 to 8.
 *
 * Lavin and Gray, Fast algorithms for convolutional neural networks, CVPR 2016, arXiv:1509.09308.
 */
#include "winograd.h"

#include <stdatomic.h>

#include "gemm.h"

#define LINE_TILES 64 /* of the tile rows that are transformed at a time, if one row has not more */
#define CHANNELS 4    /* of a task that transforms inputs */
#define SPREAD 4      /* panels of NR channels of a task that makes gradients of weights */

struct shape {
    ptrdiff_t n, channels, height, width, outputs, out_height, out_width, pad_h, pad_w;
    ptrdiff_t x_picture, y_picture; /* distances of pictures, with all groups of channels */
    ptrdiff_t group;                /* tile rows of a group */
    ptrdiff_t high, wide;           /* tiles of a picture */
    ptrdiff_t rows;                 /* tile rows of all pictures */
    ptrdiff_t padded;               /* tiles of a group, filled up to panels of NR */
    ptrdiff_t slice;                /* tile rows that are transformed at a time */
    ptrdiff_t line;                 /* floats for one line of a slice */
};

struct job {
    struct shape s;
    const float *x, *w, *bias, *dy;
    float *y, *dw, *v, *g, *scratch;
    ptrdiff_t output_step, channel_step, flip; /* of weights */
    ptrdiff_t own;                             /* floats of scratch memory for each thread */
    ptrdiff_t first, count;                    /* tile rows of the group at hand */
    struct relu relu;                          /* for the outputs */
    atomic_int infinite;                       /* whether an output is */
};

static void set_shape(struct shape *s, const ptrdiff_t *given) {
    memcpy(s, given, 12 * sizeof(ptrdiff_t));
    s->high = ceil_div(s->out_height, STEP);
    s->wide = ceil_div(s->out_width, STEP);
    s->rows = s->n * s->high;
    s->padded = ceil_div(s->group * s->wide, NR) * NR;
    s->slice = min_of(s->group, max_of(1, LINE_TILES / (s->wide + 1)));
    s->line = s->slice * STEP * (s->wide + 1) + STEP * WIDTH;
}

/* Lines of a plane of pictures, as many from each tile row as a tile has rows, with zeros around the picture.
 * Tile rows lie `distance` floats apart in a line. */
static void read_lines(const float *plane, ptrdiff_t picture, ptrdiff_t height, ptrdiff_t width, ptrdiff_t pad_h,
                       ptrdiff_t pad_w, const struct shape *s, ptrdiff_t first, ptrdiff_t rows, int lines,
                       ptrdiff_t distance, float *out) {
    ptrdiff_t from = max_of(0, -pad_w), skip = min_of(distance, max_of(0, pad_w));
    ptrdiff_t count = max_of(0, min_of(width - from, distance - skip));
    for (ptrdiff_t r = 0; r < rows; r++) {
        ptrdiff_t top = (first + r) % s->high * STEP - pad_h;
        const float *in = plane + (first + r) / s->high * picture + from;
        for (int i = 0; i < lines; i++) {
            float *to = out + i * s->line + r * distance;
            if (top + i < 0 || top + i >= height) {
                memset(to, 0, (size_t)distance * sizeof(float));
                continue;
            }
            memset(to, 0, (size_t)skip * sizeof(float));
            memcpy(to + skip, in + (top + i) * width, (size_t)count * sizeof(float));
            memset(to + skip + count, 0, (size_t)(distance - skip - count) * sizeof(float));
        }
    }
    for (int i = 0; i < lines; i++) memset(out + i * s->line + rows * distance, 0, 2 * WIDTH * sizeof(float));
}

/* Part a line into its four phases: phases[j][t] = line[4 t + j]. */
static void part_line(const float *line, ptrdiff_t tiles, float *phases, ptrdiff_t distance) {
    for (ptrdiff_t t = 0; t < tiles; t++) {
        UNROLL for (int j = 0; j < STEP; j++) phases[j * distance + t] = line[STEP * t + j];
    }
    UNROLL for (int j = 0; j < STEP; j++) memset(phases + j * distance + tiles, 0, WIDTH * sizeof(float));
}

/* B^T d B of the tile rows first .. first + rows - 1 of one channel: 36 rows of tiles, `row` floats apart.
 * Up to WIDTH floats behind the last tile are overwritten. space: 10 lines. */
static void transform_inputs(const struct shape *s, const float *plane, ptrdiff_t first, ptrdiff_t rows, float *out,
                             ptrdiff_t row, float *space) {
    ptrdiff_t wide = s->wide + 1, tiles = rows * wide;
    float *lines = space, *phases = space + SPAN * s->line;
    read_lines(plane, s->x_picture, s->height, s->width, s->pad_h, s->pad_w, s, first, rows, SPAN, STEP * wide, lines);
    for (ptrdiff_t p = 0; p < STEP * tiles; p += WIDTH) {
        vec in[6], t[6];
        UNROLL for (int i = 0; i < 6; i++) in[i] = load(lines + i * s->line + p);
        input_transform(in, t);
        UNROLL for (int i = 0; i < 6; i++) store(lines + i * s->line + p, t[i]);
    }
    for (int i = 0; i < SPAN; i++) {
        part_line(lines + i * s->line, tiles, phases, s->line);
        for (ptrdiff_t r = 0; r < rows; r++) {
            for (ptrdiff_t p = 0; p < s->wide; p += WIDTH) {
                vec in[6], t[6];
                UNROLL for (int j = 0; j < 6; j++) in[j] = load(phases + j % STEP * s->line + r * wide + p + j / STEP);
                input_transform(in, t);
                UNROLL for (int j = 0; j < 6; j++) store(out + (6 * i + j) * row + r * s->wide + p, t[j]);
            }
        }
    }
}

/* A g A^T of the tile rows first .. first + rows - 1 of one output, likewise. space: 10 lines. */
static void transform_gradients(const struct shape *s, const float *plane, ptrdiff_t first, ptrdiff_t rows, float *out,
                                ptrdiff_t row, float *space) {
    ptrdiff_t tiles = rows * s->wide;
    float *lines = space, *phases = space + SPAN * s->line;
    read_lines(plane, s->y_picture, s->out_height, s->out_width, 0, 0, s, first, rows, STEP, STEP * s->wide, lines);
    for (ptrdiff_t p = 0; p < STEP * tiles; p += WIDTH) {
        vec in[4], t[6];
        UNROLL for (int i = 0; i < 4; i++) in[i] = load(lines + i * s->line + p);
        output_transform_back(in, t);
        UNROLL for (int i = 0; i < 6; i++) store(lines + i * s->line + p, t[i]);
    }
    for (int i = 0; i < SPAN; i++) {
        part_line(lines + i * s->line, tiles, phases, s->line);
        for (ptrdiff_t p = 0; p < tiles; p += WIDTH) {
            vec in[4], t[6];
            UNROLL for (int j = 0; j < 4; j++) in[j] = load(phases + j * s->line + p);
            output_transform_back(in, t);
            UNROLL for (int j = 0; j < 6; j++) store(out + (6 * i + j) * row + p, t[j]);
        }
    }
}

/* G w G^T of `rows` outputs and one channel: 36 rows of `rows` floats, `row` floats apart.
 * What lies behind up to a multiple of WIDTH is overwritten. */
static void transform_weights(const struct job *a, ptrdiff_t first, ptrdiff_t rows, ptrdiff_t c, float *u,
                              ptrdiff_t row) {
    float gathered[9][MR + WIDTH] = {{0}};
    for (ptrdiff_t r = 0; r < rows; r++) {
        const float *w = a->w + (first + r) * a->output_step + c * a->channel_step;
        for (int k = 0; k < 9; k++) gathered[a->flip ? 8 - k : k][r] = w[k];
    }
    for (ptrdiff_t r = 0; r < rows; r += WIDTH) {
        vec half[6][3], in[3], out[6];
        UNROLL for (int j = 0; j < 3; j++) {
            UNROLL for (int i = 0; i < 3; i++) in[i] = load(&gathered[3 * i + j][r]);
            weight_transform(in, out);
            UNROLL for (int i = 0; i < 6; i++) half[i][j] = out[i];
        }
        UNROLL for (int i = 0; i < 6; i++) {
            weight_transform(half[i], out);
            UNROLL for (int j = 0; j < 6; j++) store(u + (6 * i + j) * row + r, out[j]);
        }
    }
}

/* A^T m A of the whole group, one output: m is 36 rows, `row` floats apart. space: 4 lines. */
static void write_outputs(struct job *a, ptrdiff_t o, const float *m, ptrdiff_t row, float *space) {
    const struct shape *s = &a->s;
    vec bias = splat(a->bias ? a->bias[o] : 0), wrong = splat(0);
    for (ptrdiff_t slice = 0; slice < a->count; slice += s->slice) {
        ptrdiff_t rows = min_of(s->slice, a->count - slice);
        for (ptrdiff_t t = 0; t < rows * s->wide; t += WIDTH) {
            const float *tile = m + slice * s->wide + t;
            vec half[STEP][6], in[6], out[STEP];
            float phases[STEP][WIDTH];
            UNROLL for (int j = 0; j < 6; j++) {
                UNROLL for (int i = 0; i < 6; i++) in[i] = load(tile + (6 * i + j) * row);
                output_transform(in, out);
                UNROLL for (int i = 0; i < STEP; i++) half[i][j] = out[i];
            }
            UNROLL for (int i = 0; i < STEP; i++) {
                float *line = space + i * s->line + STEP * t;
                output_transform(half[i], out);
                UNROLL for (int j = 0; j < STEP; j++) {
                    store(phases[j], through(a->relu, out[j] + bias));
                    wrong += out[j] - out[j]; /* 0, or nan */
                }
                UNROLL for (int e = 0; e < WIDTH; e++) {
                    UNROLL for (int j = 0; j < STEP; j++) line[STEP * e + j] = phases[j][e];
                }
            }
        }
        for (ptrdiff_t r = 0; r < rows; r++) {
            ptrdiff_t number = a->first + slice + r, top = number % s->high * STEP;
            float *y = a->y + number / s->high * s->y_picture + (o * s->out_height + top) * s->out_width;
            for (ptrdiff_t i = 0; i < min_of(STEP, s->out_height - top); i++)
                memcpy(y + i * s->out_width, space + i * s->line + r * STEP * s->wide,
                       (size_t)s->out_width * sizeof(float));
        }
    }
    if (sum(wrong) != 0) atomic_store(&a->infinite, 1);
}

/* Forward. v: (36, panels of NR tiles, channels, NR). */

static void forward_inputs(void *context, ptrdiff_t task, int thread) {
    const struct job *a = context;
    const struct shape *s = &a->s;
    ptrdiff_t row = s->padded + WIDTH, tiles = a->count * s->wide, point = s->channels * s->padded;
    float *out = a->scratch + thread * a->own, *space = out + POINTS * row;
    for (ptrdiff_t c = task * CHANNELS; c < min_of(s->channels, (task + 1) * CHANNELS); c++) {
        const float *plane = a->x + c * s->height * s->width;
        for (ptrdiff_t r = 0; r < a->count; r += s->slice)
            transform_inputs(s, plane, a->first + r, min_of(s->slice, a->count - r), out + r * s->wide, row, space);
        for (int k = 0; k < POINTS; k++) {
            for (ptrdiff_t t = tiles; t < ceil_div(tiles, NR) * NR; t++) out[k * row + t] = 0;
            for (ptrdiff_t t = 0; t < tiles; t += NR) {
                float *to = a->v + k * point + t * s->channels + c * NR;
                store(to, load(out + k * row + t));
                store(to + WIDTH, load(out + k * row + t + WIDTH));
            }
        }
    }
}

static void forward_outputs(void *context, ptrdiff_t panel, int thread) {
    struct job *a = context;
    const struct shape *s = &a->s;
    ptrdiff_t first = panel * MR, rows = min_of(MR, s->outputs - first), tiles = a->count * s->wide;
    ptrdiff_t depth = s->channels * MR + WIDTH;
    float *u = a->scratch + thread * a->own, *m = u + POINTS * depth, *space = m + POINTS * MR * s->padded;
    for (ptrdiff_t c = 0; c < s->channels; c++) transform_weights(a, first, rows, c, u + c * rows, depth);
    for (int k = 0; k < POINTS; k++) {
        for (ptrdiff_t t = 0; t < tiles; t += NR) {
            struct tile to = {.c = m + k * MR * s->padded + t, .row = s->padded};
            const float *v = a->v + (k * s->padded + t) * s->channels;
            FN(multiply_tile)(rows, 2, s->channels, u + k * depth, v, &to);
        }
    }
    for (ptrdiff_t r = 0; r < rows; r++) write_outputs(a, first + r, m + r * s->padded, MR * s->padded, space);
}

/* y = x * w + bias, rectified or not. Weight (o, c) is at w + o * output_step + c * channel_step, and turned by half a turn for
 * `flip`. s: the first twelve fields of struct shape. Floats of v: 36 channels padded; of scratch, for each
 * thread: own = 36 (channels MR + WIDTH) + 36 (MR padded + WIDTH) + 10 (4 slice (wide + 1) + 4 WIDTH), if
 * that is more than 36 (padded + WIDTH) for the first term. infinite becomes 1 if an output is not finite, else 0:
 * infinities become nan on the way, in the whole tile, and the caller has to compute by the definition. */
KERNEL(winograd_forward)(const float *x, const float *w, const float *bias, float *y, float *v, float *scratch,
                         ptrdiff_t own, ptrdiff_t output_step, ptrdiff_t channel_step, ptrdiff_t flip,
                         const ptrdiff_t *s, int32_t *infinite, ptrdiff_t rectifies, float slope) {
    struct job a = {.x = x, .w = w, .bias = bias, .y = y, .v = v, .scratch = scratch, .own = own,
                    .relu = {(int)rectifies, slope},
                    .output_step = output_step, .channel_step = channel_step, .flip = flip};
    set_shape(&a.s, s);
    for (a.first = 0; a.first < a.s.rows; a.first += a.s.group) {
        a.count = min_of(a.s.group, a.s.rows - a.first);
        parallel(forward_inputs, &a, ceil_div(a.s.channels, CHANNELS));
        parallel(forward_outputs, &a, ceil_div(a.s.outputs, MR));
    }
    *infinite = atomic_load(&a.infinite);
}

/* Gradient of weights. v: (36, panels of NR channels, tiles, NR), g: (36, panels of MR outputs, tiles, MR). */

static ptrdiff_t gradient_depth(const struct shape *s) { return s->padded * MR + WIDTH; }

/* Write `lanes` (at most WIDTH) rows of tiles, `row` floats apart, as columns of a panel of `panel` columns. */
static void turn(const float *in, ptrdiff_t row, ptrdiff_t lanes, ptrdiff_t tiles, float *out, ptrdiff_t panel) {
    for (ptrdiff_t t = 0; t < tiles; t += WIDTH) {
        vec block[WIDTH];
        UNROLL for (int i = 0; i < WIDTH; i++) block[i] = i < lanes ? load(in + i * row + t) : (vec){0};
        transpose(block);
        if (lanes == WIDTH || panel == lanes) /* later columns overwrite what is too much */
            for (ptrdiff_t i = 0; i < min_of(WIDTH, tiles - t); i++) store(out + (t + i) * panel, block[i]);
        else
            for (ptrdiff_t i = 0; i < min_of(WIDTH, tiles - t); i++) store_part(out + (t + i) * panel, block[i], lanes);
    }
}

static void weight_inputs(void *context, ptrdiff_t panel, int thread) {
    const struct job *a = context;
    const struct shape *s = &a->s;
    ptrdiff_t row = s->slice * s->wide + WIDTH, channels = min_of(NR, s->channels - panel * NR);
    float *rows = a->scratch + thread * a->own, *space = rows + NR * POINTS * row;
    ptrdiff_t point = ceil_div(s->channels, NR) * s->padded * NR;
    memset(rows, 0, (size_t)(NR * POINTS * row) * sizeof(float));
    for (ptrdiff_t r = 0; r < a->count; r += s->slice) {
        ptrdiff_t count = min_of(s->slice, a->count - r);
        for (ptrdiff_t c = 0; c < channels; c++)
            transform_inputs(s, a->x + (panel * NR + c) * s->height * s->width, a->first + r, count,
                             rows + c * POINTS * row, row, space);
        for (int k = 0; k < POINTS; k++) {
            float *to = a->v + k * point + (panel * s->padded + r * s->wide) * NR;
            for (ptrdiff_t half = 0; half < NR; half += WIDTH)
                turn(rows + (half * POINTS + k) * row, POINTS * row, WIDTH, count * s->wide, to + half, NR);
        }
    }
}

static void weight_gradients(void *context, ptrdiff_t panel, int thread) {
    const struct job *a = context;
    const struct shape *s = &a->s;
    ptrdiff_t row = s->slice * s->wide + WIDTH, outputs = min_of(MR, s->outputs - panel * MR);
    ptrdiff_t depth = gradient_depth(s), panels = ceil_div(s->outputs, MR);
    float *rows = a->scratch + thread * a->own, *space = rows + NR * POINTS * row;
    for (ptrdiff_t r = 0; r < a->count; r += s->slice) {
        ptrdiff_t count = min_of(s->slice, a->count - r);
        for (ptrdiff_t o = 0; o < outputs; o++)
            transform_gradients(s, a->dy + (panel * MR + o) * s->out_height * s->out_width, a->first + r, count,
                                rows + o * POINTS * row, row, space);
        for (int k = 0; k < POINTS; k++) {
            float *to = a->g + (k * panels + panel) * depth + r * s->wide * outputs;
            for (ptrdiff_t part = 0; part < outputs; part += WIDTH)
                turn(rows + (part * POINTS + k) * row, POINTS * row, min_of(WIDTH, outputs - part), count * s->wide,
                     to + part, outputs);
        }
    }
}

static void weight_products(void *context, ptrdiff_t task, int thread) {
    const struct job *a = context;
    const struct shape *s = &a->s;
    ptrdiff_t all = ceil_div(s->channels, NR), spreads = ceil_div(all, SPREAD), panels = ceil_div(s->outputs, MR);
    ptrdiff_t first = task / spreads * MR, rows = min_of(MR, s->outputs - first);
    ptrdiff_t begin = task % spreads * SPREAD, wide = min_of(SPREAD, all - begin) * NR, tiles = a->count * s->wide;
    float *du = a->scratch + thread * a->own;
    for (int k = 0; k < POINTS; k++) {
        const float *g = a->g + (k * panels + task / spreads) * gradient_depth(s);
        for (ptrdiff_t p = 0; p < wide; p += NR) {
            struct tile to = {.c = du + k * MR * wide + p, .row = wide};
            FN(multiply_tile)(rows, 2, tiles, g, a->v + ((k * all + begin) * NR + p) * s->padded, &to);
        }
    }
    for (ptrdiff_t o = 0; o < rows; o++) {
        for (ptrdiff_t p = 0; p < wide; p += WIDTH) {
            vec half[3][6], in[6], out[3];
            float filters[9][WIDTH];
            UNROLL for (int j = 0; j < 6; j++) {
                UNROLL for (int i = 0; i < 6; i++) in[i] = load(du + ((6 * i + j) * MR + o) * wide + p);
                weight_transform_back(in, out);
                UNROLL for (int i = 0; i < 3; i++) half[i][j] = out[i];
            }
            UNROLL for (int i = 0; i < 3; i++) {
                weight_transform_back(half[i], out);
                UNROLL for (int j = 0; j < 3; j++) store(filters[3 * i + j], out[j]);
            }
            ptrdiff_t channel = begin * NR + p;
            float *dw = a->dw + ((first + o) * s->channels + channel) * 9;
            for (ptrdiff_t e = 0; e < min_of(WIDTH, s->channels - channel); e++)
                for (int k = 0; k < 9; k++) dw[9 * e + k] += filters[k][e];
        }
    }
}

/* dw += the gradient of the weights (outputs, channels, 3, 3). Floats of v: 36 padded channels, filled up to
 * panels of NR; of g: 36 panels (MR padded + WIDTH); of scratch, for each thread: own, the larger of
 * 36 NR (slice wide + WIDTH) + 10 (4 slice (wide + 1) + 4 WIDTH) and 36 MR SPREAD NR. */
KERNEL(winograd_backward_weights)(const float *x, const float *dy, float *dw, float *v, float *g, float *scratch,
                                  ptrdiff_t own, const ptrdiff_t *s) {
    struct job a = {.x = x, .dy = dy, .dw = dw, .v = v, .g = g, .scratch = scratch, .own = own};
    set_shape(&a.s, s);
    ptrdiff_t outputs = ceil_div(a.s.outputs, MR), channels = ceil_div(a.s.channels, NR);
    for (a.first = 0; a.first < a.s.rows; a.first += a.s.group) {
        a.count = min_of(a.s.group, a.s.rows - a.first);
        parallel(weight_inputs, &a, channels);
        parallel(weight_gradients, &a, outputs);
        parallel(weight_products, &a, outputs * ceil_div(channels, SPREAD));
    }
}
