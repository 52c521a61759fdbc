"""What holds for all tests."""

from hypothesis import settings

# An example may take long on a busy machine: time is no reason to fail.
settings.register_profile("caffelite", deadline=None)
settings.load_profile("caffelite")
