/* What the passes of a convolution share: pieces of pictures, read as columns. See conv.c, pieces.c.
 *
 * All that depends on shapes alone is worked out in Python (conv_plan.py) and kept; struct conv is its copy there.
 */
#ifndef CAFFELITE_CONV_H
#define CAFFELITE_CONV_H

#include "gemm.h"

struct conv {
    ptrdiff_t groups, m, k, taps; /* per group: m outputs; k = channels * taps columns' rows */

    /* The pictures that windows lie on: x (n, groups * channels, height, width). */
    ptrdiff_t n, channels, height, width;
    ptrdiff_t stride_y, stride_x, pad_y, pad_x; /* a pad may be negative: windows then begin inside */

    /* Windows (out_y, out_x), and pieces of them: `images` pictures, or `rows` rows by `cols` windows of one. */
    ptrdiff_t out_y, out_x, images, rows, cols;

    /* Where a piece is read: in x itself, or in a padded copy (channel, image, phase, row, col) with one
     * phase for each remainder of the position by the stride that windows ask for, so that neighbouring
     * windows read neighbouring elements. The row k of window (y, x) of image i is at
     * k_offset[k] + i * image_step + y * row_step + x, counted from the piece's first window. */
    ptrdiff_t copied, copy_rows, row_step, phases, channel_step, image_step;
    const ptrdiff_t *phase_y, *phase_x, *k_offset;
    ptrdiff_t k_last; /* the largest k_offset */

    /* The outputs: element (image, o, y, x) of top is at
     * image * top_image + o * top_channel + y * top_y + x * top_x. */
    ptrdiff_t top_image, top_channel, top_y, top_x;

    /* The weights: element (o, k) is at group * w_group + o * w_row + w_offset[k]. */
    ptrdiff_t w_group, w_row;
    const ptrdiff_t *w_offset;

    ptrdiff_t k_block;                       /* rows of columns multiplied at a time */
    ptrdiff_t row_splits, col_splits, parts; /* how the product is cut into tasks, beside by pieces */
    ptrdiff_t columns;                       /* of a block of packed columns, a multiple of NR */
    ptrdiff_t thread_floats;                 /* workspace of a thread */
};

#define MOST_COLUMNS 2048 /* windows of a piece */

/* A piece: some windows, and where their elements lie. */
struct piece {
    ptrdiff_t image, images, y, rows, x, cols, top_first, count;
    ptrdiff_t at[MOST_COLUMNS];  /* of each window, from the piece's first element */
    ptrdiff_t top[MOST_COLUMNS]; /* of each window's output, from that of output 0 of the group */
};

ptrdiff_t FN(count_pieces)(const struct conv *g);

/* Fill in the windows of piece number i; place_piece leaves out the tables and their length `count`. */
void FN(place_piece)(const struct conv *g, ptrdiff_t i, struct piece *piece);
void FN(find_piece)(const struct conv *g, ptrdiff_t i, struct piece *piece);

/* Return where the element of k_offset 0 and window 0 of the piece is, after copying the channels first to
 * last (without) of the group to `copy`, if the plan wants copies. */
const float *FN(read_piece)(const struct conv *g, const struct piece *piece, const float *x, ptrdiff_t group,
                            ptrdiff_t first, ptrdiff_t last, float *copy);

#endif
