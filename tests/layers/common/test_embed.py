import numpy as np
import pytest

from caffelite.errors import LayerError
from tests.helpers import check_gradient, make_layer

FILLED = 'weight_filler { type: "gaussian" } bias_filler { type: "gaussian" }'
INDICES = np.array([[2.0, 0, 2], [1, 2, 4]])


def embed(extra="", indices=INDICES, **kwargs):
    text = f'type: "Embed" embed_param {{ num_output: 3 input_dim: 5 {FILLED} {extra} }}'
    return make_layer(text, indices, **kwargs)


@pytest.mark.parametrize("extra", ["", "bias_term: false"])
def test_forward_matches_definition(extra):
    layer, bottom, top = embed(extra)
    layer.run_forward(bottom, top)
    assert top[0].shape == (2, 3, 3)
    for at in np.ndindex(2, 3):
        expected = layer.blobs[0].data[int(INDICES[at])]
        if not extra:
            expected = expected + layer.blobs[1].data
        np.testing.assert_array_equal(top[0].data[at], expected)


@pytest.mark.parametrize("extra", ["", "bias_term: false"])
def test_gradient(extra):
    check_gradient(*embed(extra), bottoms=[])


def test_rows_of_repeated_indices_add_up_and_others_stay():
    layer, bottom, top = embed()
    layer.run_forward(bottom, top)
    top[0].diff[...] = 1
    layer.blobs[0].diff[...] = 10
    layer.run_backward(top, [False], bottom)
    np.testing.assert_array_equal(layer.blobs[0].diff[:, 0], [11, 11, 13, 10, 11])


def test_it_is_the_inner_product_of_one_hot_vectors():
    layer, bottom, top = embed()
    layer.run_forward(bottom, top)
    one_hot = np.eye(5)[INDICES.astype(int)]
    np.testing.assert_allclose(top[0].data, one_hot @ layer.blobs[0].data + layer.blobs[1].data)


def test_indices_are_cut_to_whole_numbers():
    layer, bottom, top = embed(indices=np.array([1.9]))
    layer.run_forward(bottom, top)
    np.testing.assert_array_equal(top[0].data[0], layer.blobs[0].data[1] + layer.blobs[1].data)


def test_no_indices():
    layer, bottom, top = embed(indices=np.zeros((0,)))
    layer.run_forward(bottom, top)
    layer.run_backward(top, [False], bottom)
    assert top[0].shape == (0, 3)
    assert not layer.blobs[0].diff.any()


@pytest.mark.parametrize(("index", "got"), [(5, "5"), (-1, "-1"), (1e9, "1000000000")])
def test_an_index_out_of_range(index, got):
    layer, bottom, top = embed(indices=np.array([0, index]))
    message = rf"layer 'L' \(Embed\) needs indices in 0..4 \(input_dim: 5\), got {got}"
    with pytest.raises(LayerError, match=message):
        layer.run_forward(bottom, top)


def test_indices_have_no_gradient():
    layer, bottom, top = embed()
    layer.run_forward(bottom, top)
    with pytest.raises(LayerError, match="no gradient for its indices"):
        layer.run_backward(top, [True], bottom)


@pytest.mark.parametrize(
    "param", ["num_output: 0 input_dim: 5", "num_output: 3 input_dim: 0", "num_output: 3"]
)
def test_sizes_must_be_given(param):
    with pytest.raises(LayerError, match="needs embed_param"):
        make_layer(f'type: "Embed" embed_param {{ {param} }}', INDICES)


def test_given_blobs_must_fit():
    text = """type: "Embed" embed_param { num_output: 1 input_dim: 5 bias_term: false }
        blobs { shape { dim: 4 } data: [1, 2, 3, 4] }"""
    with pytest.raises(LayerError, match=r"needs learnable blobs of \[5\] elements, got \[4\]"):
        make_layer(text, INDICES)
