"""Data in and out: databases, pictures, transformations."""
