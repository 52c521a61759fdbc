"""Caffe's messages: ``caffe_pb2.NetParameter``, ``caffe_pb2.TRAIN`` and so on, as pycaffe offers them.

The classes are built from ``caffe.pb``, the compiled form of ``proto/caffe.proto`` (rewritten by
``proto/generate.py``), in a descriptor pool of their own: another ``caffe.proto`` that a program has
loaded, such as pycaffe's or a fork's, can neither clash with this one nor change it. Generated code
would register in the pool that all share, and would bind caffelite to one version of protobuf.
"""

from pathlib import Path

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from google.protobuf.internal import enum_type_wrapper

from caffelite.proto.message_text import message_text


def _load(path: Path) -> descriptor_pool.DescriptorPool:
    """Return a new pool that holds the files of a serialized FileDescriptorSet."""
    pool = descriptor_pool.DescriptorPool()
    for file in descriptor_pb2.FileDescriptorSet.FromString(path.read_bytes()).file:
        pool.AddSerializedFile(file.SerializeToString())
    return pool


_POOL = _load(Path(__file__).with_name("caffe.pb"))
DESCRIPTOR = _POOL.FindFileByName("caffe.proto")

for _name, _message in DESCRIPTOR.message_types_by_name.items():
    _class = message_factory.GetMessageClass(_message)
    _class.__module__ = __name__  # where pickle finds the class again
    _class.__str__ = _class.__repr__ = message_text
    globals()[_name] = _class

for _name, _enum in DESCRIPTOR.enum_types_by_name.items():
    globals()[_name] = enum_type_wrapper.EnumTypeWrapper(_enum)
    for _value in _enum.values:
        globals()[_value.name] = _value.number
