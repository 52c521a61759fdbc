"""Caffe for today's Python: nets, weights, solvers and layer code.

    import caffelite as caffe
    net = caffe.Net("deploy.prototxt", caffe.TEST, weights="trained.caffemodel")

The names are pycaffe's.
"""

import caffelite.layers  # noqa: F401  registers the layer types
from caffelite import proto
from caffelite.core.net import Net
from caffelite.engines import set_random_seed
from caffelite.errors import CaffeliteError
from caffelite.proto import caffe_pb2
from caffelite.proto.text import read_net, read_solver

TRAIN = caffe_pb2.TRAIN
TEST = caffe_pb2.TEST

__all__ = ["TEST", "TRAIN", "CaffeliteError", "Net", "proto", "read_net", "read_solver", "set_random_seed"]
