/* Pooling of single planes: see pool.c. */
#ifndef CAFFELITE_POOL_H
#define CAFFELITE_POOL_H

#include "native.h"

struct window {
    ptrdiff_t height, width;         /* of the plane */
    ptrdiff_t out_height, out_width; /* of the pooled plane */
    ptrdiff_t kernel_h, kernel_w, stride_h, stride_w, pad_h, pad_w;
};

/* Elements of one phase of a padded row, and of all the workspace that pooling a plane needs. */
INLINE ptrdiff_t pool_pitch(const struct window *w) {
    const ptrdiff_t padded = max_of((w->out_width - 1) * w->stride_w + w->kernel_w, w->width + w->pad_w);
    return (ceil_div(padded, w->stride_w) / WIDTH + 3) * WIDTH;
}
INLINE ptrdiff_t pool_workspace(const struct window *w) {
    return 2 * w->stride_w * pool_pitch(w) + w->out_width + w->kernel_w + 4 * WIDTH;
}

/* Prepare a workspace for any number of planes. */
void FN(average_pool_prepare)(const struct window *w, float *work);
void FN(average_pool_backward_prepare)(const struct window *w, float *work);

/* Pool one plane. Memory up to x_end may be read. What is behind y and before y_end may be overwritten, so
 * planes are written from the first to the last. */
void FN(average_pool_plane)(const struct window *w, const float *x, const float *x_end, float *y, float *y_end,
                            float *work);
void FN(average_pool_backward_plane)(const struct window *w, const float *dy, const float *dy_end, float *dx,
                                     float *dx_end, float *work);

#endif
