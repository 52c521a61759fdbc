"""What pycaffe's ``caffe._caffe``, its compiled module, offers to scripts that import from there.

Source: BVLC/caffe python/caffe/_caffe.cpp
"""

from caffelite import log
from caffelite.core.blob import Blob, BlobVec
from caffelite.core.layer import Layer
from caffelite.core.net import Net
from caffelite.engines import set_random_seed
from caffelite.engines.mode import set_device, set_mode_cpu, set_mode_gpu
from caffelite.proto.caffe_pb2 import LayerParameter, SolverParameter
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
from caffelite.solvers.solver import Solver

__all__ = [
    "NCCL",
    "AdaDeltaSolver",
    "AdaGradSolver",
    "AdamSolver",
    "Blob",
    "BlobVec",
    "Layer",
    "LayerParameter",
    "NesterovSolver",
    "Net",
    "RMSPropSolver",
    "SGDSolver",
    "Solver",
    "SolverParameter",
    "Timer",
    "get_solver",
    "has_nccl",
    "init_log",
    "layer_type_list",
    "log",
    "set_device",
    "set_mode_cpu",
    "set_mode_gpu",
    "set_multiprocess",
    "set_random_seed",
    "set_solver_count",
    "set_solver_rank",
    "solver_count",
    "solver_rank",
]
