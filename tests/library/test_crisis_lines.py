"""A wrong number is worse than none: every line has its source and age, and stands in one file."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import yaml

from simulator.domain.errors import PromptInvalid
from simulator.domain.safety import SafetyCategory, message
from simulator.domain.support import (
    CARER_CARD,
    CARER_OPENING,
    MAX_AGE_DAYS,
    NOT_VERIFIED,
    CrisisLine,
)
from simulator.library.crisis_lines import FILE, load_crisis_lines
from simulator.library.locations import data

ROOT = Path(__file__).parents[2]
LINES = load_crisis_lines(data("prompts"))
EVERY = LINES.every()
COMMERCIAL = "8664463945"
"""The intake line of the company that published the source article; never a crisis line."""
RETIRED = ("18002738255", "08457909090", "1850609090")
REGIONS = ("US", "CA", "GB", "IE", "AU", "NZ", "EU", "IN", "XX")
SEARCHED = ("simulator", "prompts", "personas", "docs", "README.md", "CONTRIBUTING.md")
TEXT = {".py", ".md", ".yaml", ".yml", ".toml", ".js", ".css", ".html", ".txt", ".json", ".lock"}
PHONE = re.compile(
    r"(?<![\w.,/#:-])(?:"
    r"\+\d{1,3}(?:[ .-]\(?\d{2,4}\)?){2,4}"  # +00 000 0000
    r"|(?:1[ .-])?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}"  # 1-000-000-0000
    r"|\(?0\d{2,4}\)?[ -]\d{3,4}[ -]?\d{3,4}"  # 0808 2000 000
    r"|116 ?123|13 11 14|9-8-8|85258|62640|14416"
    r"|(?:[Cc]all|[Tt]ext|[Dd]ial|[Rr]ing) (?:\w+ to )?\d{3,}"
    r"|988|1737"
    r")(?![\w%-])"
)


def digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def named(line: CrisisLine) -> str:
    return line.name


def test_every_region_of_the_reference_is_there_and_has_an_emergency_line() -> None:
    assert tuple(LINES.regions) == REGIONS
    for region in REGIONS:
        assert LINES.for_region(region)[0].kind == "emergency"


@pytest.mark.parametrize("line", EVERY, ids=named)
def test_every_line_has_its_source_and_is_not_old(line: CrisisLine) -> None:
    """Fails half a year after the last check, on purpose: check the line on its official page."""
    today = datetime.now(UTC).date()
    assert line.source_url.startswith("https://")
    assert line.sourced_on <= today
    assert not line.is_old(today), f"check {line.name} on {line.source_url}, then date it"
    assert line.how
    assert line.hours
    assert line.who


@pytest.mark.parametrize("line", EVERY, ids=named)
def test_a_line_that_nobody_checked_says_so(line: CrisisLine) -> None:
    assert bool(line.verified_by) == bool(line.verified_on)
    assert line.caution == ("" if line.verified_by else NOT_VERIFIED)
    assert line.status


def test_a_checked_line_has_no_caution_and_ages_from_its_check() -> None:
    checked = EVERY[0].model_copy(
        update={"verified_by": "A person", "verified_on": date(2027, 1, 10)}
    )
    assert checked.caution == ""
    assert not checked.is_old(date(2027, 1, 10) + timedelta(days=MAX_AGE_DAYS))
    assert checked.is_old(date(2027, 1, 11) + timedelta(days=MAX_AGE_DAYS))


def test_no_retired_number_and_no_commercial_one() -> None:
    numbers = digits((data("prompts") / FILE).read_text(encoding="utf-8"))
    for line in EVERY:
        dialled = digits(line.how)
        for never in (COMMERCIAL, *RETIRED):
            assert never not in dialled
    assert COMMERCIAL not in numbers


def searched_files() -> list[Path]:
    found: list[Path] = []
    for name in SEARCHED:
        place = ROOT / name
        files = [place] if place.is_file() else sorted(place.rglob("*")) if place.is_dir() else []
        found += [one for one in files if one.suffix in TEXT and "_data" not in one.parts]
    return [one for one in found if one.name != FILE]


def test_no_number_stands_outside_the_crisis_file() -> None:
    hits = []
    for file in searched_files():
        if file == ROOT / "simulator" / "domain" / "signs" / "loved_one.py":
            continue  # numbers that a learner types ("should I call ..."), never shown
        for count, text in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            hits += [f"{file.relative_to(ROOT)}:{count}: {one}" for one in PHONE.findall(text)]
            if COMMERCIAL in digits(text):
                hits.append(f"{file.relative_to(ROOT)}:{count}: the commercial number")
    assert not hits, "\n".join(hits)


@pytest.mark.parametrize(
    "text",
    [
        "call 911",
        "1-800-799-7233",
        "866-446-3945",
        "116 123",
        "13 11 14",
        "text 988",
        "0808 2000 247",
    ],
)
def test_the_search_would_notice_a_number(text: str) -> None:
    assert PHONE.search(f"If you need help, {text} now.")


@pytest.mark.parametrize("region", ["UK", "uk", "GB", " gb "])
def test_a_region_is_found_however_it_is_written(region: str) -> None:
    assert LINES.for_region(region) == LINES.for_region("GB")


def test_a_country_without_lines_gets_those_for_its_part_of_the_world() -> None:
    german = [line.how for line in LINES.for_region("DE")]
    assert german[:2] == [line.how for line in LINES.regions["EU"]]
    elsewhere = LINES.for_region("BR")
    assert elsewhere == LINES.regions["XX"]
    assert {line.kind for line in elsewhere} == {"emergency", "directory"}
    assert LINES.for_region("") == elsewhere


def test_every_region_ends_with_a_directory_for_what_it_lacks() -> None:
    for region in REGIONS:
        assert LINES.for_region(region)[-1].kind == "directory"


def test_the_card_for_violence_promises_no_line_that_is_not_there() -> None:
    assert any(line.kind == "violence" for line in LINES.for_region("US"))
    assert "where we know one" in message(SafetyCategory.VIOLENCE)


def test_care_for_carers_names_its_lines_of_the_article() -> None:
    assert [care.article for care in (CARER_OPENING, *CARER_CARD)] == [9, 125, 129, 133]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("regions: [", "not valid YAML"),
        ("regions: {}", "expected XX"),
        ("regions: {XX: []}", "expected a line of kind emergency"),
        ("lines: 3", "regions: Field required"),
        ("regions: {XX: [{name: A, kind: crisis}]}", "regions.XX.0.how: Field required"),
        ("regions: {USA: []}", "regions.USA"),
    ],
)
def test_a_broken_file_is_said_with_its_field(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / FILE).write_text(content)
    with pytest.raises(PromptInvalid, match=re.escape(said)):
        load_crisis_lines(tmp_path)


def test_a_missing_or_unreadable_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(PromptInvalid, match=r"crisis_lines\.yaml cannot be read"):
        load_crisis_lines(tmp_path)
    (tmp_path / FILE).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PromptInvalid, match="not UTF-8"):
        load_crisis_lines(tmp_path)


def test_the_file_is_plain_data() -> None:
    raw = yaml.safe_load((data("prompts") / FILE).read_text(encoding="utf-8"))
    assert set(raw) == {"regions"}
