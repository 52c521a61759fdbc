"""Record what scikit-image 0.26 and SciPy 1.17 make of pictures: python tests/golden/record_resize.py."""

from pathlib import Path

import numpy as np
from scipy.ndimage import zoom
from skimage.transform import resize

CASES = [((9, 7), (14, 12)), ((9, 7), (4, 3)), ((9, 7), (12, 4)), ((1, 5), (3, 9)), ((9, 7), (9, 3))]


def main():
    """Write resize.npz: pictures in_I, and out_I_ORDER, areas_I_ORDER (not smoothed), points_I_ORDER."""
    rng, arrays = np.random.default_rng(0), {}
    for i, (old, new) in enumerate(CASES):
        image = arrays[f"in_{i}"] = rng.random((*old, 3)).astype(np.float32)
        image -= image.min()
        image /= image.max()
        for order in range(6):
            arrays[f"out_{i}_{order}"] = resize(image, new, order=order, mode="constant")
            arrays[f"areas_{i}_{order}"] = resize(
                image, new, order=order, mode="constant", anti_aliasing=False
            )
            scale = (*np.array(new) / np.array(old), 1)
            arrays[f"points_{i}_{order}"] = zoom(np.tile(image, 2)[..., :5], (*scale[:2], 1), order=order)
    np.savez_compressed(Path(__file__).with_name("resize.npz"), **arrays)


if __name__ == "__main__":
    main()
