"""The price file: read as people write it, refused in words, and its example is a real one."""

from inspect import cleandoc
from pathlib import Path

import pytest

from simulator.domain.errors import SettingsInvalid
from simulator.library import prices
from simulator.library.prices import load_prices


def test_no_file_is_no_prices(tmp_path: Path) -> None:
    assert load_prices(tmp_path).models == {}


def test_the_documented_example_can_be_read(tmp_path: Path) -> None:
    example = cleandoc(prices.__doc__ or "").split("```yaml\n")[1].split("```")[0]
    (tmp_path / "prices.yaml").write_text(example)
    found = load_prices(tmp_path)
    assert found.currency == "USD"
    price = found.of("some-model")
    assert price is not None
    assert (price.input, price.cached, price.output) == (1.0, 0.1, 4.0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[", "not a YAML file"),
        ("- 1", "no models"),
        ("models: {m: {input: 1}}", "models.m.output: field required"),
        ("models: {m: {input: -1, output: 1}}", "models.m.input"),
    ],
)
def test_what_cannot_be_used_is_said(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "prices.yaml").write_text(text)
    with pytest.raises(SettingsInvalid, match=words):
        load_prices(tmp_path)
