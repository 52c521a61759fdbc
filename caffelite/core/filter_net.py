"""Keep the layers of a net that its state (phase, level, stages) asks for.

Source: BVLC/caffe net.cpp, FilterNet and StateMeetsRule
"""

from caffelite import log
from caffelite.errors import NetError
from caffelite.proto.caffe_pb2 import LayerParameter, NetParameter, NetState, NetStateRule, Phase


def filter_net(param: NetParameter) -> NetParameter:
    """Return ``param`` with the layers whose include and exclude rules fit ``param.state``.

    A layer without rules stays. One with ``include`` rules stays if any of them is met, one with
    ``exclude`` rules if none is. Raises NetError for a layer that has both kinds.
    """
    filtered = NetParameter()
    filtered.CopyFrom(param)
    del filtered.layer[:]
    filtered.layer.extend(layer for layer in param.layer if _is_included(param, layer))
    return filtered


def _is_included(param: NetParameter, layer: LayerParameter) -> bool:
    if layer.include and layer.exclude:
        raise NetError(
            f"net {param.name!r}: layer {layer.name!r} has both include and exclude rules; keep one kind"
        )
    if layer.include:
        return any(state_meets_rule(param.state, rule, layer.name) for rule in layer.include)
    return not any(state_meets_rule(param.state, rule, layer.name) for rule in layer.exclude)


def state_meets_rule(state: NetState, rule: NetStateRule, layer_name: str) -> bool:
    """Tell whether ``state`` meets every condition of ``rule``; log the first that it does not."""
    reason = _why_not(state, rule)
    if reason:
        log.info("net.cpp:294", f"The NetState {reason} specified by a rule in layer {layer_name}")
    return not reason


def _why_not(state: NetState, rule: NetStateRule) -> str:
    if rule.HasField("phase") and rule.phase != state.phase:
        return f"phase ({Phase.Name(state.phase)}) differed from the phase ({Phase.Name(rule.phase)})"
    if rule.HasField("min_level") and state.level < rule.min_level:
        return f"level ({state.level}) is below the min_level ({rule.min_level})"
    if rule.HasField("max_level") and state.level > rule.max_level:
        return f"level ({state.level}) is above the max_level ({rule.max_level})"
    for stage in rule.stage:
        if stage not in state.stage:
            return f"did not contain stage '{stage}'"
    for stage in rule.not_stage:
        if stage in state.stage:
            return f"contained a not_stage '{stage}'"
    return ""
