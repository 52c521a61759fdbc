"""What ``dir`` shows of nets, blobs, layers and solvers: pycaffe's names, and what users have added."""

from collections.abc import Collection

NET_NAMES = (
    "_backward _batch _blob_loss_weights _blob_names _blobs _bottom_ids _forward _inputs _layer_names "
    "_outputs _set_input_arrays _top_ids after_backward after_forward backward before_backward "
    "before_forward blob_loss_weights blobs bottom_names clear_param_diffs copy_from forward forward_all "
    "forward_backward_all inputs layer_dict layers load_hdf5 outputs params reshape save save_hdf5 "
    "set_input_arrays share_with top_names"
).split()
BLOB_NAMES = "channels count data diff height num reshape shape width".split()
LAYER_NAMES = "blobs reshape setup type".split()
SOLVER_NAMES = (
    "add_callback apply_update iter lr net param restore share_weights snapshot solve step test_nets"
).split()


def shown_names(subject: object, names: Collection[str], own: Collection[str] = ()) -> list[str]:
    """Return ``names``, Python's own like ``__doc__``, and those of classes that users have written.

    Of an object of such a class also the attributes are shown that it has besides ``own``.
    """
    theirs = [cls for cls in type(subject).__mro__[:-1] if not cls.__module__.startswith("caffelite.")]
    shown = {name for name in object.__dir__(subject) if name.startswith("__") and name.endswith("__")}
    shown.update(names, *map(vars, theirs))
    if theirs:
        shown.update(vars(subject).keys() - set(own))
    return sorted(shown)
