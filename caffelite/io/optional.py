"""Packages that not everybody needs: import one, or say which extra installs it."""

import importlib
from typing import Any

from caffelite.errors import CaffeliteError


def optional(package: str, extra: str, what: str) -> Any:
    """Return ``package``, which ``what`` (a plural, as it begins the message) needs.

    Raises CaffeliteError, which names the extra of caffelite that installs it, if it is not there.
    """
    try:
        return importlib.import_module(package)
    except ImportError as error:
        raise CaffeliteError(
            f"{what} need the package {package}, which cannot be imported ({error}); "
            f"pip install 'caffelite[{extra}]'"
        ) from error
