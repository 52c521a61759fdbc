"""Data in and out: databases, pictures, transformations."""

from caffelite.io import lmdb_db  # noqa: F401  registers the store
