"""Solvers: what trains a net."""
