"""Finds the folders of data that ship with the program: personas and prompts."""

from pathlib import Path

import simulator
from simulator.domain.errors import LibraryError

PACKAGE = Path(simulator.__file__).resolve().parent


def data(kind: str) -> Path:
    """The folder of this kind (`personas`, `prompts`).

    In a checkout the folder beside the package wins over `_data`, because an editable install
    leaves a copy in `_data` that goes stale. An installed package has no such folder beside it:
    there `pyproject.toml` is missing too, which tells the two apart.

    Raises:
        LibraryError: when neither place has it.
    """
    checkout, installed = PACKAGE.parent / kind, PACKAGE / "_data" / kind
    if (PACKAGE.parent / "pyproject.toml").is_file() and checkout.is_dir():
        return checkout
    if installed.is_dir():
        return installed
    raise LibraryError(f"The folder {kind!r} is missing from this installation. Install it again.")
