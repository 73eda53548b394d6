"""Files and words that are meant to break something: each gets one sentence, and nothing else happens."""

import json
import tracemalloc
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from simulator.domain.errors import ArchiveError, DraftRejected, SessionMissing, SimulatorError
from simulator.domain.session import MAX_LINE
from simulator.settings import Settings
from simulator.shelves import check_persona_text
from simulator.upkeep import taking_in
from simulator.use_cases.practise import LineTaken
from simulator.wiring import Services, build

NINE = ",".join(["x"] * 9)
BOMB = f"a: &a [{NINE}]\n" + "\n".join(
    f"{this}: &{this} [{','.join([f'*{before}'] * 9)}]"
    for before, this in zip("abcdefgh", "bcdefghi", strict=True)
)
"""Nine times nine times nine ...: small to send, and more than a computer holds once it is unfolded."""
INJECTIONS = (
    "'; DROP TABLE sessions; --",
    "<script>alert(1)</script>",
    "{{ 7 * 7 }} ${7*7} %(x)s {0}",
    "![x](http://evil.example/x.png)",
    '=HYPERLINK("http://evil.example")',
    "../../etc/passwd\x00",
    "\u202eright to left",
)


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return build(Settings.from_env({"LEAP_SIM_DATA_DIR": str(tmp_path)}))


def test_a_yaml_bomb_is_a_problem_of_the_file_and_takes_no_memory() -> None:
    tracemalloc.start()
    checked = check_persona_text(BOMB, "bomb.yaml")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert checked.problems
    assert peak < 50_000_000


@pytest.mark.parametrize("deep", ["a: " + "[" * 100_000, "- " * 100_000 + "a", "? " * 100_000])
def test_a_deeply_nested_persona_is_a_problem_of_the_file_and_not_of_the_process(
    services: Services, deep: str
) -> None:
    """libyaml would take the whole process down with it, and every talk that is open there."""
    assert "too deeply" in check_persona_text(deep, "deep.yaml").problems[0].said
    desk = services.desk
    key = desk.start_new("Tess", "mother")
    assert desk.fill(key, "name", deep[:2_000]) is not None
    assert desk.open(key).form["name"].value.split() == deep[:2_000].split()
    assert desk.open(desk.write(key, deep, desk.open(key).text)).wrong


def test_a_form_beside_a_yaml_bomb_stays_empty(services: Services) -> None:
    desk = services.desk
    key = desk.start_new("Tess", "mother")
    opened = desk.open(desk.write(key, f"{BOMB}\nname: Tess\n", desk.open(key).text))
    assert opened.form == {}
    with pytest.raises(DraftRejected):
        desk.fill(opened.key, "name", "Ann")


def test_cards_and_talks_that_are_too_big_are_turned_away(services: Services) -> None:
    card = json.dumps(
        {"spec": "chara_card_v2", "data": {"name": "x", "description": "y" * 6_000_000}}
    )
    for given in (
        card.encode(),
        b"[" * 200_000,
        b'{"data":' * 100_000,
        b"\x89PNG\r\n\x1a\n" + b"\xff",
    ):
        with pytest.raises(DraftRejected):
            services.desk.take_in(given, "card.json")
    for talk in ("Mum: hi\nMe: " + "x" * 6_000_000, "Mum: hi\nMe: ok\n" * 2_000, "[" * 200_000):
        with pytest.raises(ArchiveError):
            list(taking_in(services).talks(talk, "talk.txt", "gloria"))
    assert services.sessions.list() == ()
    assert services.desk.drafts() == ()


def test_a_deeply_nested_file_and_a_zip_are_no_talks(services: Services, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    with ZipFile(bomb, "w", ZIP_DEFLATED) as file:
        file.writestr("x.json", "0" * 50_000_000)
    nested = '{"product": "Ajar", "session": ' + "[" * 200_000
    for given in (bomb.read_bytes(), nested, b"\x00" * 1000, "[]", "null", b"\xff\xfe"):
        with pytest.raises(ArchiveError):
            services.archive.import_(given)
    with pytest.raises(ArchiveError, match="20 MB"):
        services.archive.import_(b" " * 20_000_001)
    assert services.sessions.list() == ()


@pytest.mark.parametrize("words", INJECTIONS)
def test_words_stay_words_in_every_field(services: Services, words: str) -> None:
    with pytest.raises(SessionMissing):
        services.practise.open(words)
    session = services.practise.start("gloria")
    taken = services.practise.take_turn(session.id, f"Mum. {words}", session.version)
    assert isinstance(taken, LineTaken)
    services.reviewing.add_note(session.id, None, words, words)
    escaped = services.archive.export(session.id, "md")
    markdown = escaped.replace("\\<", "").replace("\\[", "")
    assert "<script" not in markdown
    assert "![x](" not in markdown
    again = json.loads(services.archive.export(session.id, "json"))
    line = again["session"]["exchanges"][0]["attempts"][0]["line"]
    assert "7 * 7" in line if "7 * 7" in words else line.startswith("Mum.")
    assert len(services.sessions.list()) == 1


def test_a_line_of_any_length_is_turned_away_without_a_trace(services: Services) -> None:
    session = services.practise.start("gloria")
    with pytest.raises(SimulatorError, match="characters"):
        services.practise.take_line(session.id, "x" * (MAX_LINE + 1), session.version)
    assert services.practise.open(session.id) == session
