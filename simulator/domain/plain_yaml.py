"""YAML as plain values, read the fast way: what we write ourselves, and what trainers and owners write."""

from typing import Any

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml reads fourteen times faster; not every build of PyYAML has it. Safe: no tag makes an object."""


def plain(text: str) -> Any:
    """Raises yaml.YAMLError."""
    return yaml.load(text, Loader=LOADER)
