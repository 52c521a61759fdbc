"""Layers that look at neighbourhoods: convolution, pooling, normalisation."""
