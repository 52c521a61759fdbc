"""caffelite under the name caffe, for the processes that a script run by ``caffelite.as_caffe`` spawns."""

import sys

import caffelite
from caffelite.core.as_caffe import install_as_caffe

install_as_caffe()
sys.modules[__name__] = caffelite
