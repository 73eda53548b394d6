"""The price file: what people wrote down of the prices of their models. None are made up here.

```yaml
currency: USD
source: where the prices were read
date: 2026-11-25
models:
  some-model:        # the name that the server answers with, with or without its date
    input: 1.00      # of a million tokens sent
    cached: 0.10     # of those that the server read from its cache; leave it out if there is no discount
    output: 4.00     # of a million tokens written
```
"""

from pathlib import Path

import yaml
from pydantic import ValidationError

from simulator.domain.cost import Prices
from simulator.domain.errors import SettingsInvalid
from simulator.domain.plain_yaml import plain

FILE = "prices.yaml"


def load_prices(folder: Path) -> Prices:
    """The prices of the file in this folder; no file, no prices.

    Raises:
        SettingsInvalid: the file cannot be read as prices.
    """
    file = folder / FILE
    try:
        given = plain(file.read_text(encoding="utf-8")) or {}
    except FileNotFoundError:
        return Prices()
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        raise _invalid(file, "it is not a YAML file") from None
    if not isinstance(given, dict):
        raise _invalid(file, "it has no models")
    try:
        return Prices(currency=str(given.get("currency") or ""), models=given.get("models") or {})
    except ValidationError as error:
        [first, *_] = error.errors()
        place = ".".join(str(part) for part in first["loc"])
        raise _invalid(file, f"{place}: {first['msg'].lower()}") from None


def _invalid(file: Path, why: str) -> SettingsInvalid:
    return SettingsInvalid(
        "The prices in {file} cannot be used ({why}): correct the file, or take it away.",
        file=file.name,
        why=why,
    )
