import pytest

from caffelite.core.share_params import Param, share_params
from caffelite.errors import NetError
from caffelite.proto.caffe_pb2 import ParamSpec


def param(layer, shape=(2, 3), index=0, **spec):
    return Param(layer, index, shape, ParamSpec(**spec))


def test_anonymous_parameters_own_themselves():
    sharing = share_params([param("a", lr_mult=2), param("a", index=1, decay_mult=0)])
    assert sharing.owner == [-1, -1]
    assert sharing.learnable == [0, 1]
    assert sharing.lr == [2, 1]
    assert sharing.decay == [1, 0]


def test_the_first_of_a_name_owns_it():
    sharing = share_params([param("a", name="w"), param("b"), param("c", name="w"), param("d", name="w")])
    assert sharing.owner == [-1, -1, 0, 0]
    assert sharing.learnable == [0, 1, 0, 0]


def test_a_sharer_may_give_the_multipliers_that_the_owner_left_open():
    sharing = share_params([param("a", name="w"), param("b", name="w", lr_mult=0, decay_mult=5)])
    assert sharing.lr == [0]
    assert sharing.decay == [5]


@pytest.mark.parametrize("multiplier", ["lr_mult", "decay_mult"])
def test_mismatched_multipliers(multiplier):
    pair = [param("a", name="w", **{multiplier: 1}), param("b", name="w", **{multiplier: 2})]
    with pytest.raises(
        NetError, match=rf"shared param 'w' has mismatched {multiplier}: 1 before, 2 in layer 'b'"
    ):
        share_params(pair)


def test_strict_needs_equal_shapes():
    with pytest.raises(
        NetError, match=r"owner's shape is \(2, 3\), the sharer needs \(3, 2\); share_mode: PERM"
    ):
        share_params([param("a", name="w"), param("b", (3, 2), name="w")])


def test_permissive_needs_equal_counts():
    permissive = {"name": "w", "share_mode": ParamSpec.PERMISSIVE}
    assert share_params([param("a", name="w"), param("b", (3, 2), **permissive)]).owner == [-1, 0]
    with pytest.raises(NetError, match=r"\(2, 3\), the sharer needs \(4, 2\)$"):
        share_params([param("a", name="w"), param("b", (4, 2), **permissive)])
