"""Everything that is kept can be taken along, and is gone from the disk once it is deleted."""

import io
import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

from simulator.domain.notebook import RealTalk
from simulator.settings import Settings
from simulator.storage.backup import back_up
from simulator.storage.sqlite_file import copy_aside
from simulator.use_cases.practise import LineTaken
from simulator.wiring import Services, build

SAID = "Quincunx, what are the mornings like?"
NOTED = "Bathysphere: you waited."
DRAFTED = "Xylograph"
PLANNED = "Wayzgoose, then. Sunday?"
OWN = "Zugzwang"


def lived_in(data: Path) -> Services:
    """A talk with a note, a draft, a person of one's own, and a copy from before a migration."""
    services = build(Settings.from_env({"LEAP_SIM_DATA_DIR": str(data)}))
    session = services.practise.start("gloria")
    taken = services.practise.take_turn(session.id, SAID, session.version)
    assert isinstance(taken, LineTaken)
    services.practise.keep_draft(session.id, f"{SAID} Tell me.")
    services.reviewing.add_note(session.id, 0, "Tess", NOTED)
    services.desk.start_new(DRAFTED, "aunt")
    services.planning.keep(RealTalk(ending=PLANNED))
    text = Path("personas/gloria.yaml").read_text(encoding="utf-8")
    own = text.replace("id: gloria", "id: zug").replace("name: Gloria\n", f"name: {OWN}\n", 1)
    services.desk._folder.put("zug", own)
    copy_aside(data / "ajar.sqlite3", "m001")
    (data / "backups").mkdir()
    back_up(services.settings.database_url, data / "backups")
    return services


def on_disk(data: Path, words: str) -> list[str]:
    files = (file for file in data.rglob("*") if file.is_file())
    return sorted(file.name for file in files if words.encode() in file.read_bytes())


def test_nothing_is_left_on_the_disk(tmp_path: Path) -> None:
    services = lived_in(tmp_path)
    for words in (SAID, NOTED, DRAFTED, PLANNED, OWN):
        assert on_disk(tmp_path, words), words
    assert services.personas.get("zug").name == OWN
    services.everything.delete()
    for words in (SAID, NOTED, DRAFTED, PLANNED, OWN, "Gloria", "Tess"):
        assert on_disk(tmp_path, words) == [], words
    left = {file.name for file in tmp_path.rglob("*")}
    assert left <= {"ajar.sqlite3", "ajar.sqlite3-wal", "ajar.sqlite3-shm", "backups"}
    assert services.everything.holdings().talks == 0
    assert "zug" not in {one.id for one in services.personas.all()}
    again = services.practise.start("gloria")
    assert services.practise.open(again.id).exchanges == ()


def test_forgetting_one_talk_reaches_the_copies_too(tmp_path: Path) -> None:
    services = lived_in(tmp_path)
    (row,) = services.sessions.list()
    for backup in (tmp_path / "backups").iterdir():
        backup.unlink()  # they stay; what was forgotten is forgotten again when one is restored
    services.archive.forget(row.id)
    assert on_disk(tmp_path, SAID) == []
    assert on_disk(tmp_path, NOTED) == []
    copy = tmp_path / "ajar.sqlite3.before-m001"
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT count(*) FROM sessions").fetchone() == (0,)


def test_everything_comes_along_and_can_be_taken_in_again(tmp_path: Path) -> None:
    services = lived_in(tmp_path / "a")
    with ZipFile(io.BytesIO(services.everything.export())) as file:
        names = file.namelist()
        talk = next(name for name in names if name.endswith(".json"))
        text = file.read(talk).decode()
        assert json.loads(text)["reviews"][0]["note"] == NOTED
        assert any(name.startswith("drafts/") for name in names)
        assert "people/zug.yaml" in names
        assert PLANNED in file.read("plan.json").decode()
        assert f"{datetime.now(UTC):%Y-%m-%d}-gloria" in talk
    other = build(Settings.from_env({"LEAP_SIM_DATA_DIR": str(tmp_path / "b")}))
    taken = other.archive.import_(text)
    assert taken.exchanges[0].now.line == SAID
    holdings = services.everything.holdings()
    assert (holdings.talks, holdings.files) == (1, 3)


def test_a_folder_of_ones_own_is_left_alone(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "note.yaml").write_text("my own work")
    data, personas = str(tmp_path / "data"), str(mine)
    env = {"LEAP_SIM_DATA_DIR": data, "LEAP_SIM_PERSONAS": personas}
    build(Settings.from_env(env)).everything.delete()
    assert (mine / "note.yaml").read_text() == "my own work"
