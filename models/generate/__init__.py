"""Writes the prototxts of ``models/``; see ``__main__``."""
