"""Caffe for today's Python: nets, weights, solvers and layer code.

    import caffelite as caffe
    net = caffe.Net("deploy.prototxt", caffe.TEST, weights="trained.caffemodel")
    solver = caffe.get_solver("solver.prototxt")

The names are pycaffe's, and those of caffelite's errors and readers beside them.
"""

from importlib.metadata import PackageNotFoundError, version

import caffelite.layers  # noqa: F401  registers the layer types
from caffelite import proto
from caffelite.core.layer import Layer
from caffelite.core.net import Net
from caffelite.engines import get_engine, set_random_seed
from caffelite.errors import CaffeliteError
from caffelite.io.workers import set_num_workers
from caffelite.proto import caffe_pb2
from caffelite.proto.text import read_net, read_solver
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

try:
    __version__ = version("caffelite")
except PackageNotFoundError:  # the sources are on the path, but not installed
    __version__ = "unknown"

__all__ = [
    "TEST",
    "TRAIN",
    "AdaDeltaSolver",
    "AdaGradSolver",
    "AdamSolver",
    "CaffeliteError",
    "Layer",
    "NesterovSolver",
    "Net",
    "RMSPropSolver",
    "SGDSolver",
    "get_engine",
    "get_solver",
    "proto",
    "read_net",
    "read_solver",
    "set_num_workers",
    "set_random_seed",
]
