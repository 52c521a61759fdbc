"""Caffe for today's Python: nets, weights, solvers and layer code.

    import caffelite as caffe
    net = caffe.Net("deploy.prototxt", caffe.TEST, weights="trained.caffemodel")
    solver = caffe.get_solver("solver.prototxt")

The names are pycaffe's, which ``dir(caffelite)`` lists, and those of caffelite's errors and readers beside
them. ``__version__`` is that of the Caffe whose interface this is; ``caffelite --version`` tells the
package's own.
"""

from caffelite import _caffe as _caffe  # an attribute, as in pycaffe
from caffelite import classifier, detector, io, layers, log, net_spec, proto, pycaffe
from caffelite.classifier import Classifier
from caffelite.core.as_caffe import install_as_caffe
from caffelite.core.layer import Layer
from caffelite.core.net import Net
from caffelite.detector import Detector
from caffelite.engines import get_engine, get_num_threads, set_engine, set_num_threads, set_random_seed
from caffelite.engines.mode import set_device, set_mode_cpu, set_mode_gpu
from caffelite.errors import CaffeliteError
from caffelite.net_spec import NetSpec, params, to_proto
from caffelite.proto import caffe_pb2
from caffelite.proto.text import read_net, read_solver
from caffelite.pycaffe import (
    NCCL,
    Timer,
    has_nccl,
    init_log,
    layer_type_list,
    set_multiprocess,
    set_solver_count,
    set_solver_rank,
    solver_count,
    solver_rank,
)
from caffelite.solvers import (
    AdaDeltaSolver,
    AdaGradSolver,
    AdamSolver,
    NesterovSolver,
    RMSPropSolver,
    SGDSolver,
    get_solver,
)

TRAIN = caffe_pb2.TRAIN
TEST = caffe_pb2.TEST

__version__ = "1.0.0"

__all__ = [
    "NCCL",
    "TEST",
    "TRAIN",
    "AdaDeltaSolver",
    "AdaGradSolver",
    "AdamSolver",
    "CaffeliteError",
    "Classifier",
    "Detector",
    "Layer",
    "NesterovSolver",
    "Net",
    "NetSpec",
    "RMSPropSolver",
    "SGDSolver",
    "Timer",
    "classifier",
    "detector",
    "get_engine",
    "get_num_threads",
    "get_solver",
    "has_nccl",
    "init_log",
    "install_as_caffe",
    "io",
    "layer_type_list",
    "layers",
    "log",
    "net_spec",
    "params",
    "proto",
    "pycaffe",
    "read_net",
    "read_solver",
    "set_device",
    "set_engine",
    "set_mode_cpu",
    "set_mode_gpu",
    "set_multiprocess",
    "set_num_threads",
    "set_random_seed",
    "set_solver_count",
    "set_solver_rank",
    "solver_count",
    "solver_rank",
    "to_proto",
]

_OWN = {
    "CaffeliteError",
    "get_engine",
    "get_num_threads",
    "install_as_caffe",
    "read_net",
    "read_solver",
    "set_engine",
    "set_num_threads",
}  # names that pycaffe does not have


def __dir__() -> list[str]:
    """Return pycaffe's names, of which scripts and their readers know."""
    imported = {name for name in globals() if name in {"coord_map", "draw"} or name.startswith("__")}
    return sorted({*__all__, *imported} - _OWN)
