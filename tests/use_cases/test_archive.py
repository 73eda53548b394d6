"""What was practised can be taken out, read elsewhere, brought back, and forgotten."""

import csv
import io
import json
from itertools import count

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from simulator.domain.errors import ArchiveError, SessionMissing
from simulator.domain.session import Ending, LookBack, SafetyPause, Session, SessionStatus
from simulator.storage.memory import MemoryReviews, MemorySessions
from simulator.use_cases import archive as archive_module
from simulator.use_cases.archive import Archive, Form
from simulator.use_cases.archive_forms import COLUMNS
from simulator.use_cases.archive_markdown import plain_text
from tests.builders import NOW, a_breaker, a_grade, a_review, a_session, an_attempt, an_exchange
from tests.fakes import RUBRIC

PUSH = "You have to see someone this week."


def a_full_session() -> Session:
    pushed = an_attempt(PUSH, grade=a_grade(PUSH, breakers=(a_breaker(PUSH),)))
    exempt = an_attempt("Hi Mum.", grade=a_grade("Hi Mum.", exempt="a greeting"))
    return a_session(
        exchanges=(
            an_exchange("=SUM(A1)", "You sound tired."),
            an_exchange().model_copy(update={"attempts": (pushed,)}),
            an_exchange().model_copy(update={"attempts": (exempt,)}),
        ),
        status=SessionStatus.ENDED,
        ending=Ending.NOT_TODAY,
        safety_pauses=(SafetyPause(category="distress", at=NOW),),
        look_back=LookBack(feeling="lighter", take_away="Wait longer."),
    )


@pytest.fixture
def sessions() -> MemorySessions:
    return MemorySessions()


@pytest.fixture
def archive(sessions: MemorySessions) -> Archive:
    ids = count(1)
    return Archive(
        sessions, MemoryReviews(sessions), lambda: NOW, lambda: f"new-{next(ids)}", RUBRIC
    )


@pytest.fixture
def kept(sessions: MemorySessions) -> Session:
    saved = sessions.save(a_full_session())
    reviews = MemoryReviews(sessions)
    reviews.add(a_review(exchange=1))
    reviews.add(a_review("r2", note="A calm talk."))
    return saved


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_listing_and_showing(archive: Archive, kept: Session) -> None:
    assert [one.id for one in archive.list()] == ["s1"]
    assert archive.list("somebody else") == ()
    shown = archive.show("s1")
    assert shown.session == kept
    assert [one.id for one in shown.reviews] == ["r1", "r2"]
    with pytest.raises(SessionMissing):
        archive.show("gone")


def test_json_comes_back_with_nothing_lost(archive: Archive, kept: Session) -> None:
    text = archive.export("s1")
    before = archive.show("s1")
    archive.forget("s1")
    back = archive.import_(text)
    assert back == kept.model_copy(update={"version": 1})
    again = archive.show("s1")
    assert [(one.note, one.exchange, one.author, one.at) for one in again.reviews] == [
        (one.note, one.exchange, one.author, one.at) for one in before.reviews
    ]


def test_json_names_the_product_and_its_format(archive: Archive, kept: Session) -> None:
    file = json.loads(archive.export("s1", "json"))
    assert (file["product"], file["format_version"]) == ("Ajar", 1)
    assert file["session"]["id"] == "s1"


def test_a_taken_id_gets_a_new_one_and_both_stay(archive: Archive, kept: Session) -> None:
    back = archive.import_(archive.export("s1").encode(), owner="ann")
    assert (back.id, back.owner, back.version) == ("new-1", "ann", 1)
    assert archive.show("s1").session == kept
    assert {one.session_id for one in archive.show("new-1").reviews} == {"new-1"}


def test_an_odd_id_in_a_file_is_not_taken_over(archive: Archive, kept: Session) -> None:
    file = json.loads(archive.export("s1"))
    file["session"]["id"] = "../../etc " + "x" * 500
    assert archive.import_(json.dumps(file)).id == "new-1"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not a JSON file"),
        ("Dear diary", "not a JSON file"),
        ("{" * 100_000, "not a JSON file"),
        ("[1, 2]", "not from Ajar"),
        ('{"product": "Other"}', "not from Ajar"),
        ('{"product": "Ajar", "format_version": 2}', "format 2.*cannot read.*Update the program"),
        ('{"product": "Ajar", "format_version": 1}', "exported_at: Field required"),
        (b"\xff\xfe\xfa", "not a JSON file"),
    ],
)
def test_a_file_that_is_not_ours_is_said_with_what_was_expected(
    archive: Archive, text: str | bytes, said: str
) -> None:
    with pytest.raises(ArchiveError, match=said) as error:
        archive.import_(text)
    assert "Expected a JSON file exported by Ajar (format 1)." in error.value.message
    assert archive.list() == ()


def test_a_changed_file_names_the_place(archive: Archive, kept: Session) -> None:
    file = json.loads(archive.export("s1"))
    file["session"]["exchanges"][0]["attempts"] = []
    file["session"]["mood"] = "good"
    with pytest.raises(ArchiveError, match=r"session\.exchanges\.0\.attempts.*2 in all"):
        archive.import_(json.dumps(file))


def test_lone_surrogates_are_refused_in_words(archive: Archive, kept: Session) -> None:
    file = json.loads(archive.export("s1"))
    file["session"]["draft"] = "\ud800"
    with pytest.raises(ArchiveError):
        archive.import_(json.dumps(file))


def test_a_huge_file_is_refused_before_it_is_read(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_module, "MAX_IMPORT_BYTES", 1_000_000)
    with pytest.raises(ArchiveError, match="at most 1 MB"):
        archive.import_("x" * 1_000_001)


def test_csv_has_a_row_for_each_attempt(archive: Archive, kept: Session) -> None:
    text = archive.export("s1", Form.CSV)
    assert text.splitlines()[0] == ",".join(COLUMNS)
    table = rows(text)
    assert [(one["reply"], one["attempt"], one["counts"]) for one in table] == [
        ("1", "1", "no"),
        ("1", "2", "yes"),
        ("2", "1", "yes"),
        ("3", "1", "yes"),
    ]
    assert table[2]["breakers"] == "B2:2"
    assert table[2]["breaker_quotes"] == PUSH.rstrip(".")
    assert table[1]["stage"] == "S1"
    assert (table[1]["letter_L"], table[1]["letter_P"]) == ("2", "")
    assert (table[3]["band"], table[3]["letter_L"]) == ("", "")
    assert table[1]["trust"] == "42.0"


def test_csv_is_safe_to_open_in_a_spreadsheet(archive: Archive, kept: Session) -> None:
    first = rows(archive.export("s1", Form.CSV))[0]
    assert first["line"] == "'=SUM(A1)"
    for cell in first.values():
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(line=st.text(min_size=1, max_size=60))
@example(line="=\x00")
@example(line="\x00=")
def test_no_line_escapes_its_cell_or_is_lost_in_json(line: str) -> None:
    sessions = MemorySessions()
    sessions.save(a_session(exchanges=(an_exchange(line),)))
    archive = Archive(sessions, MemoryReviews(sessions), lambda: NOW, lambda: "copy", RUBRIC)
    (row,) = csv.DictReader(io.StringIO(archive.export("s1", "csv"), newline=""))
    assert row["line"].removeprefix("'") == line.replace("\x00", "").removeprefix("'")
    assert not row["line"].lstrip(" \n").startswith(("=", "+", "-", "@", "\t", "\r"))
    archive.export("s1", "md")
    assert archive.import_(archive.export("s1")).exchanges[0].now.line == line


def test_markdown_reads_as_a_talk(archive: Archive, kept: Session) -> None:
    text = archive.export("s1", "markdown")
    assert text.startswith("# A talk with Tess\n")
    assert "made-up character" in text
    order = [
        text.index("**Tess:** I'm fine"),
        text.index("An earlier attempt: \\=SUM(A1)"),
        text.index("**You:** You sound tired."),
        text.index("> Listen: clear"),
        text.index("### Reply 2"),
        text.index(f"**You:** {PUSH}"),
        text.index("*Note by A trainer, 2026-03-01:* You waited."),
        text.index("Not scored: a greeting"),
        text.index("## Looking back"),
        text.index("## Notes on the whole talk"),
    ]
    assert order == sorted(order)
    assert "stopped kindly, not today" in text


def test_markdown_hides_the_letters_when_the_learner_chose_so(
    archive: Archive, sessions: MemorySessions
) -> None:
    sessions.save(a_session(exchanges=(an_exchange(),), show_scores=False))
    text = archive.export("s1", "md")
    assert "Listen:" not in text
    assert "Try: Ask how it was." in text


@pytest.mark.parametrize(
    "typed",
    [
        "![x](http://stranger.example/i.png)",
        "<img src=x>",
        "# not a heading",
        "- not a list",
        "1. not a list",
        "> not a quote",
        "**bold** `code` | cell",
        "&lt;",
        "---",
        "===",
    ],
)
def test_what_people_typed_is_never_live_markdown(typed: str) -> None:
    """Read as Markdown, it is one paragraph of plain text with the same characters."""
    tokens = MarkdownIt().enable("table").parse(f"**You:** {plain_text(typed)}")
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    pieces = tokens[1].children or []
    assert {piece.type for piece in pieces} <= {"text", "strong_open", "strong_close"}
    assert "".join(piece.content for piece in pieces) == f"You: {typed}"


def test_later_lines_of_what_people_typed_are_no_headings_either() -> None:
    typed = "one\n# two\n===\n- three\n    code?"
    tokens = MarkdownIt().parse(plain_text(typed))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]


def test_an_unknown_form_names_the_ones_there_are(archive: Archive, kept: Session) -> None:
    with pytest.raises(ArchiveError, match="Choose one of: json, md, csv"):
        archive.export("s1", "pdf")


def test_forgetting_takes_the_reviews_along(archive: Archive, kept: Session) -> None:
    archive.forget("s1")
    assert archive.list() == ()
    with pytest.raises(SessionMissing):
        archive.export("s1")
