"""Layers that act on each element: activations."""
