"""Packages that stand on the path for spawned processes: caffe."""
