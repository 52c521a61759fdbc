/* Pieces of pictures, and their padded copies: what windows of any stride, pad and dilation read.
 *
 * Window (y, x) meets at tap (u, v), with dilation d, the element (y s + u d - p, x s + v d - p). With
 * u d = s t + r, r < s, that is row y + t of the picture made of every s-th row from r - p on. So a copy that
 * keeps the rows and columns of each remainder (r_y, r_x) together has the elements of neighbouring windows
 * beside each other, whatever the stride.
 */
#include "conv.h"

ptrdiff_t FN(count_pieces)(const struct conv *g) {
    return ceil_div(g->n, g->images) * ceil_div(g->out_y, g->rows) * ceil_div(g->out_x, g->cols);
}

void FN(place_piece)(const struct conv *g, ptrdiff_t i, struct piece *piece) {
    ptrdiff_t along = ceil_div(g->out_x, g->cols), down = ceil_div(g->out_y, g->rows);
    piece->x = i % along * g->cols;
    piece->y = i / along % down * g->rows;
    piece->image = i / along / down * g->images;
    piece->cols = min_of(g->cols, g->out_x - piece->x);
    piece->rows = min_of(g->rows, g->out_y - piece->y);
    piece->images = min_of(g->images, g->n - piece->image);
    piece->top_first = piece->image * g->top_image + piece->y * g->top_y + piece->x * g->top_x;
}

void FN(find_piece)(const struct conv *g, ptrdiff_t i, struct piece *piece) {
    FN(place_piece)(g, i, piece);
    ptrdiff_t count = 0;
    for (ptrdiff_t n = 0; n < piece->images; n++)
        for (ptrdiff_t y = 0; y < piece->rows; y++) {
            ptrdiff_t at = n * g->image_step + y * g->row_step;
            ptrdiff_t top = piece->top_first + n * g->top_image + y * g->top_y;
            for (ptrdiff_t x = 0; x < piece->cols; x++, count++) {
                piece->at[count] = at + x;
                piece->top[count] = top + x * g->top_x;
            }
        }
    piece->count = count;
}

/* Copy every step-th element from position `start` of a row of `size` elements on; zero outside of it. */
INLINE void copy_row(const float *row, ptrdiff_t size, ptrdiff_t start, ptrdiff_t step, float *to, ptrdiff_t count) {
    ptrdiff_t i = 0;
    for (; i < count && start + i * step < 0; i++) to[i] = 0;
    ptrdiff_t inside = start >= size ? i : min_of(count, ceil_div(size - start, step));
    if (step == 1) {
        for (; i + WIDTH <= inside; i += WIDTH) store(to + i, load(row + start + i));
        if (i < inside) store_part(to + i, load_part(row + start + i, inside - i), inside - i);
        i = max_of(i, inside);
    } else if (step == 2) {
        for (; i + WIDTH < inside; i += WIDTH) /* the last one is left, so as not to read behind it */
            store(to + i, SHUFFLE(load(row + start + 2 * i), load(row + start + 2 * i + WIDTH), EVENS));
        for (; i < inside; i++) to[i] = row[start + i * 2];
    } else {
        for (; i < inside; i++) to[i] = row[start + i * step];
    }
    for (; i < count; i++) to[i] = 0;
}

const float *FN(read_piece)(const struct conv *g, const struct piece *piece, const float *x, ptrdiff_t group,
                            ptrdiff_t first, ptrdiff_t last, float *copy) {
    ptrdiff_t plane = g->height * g->width;
    x += (piece->image * g->groups + group) * g->channels * plane;
    if (!g->copied) return x + piece->y * g->width + piece->x;
    ptrdiff_t rows = piece->rows + g->copy_rows - g->rows;
    for (ptrdiff_t c = first; c < last; c++)
        for (ptrdiff_t n = 0; n < piece->images; n++) {
            const float *from = x + (n * g->groups * g->channels + c) * plane;
            float *to = copy + (c - first) * g->channel_step + n * g->image_step;
            for (ptrdiff_t phase = 0; phase < g->phases; phase++, to += g->copy_rows * g->row_step)
                for (ptrdiff_t r = 0; r < rows; r++) {
                    ptrdiff_t in_y = (piece->y + r) * g->stride_y + g->phase_y[phase] - g->pad_y;
                    ptrdiff_t in_x = piece->x * g->stride_x + g->phase_x[phase] - g->pad_x;
                    if (in_y < 0 || in_y >= g->height)
                        memset(to + r * g->row_step, 0, (size_t)g->row_step * sizeof(float));
                    else
                        copy_row(from + in_y * g->width, g->width, in_x, g->stride_x, to + r * g->row_step, g->row_step);
                }
        }
    return copy - first * g->channel_step;
}
