"""Layers that combine, reshape and weigh."""
