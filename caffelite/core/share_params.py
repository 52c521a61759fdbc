"""Which layer owns each learnable blob, and with which multipliers it learns.

Source: BVLC/caffe net.cpp, AppendParam
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from caffelite import log
from caffelite.errors import NetError
from caffelite.proto.caffe_pb2 import ParamSpec


@dataclass(frozen=True)
class Param:
    """One learnable blob of one layer, and what the prototxt says of it."""

    layer: str
    index: int
    shape: tuple[int, ...]
    spec: ParamSpec

    @property
    def display_name(self) -> str:
        """Its name if it has one, else its number in the layer."""
        return self.spec.name or str(self.index)


@dataclass
class Sharing:
    """Who owns which parameter.

    ``owner[i]`` is the number of the parameter whose memory parameter i uses, or -1 if its own;
    ``learnable[i]`` is the number of i's owner among those that own themselves, for which ``lr``
    and ``decay`` hold the multipliers.
    """

    owner: list[int] = field(default_factory=list)
    learnable: list[int] = field(default_factory=list)
    lr: list[float] = field(default_factory=list)
    decay: list[float] = field(default_factory=list)


def share_params(params: Sequence[Param]) -> Sharing:
    """Let parameters of one name share their owner's memory: the first one of that name.

    Raises NetError if shapes (STRICT) or counts (PERMISSIVE) differ, or if two of them give
    different multipliers.
    """
    sharing = Sharing()
    owners: dict[str, int] = {}
    given: list[dict[str, bool]] = []  # which multipliers the prototxt gave, per learnable parameter
    for i, param in enumerate(params):
        owner = owners.get(param.spec.name, -1) if param.spec.name else -1
        sharing.owner.append(owner)
        if owner < 0:
            if param.spec.name:
                owners[param.spec.name] = i
            sharing.learnable.append(len(sharing.lr))
            sharing.lr.append(param.spec.lr_mult)
            sharing.decay.append(param.spec.decay_mult)
            given.append({name: param.spec.HasField(name) for name in ("lr_mult", "decay_mult")})
            continue
        _check_shape(param, params[owner])
        number = sharing.learnable[owner]
        sharing.learnable.append(number)
        for name, values in (("lr_mult", sharing.lr), ("decay_mult", sharing.decay)):
            _agree(param, name, values, number, given[number])
    return sharing


def _check_shape(param: Param, owner: Param) -> None:
    log.info(
        "net.cpp:483",
        f"Sharing parameters '{param.spec.name}' owned by layer '{owner.layer}', param index {owner.index}",
    )
    permissive = param.spec.share_mode == ParamSpec.PERMISSIVE
    fits = _count(param) == _count(owner) if permissive else param.shape == owner.shape
    if not fits:
        advice = "" if permissive else "; share_mode: PERMISSIVE asks for equal counts only"
        raise NetError(
            f"cannot share param {param.spec.name!r} owned by layer {owner.layer!r} with layer "
            f"{param.layer!r}: the owner's shape is {owner.shape}, the sharer needs {param.shape}{advice}"
        )


def _count(param: Param) -> int:
    count = 1
    for dim in param.shape:
        count *= dim
    return count


def _agree(param: Param, name: str, values: list[float], number: int, given: dict[str, bool]) -> None:
    if not param.spec.HasField(name):
        return
    value = getattr(param.spec, name)
    if given[name] and value != values[number]:
        raise NetError(
            f"shared param {param.spec.name!r} has mismatched {name}: {values[number]:g} before, "
            f"{value:g} in layer {param.layer!r}; give it once, or the same each time"
        )
    given[name] = True
    values[number] = value
