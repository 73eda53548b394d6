"""Loads the word lists that the reading stands on; each once."""

from functools import cache
from importlib.resources import files
from typing import Any

from simulator.domain.plain_yaml import plain


@cache
def load(name: str) -> dict[str, Any]:
    """The word list `words/<name>.yaml`."""
    path = files("simulator.engines.offline") / "words" / f"{name}.yaml"
    data: dict[str, Any] = plain(path.read_text(encoding="utf-8"))
    return data


def bag(text: str) -> frozenset[str]:
    """A closed class of grammar words, written as one reads them; open classes are in the lists."""
    return frozenset(text.split())
