"""The plan for the real talk: kept as written, and never when it says that somebody is in danger."""

from simulator.domain.notebook import RealTalk
from simulator.domain.sheet import Sheet, block
from simulator.storage.memory import MemoryNotebooks, MemorySessions
from simulator.use_cases.planning import Planning
from simulator.use_cases.sheet_markdown import sheet_markdown
from tests.builders import a_session, an_exchange
from tests.fakes import RUBRIC


def planning() -> Planning:
    sessions = MemorySessions()
    sessions.save(a_session(exchanges=(an_exchange(),)))
    return Planning(MemoryNotebooks(), sessions, RUBRIC)


def test_what_was_written_is_kept_beside_what_is_offered() -> None:
    desk = planning()
    assert desk.open().kept is None
    plan = RealTalk(openings=("What was today like?",), ending="Sunday, then?")
    assert desk.keep(plan) is None
    desk.skip(("grief",))
    assert desk.open().kept == plan
    assert desk.skipped == ("grief",)
    assert desk.open().offered.reason is a_session().persona.reason


def test_a_plan_that_says_somebody_is_in_danger_is_not_kept() -> None:
    desk = planning()
    signal = desk.keep(RealTalk(for_me="I want to kill myself"))
    assert signal is not None
    assert desk.open().kept is None
    assert desk.files() == {}


def test_the_page_as_text_holds_text_and_nothing_live() -> None:
    page = Sheet(
        title="A <b>page</b>",
        lead="Lead.",
        blocks=(block("Mine", "# head ![x](http://127.0.0.1/y.png)", own=True), block("Empty")),
        foot="Foot.",
    )
    text = sheet_markdown(page)
    assert "<b>" not in text.replace("\\<b\\>", "")
    assert "![x]" not in text
    assert "Empty" not in text
    assert "## Mine" in text
