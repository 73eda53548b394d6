"""A page to print in the letters there are, and honest about those there are not."""

import re
import zlib
from base64 import a85decode

import pytest

from simulator.use_cases import paper
from simulator.use_cases.paper import LOST, Table, as_pdf

NAMES = ("Ånn", "Ольга", "Ελένη")


def page(*names: str) -> bytes:
    rows = tuple((name, "1 talk") for name in names)
    return as_pdf("Group", "Made today.", (Table("Who", ("Who", "What"), rows),), "The end.")


def drawn(pdf: bytes) -> bytes:
    """What the pages draw, out of its wrapping."""
    found = re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL)
    texts = [one.strip() for one in found]
    return b"".join(zlib.decompress(a85decode(one[:-2])) for one in texts if one.endswith(b"~>"))


@pytest.fixture
def without_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    from reportlab import rl_config

    monkeypatch.setattr(rl_config, "TTFSearchPath", ())
    monkeypatch.setattr(paper, "_letters", paper._letters.__wrapped__)


@pytest.mark.usefixtures("without_fonts")
def test_without_a_font_of_its_own_a_page_has_latin_letters_and_says_what_is_missing() -> None:
    assert b"Ann" in drawn(page("Ann"))
    assert LOST.encode() not in drawn(page("Ann"))
    lost = drawn(page(*NAMES))
    assert b"?????" in lost
    assert LOST.encode() in lost


def test_with_a_font_names_of_other_alphabets_are_there() -> None:
    if paper._letters().font != paper.FONT:
        pytest.skip("DejaVu Sans is not installed: apt-get install fonts-dejavu-core")
    assert all(map(paper._letters().has, "".join(NAMES)))
    assert b"DejaVuSans" in page(*NAMES)
    assert not any(map(paper._letters().has, "שלום مرحبا中🙂".replace(" ", "")))
    for names in (NAMES, ("שלום", "中文", "🙂")):
        assert page(*names).startswith(b"%PDF-")


def test_a_long_report_goes_over_several_pages() -> None:
    pdf = page(*(f"Learner {number}" for number in range(120)))
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) > 2
