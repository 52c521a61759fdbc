from types import SimpleNamespace

import pytest

from caffelite.proto.caffe_pb2 import ConvolutionParameter, NetParameter
from caffelite.proto.schema import descriptor_of, did_you_mean, fields_of, homes_of, is_repeated


def test_fields_of():
    fields = fields_of(descriptor_of(ConvolutionParameter))
    assert fields["pad"].is_repeated
    assert not fields["pad_h"].is_repeated
    assert fields["weight_filler"].message.name == "FillerParameter"
    assert fields["engine"].enum.name == "Engine"
    assert not fields["num_output"].is_bytes


@pytest.mark.parametrize(("label", "answer"), [(1, False), (2, False), (3, True)])
def test_is_repeated_in_protobuf_before_6(label, answer):
    assert is_repeated(SimpleNamespace(label=label)) is answer


def test_homes_of_a_field_are_current_messages():
    assert homes_of("local_size") == ["LRNParameter"]
    assert homes_of("det_crop_mode") == []


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("kernal_size", "; did you mean 'kernel_size'?"),
        ("Kernel_Size", "; did you mean 'kernel_size'?"),
        ("zzz", ""),
    ],
)
def test_did_you_mean(name, answer):
    assert did_you_mean(name, fields_of(ConvolutionParameter.DESCRIPTOR)) == answer


def test_descriptor_of_takes_types_and_messages():
    assert descriptor_of(NetParameter) is descriptor_of(NetParameter())
