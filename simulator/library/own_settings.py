"""The settings file: what one person chose on the screen, by the names of the environment.

It lies beside their practices and never holds a key.
"""

import os
from collections.abc import Mapping
from pathlib import Path

import yaml

from simulator.domain.errors import SettingsInvalid, StorageError
from simulator.domain.plain_yaml import plain
from simulator.library.key_ring import drop_key

FILE = "settings.yaml"
HEAD = "# Written by the settings screen. The environment wins over it. No key belongs in here.\n"


def read_own(folder: Path) -> dict[str, str]:
    """What was chosen; no file, nothing.

    Raises:
        SettingsInvalid: the file cannot be read.
    """
    try:
        given = plain((folder / FILE).read_text(encoding="utf-8")) or {}
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        given = None
    if not isinstance(given, dict):
        raise SettingsInvalid(
            "The settings file {file} cannot be read: correct it, or take it away to begin anew.",
            file=folder / FILE,
        )
    return {str(name): str(value) for name, value in given.items() if value is not None}


class OwnSettings:
    """The file as one of the things that are kept (`use_cases.ports.Kept`): names of people are in it."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE

    def files(self) -> dict[str, str]:
        if not self._file.is_file():
            return {}
        return {FILE: self._file.read_text(encoding="utf-8", errors="replace")}

    def erase(self) -> None:
        """The key that is kept for its server goes with it."""
        if not self._file.is_file():
            return
        try:
            drop_key(read_own(self._file.parent).get("LEAP_SIM_KEYRING", ""))
            self._file.unlink()
        except (SettingsInvalid, OSError):
            raise StorageError(
                "The settings file {file} could not be deleted: delete it by hand.", file=self._file
            ) from None


def write_own(folder: Path, chosen: Mapping[str, str]) -> None:
    """Write it whole or not at all, readable by its owner only.

    Raises:
        SettingsInvalid: it cannot be written.
    """
    text = HEAD + yaml.safe_dump(dict(chosen), allow_unicode=True, sort_keys=True)
    half = folder / f"{FILE}.half"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        half.touch(mode=0o600)
        half.write_text(text, encoding="utf-8")
        os.replace(half, folder / FILE)
    except OSError as error:
        raise SettingsInvalid(
            "The settings cannot be written to {folder} ({why}): free some room or choose another "
            "folder with LEAP_SIM_DATA_DIR.",
            folder=folder,
            why=error.strerror or "it is refused",
        ) from None
