"""What a trainer does in the terminal, from an empty folder to a loved one who can be tried out."""

import json
from pathlib import Path

from simulator.library.locations import data
from tests.cli.test_main import run

MINIMAL = (data("personas") / "README.md").read_text("utf-8").split("```yaml\n")[1].split("```")[0]


def test_new_says_its_blanks_and_never_overwrites(tmp_path: Path) -> None:
    made = run(tmp_path, "personas", "new", "aunt-ros", "--reason", "cost", "--relation", "aunt")
    assert made.returncode == 0, made.stderr
    assert "underlying_fear" in made.stdout
    file = tmp_path / "aunt-ros.yaml"
    before = file.read_text(encoding="utf-8")
    assert "reason: cost" in before
    again = run(tmp_path, "personas", "new", "aunt-ros")
    assert again.returncode == 1
    assert "left as it is" in again.stderr
    assert file.read_text(encoding="utf-8") == before
    checked = run(tmp_path, "personas", "check", str(file))
    assert checked.returncode == 1
    assert "aunt-ros.yaml:6: name: a blank is left. Hint: " in checked.stderr


def test_new_refuses_an_id_that_is_taken_or_none(tmp_path: Path) -> None:
    taken = run(tmp_path, "personas", "new", "gloria")
    assert (taken.returncode, "taken" in taken.stderr) == (1, True)
    wrong = run(tmp_path, "personas", "new", "Aunt Ros")
    assert (wrong.returncode, "lower-case" in wrong.stderr) == (1, True)


def test_warnings_alone_are_no_failure(tmp_path: Path) -> None:
    file = tmp_path / "aunt-rosalind.yaml"
    file.write_text(MINIMAL, encoding="utf-8")
    checked = run(tmp_path, "personas", "check", str(file))
    assert checked.returncode == 0
    assert "aunt-rosalind: fine, " in checked.stdout
    assert "warning: aunt-rosalind.yaml:" in checked.stdout


def test_a_minimal_file_is_on_the_shelf_and_plays_25_turns(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "aunt-rosalind.yaml").write_text(MINIMAL, encoding="utf-8")
    asked = (
        "What's it like for you?",
        "You sound tired.",
        "How are you sleeping?",
        "I see.",
        "Hm.",
    )
    talk = run(
        tmp_path,
        *("chat", "aunt-rosalind", "--json", "--seed", "4", "--no-keep"),
        stdin="\n".join(asked * 5) + "\n",
        LEAP_SIM_PERSONAS=str(mine),
    )
    assert talk.returncode == 0, talk.stderr
    replies = [json.loads(line)["text"] for line in talk.stdout.splitlines()[1:-1]]
    assert len(replies) == 25
    long = [reply for reply in replies if len(reply.split()) > 3]
    assert len(set(long)) == len(long)


def test_try_draws_three_curves(tmp_path: Path) -> None:
    file = tmp_path / "aunt-rosalind.yaml"
    file.write_text(MINIMAL, encoding="utf-8")
    tried = run(tmp_path, "personas", "try", str(file), COLUMNS="100")
    assert tried.returncode == 0, tried.stderr
    for word in ("Rosalind: openness over 20 replies", "guarded", "c coercive", "s skilled"):
        assert word in tried.stdout
    missing = run(tmp_path, "personas", "try", "nobody")
    assert (missing.returncode, "gloria" in missing.stderr) == (1, True)


def test_a_card_becomes_a_draft(tmp_path: Path) -> None:
    card = {"spec": "chara_card_v3", "data": {"name": "Uncle Tim", "first_mes": "What now?"}}
    (tmp_path / "tim.json").write_text(json.dumps(card), encoding="utf-8")
    made = run(tmp_path, "personas", "import", "tim.json", "--id", "uncle-tim")
    assert made.returncode == 0, made.stderr
    assert "Still to be written" in made.stdout
    assert 'opening_line: "What now?"' in (tmp_path / "uncle-tim.yaml").read_text("utf-8")
    broken = run(tmp_path, "personas", "import", "nothing.json")
    assert (broken.returncode, "cannot be read" in broken.stderr) == (1, True)
