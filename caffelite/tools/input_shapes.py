"""Give the inputs of a net shapes of one's own, so that it can be built without its data."""

from collections.abc import Mapping, Sequence

from caffelite.errors import SettingError, nearest
from caffelite.proto.caffe_pb2 import BlobShape, LayerParameter, NetParameter

Shape = Sequence[int]


def with_input_shapes(param: NetParameter, shapes: Mapping[str, Shape]) -> NetParameter:
    """Return ``param`` with Input layers of these shapes for the layers without bottoms that make the blobs.

    Tops of such a layer that are not named, such as labels, get one element for each row of the batch.
    Raises SettingError if no layer without bottoms makes a blob of that name.
    """
    made = {blob for layer in param.layer if not layer.bottom for blob in layer.top}
    for name in shapes:
        if name not in made:
            advice = nearest(name, made) or f"its inputs: {', '.join(sorted(made)) or 'none'}"
            raise SettingError(f"net {param.name!r} has no input {name!r}; {advice}")
    result = NetParameter()
    result.CopyFrom(param)
    for layer in result.layer:
        if not layer.bottom and any(blob in shapes for blob in layer.top):
            layer.CopyFrom(_input_layer(layer, shapes))
    return result


def _input_layer(layer: LayerParameter, shapes: Mapping[str, Shape]) -> LayerParameter:
    given = list(layer.input_param.shape)
    if len(given) == 1:
        given *= len(layer.top)
    batch = next(shapes[blob] for blob in layer.top if blob in shapes)[:1]
    default = given or [BlobShape(dim=batch)] * len(layer.top)
    result = LayerParameter(name=layer.name, type="Input", top=layer.top)
    result.include.extend(layer.include)
    result.exclude.extend(layer.exclude)
    result.input_param.shape.extend(
        BlobShape(dim=shapes[blob]) if blob in shapes else shape
        for blob, shape in zip(layer.top, default, strict=False)
    )
    return result
