"""Blobs, layers, nets: what a prototxt is turned into."""
