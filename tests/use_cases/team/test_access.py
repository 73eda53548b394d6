"""Whose talk is whose: every way in is tried by somebody who should not get in."""

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from simulator.domain.errors import (
    ArchiveError,
    NotAllowed,
    SessionMissing,
)
from simulator.domain.member import Member, Role, viewer_of
from simulator.domain.session import LookBack, Session
from simulator.domain.signs.sign import SafetyCategory
from simulator.domain.trail import Deed
from simulator.upkeep import taking_in
from simulator.use_cases.practise import LineTaken
from simulator.use_cases.review import Place
from simulator.wiring import Services, seen_by
from tests.teams import arrive, services, team_of

EXAMPLES: dict[str, Any] = {
    "line": "It sounds lonely.",
    "expected_version": 1,
    "draft": "half a line",
    "category": SafetyCategory.DISTRESS,
    "look_back": LookBack(feeling="mine now"),
    "form": "json",
    "exchange": None,
    "author": "Trainer Tess",
    "note": "I was here.",
    "server": "models.example.org",
    "review_id": "r1",
    "criterion": "L3",
    "level": 3,
    "reason": "Mine.",
    "breaker": "B1",
    "severity": 1,
    "part": "say",
    "text": "Mine.",
    "levels": {},
    "breakers": {},
    "blind": True,
    "why": "Mine.",
    "context": "",
    "reply": "Mine.",
    "reader": "bob",
}
ONE_TALK = ("practise", "archive", "reviewing", "sessions", "reviews", "queue")
"""The parts of Services whose methods take the id of a session."""
PLACES = ("queue.around",)
"""Say where it stands in one's own list, or that it does not."""


@pytest.fixture
def everyone(tmp_path: Path) -> Services:
    return services(tmp_path)


@pytest.fixture
def ann(everyone: Services) -> Member:
    return arrive(everyone, "ann")


@pytest.fixture
def talk(everyone: Services, ann: Member) -> Session:
    own = seen_by(everyone, ann.id)
    session = own.practise.start("gloria")
    taken = own.practise.take_turn(session.id, "It sounds lonely, Mum.", session.version)
    assert isinstance(taken, LineTaken)
    return taken.session


def ways_in(seen: Services) -> Iterator[tuple[str, Any]]:
    """Every public method that names a session, of every part that has one."""
    for part in ONE_TALK:
        owner = getattr(seen, part, None) or getattr(seen.parts, part)
        for name, method in inspect.getmembers(owner, inspect.ismethod):
            named = set(inspect.signature(method).parameters) & {"session_id", "at"}
            if not name.startswith("_") and named and f"{part}.{name}" not in PLACES:
                yield f"{part}.{name}", method


def refused(method: Any, session_id: str) -> str:
    parameters = inspect.signature(method).parameters
    needed = [
        one
        for one in parameters.values()
        if one.default is inspect.Parameter.empty and one.name not in ("session_id", "at")
    ]
    where = (
        Place(session_id=session_id, exchange=0, attempt=0) if "at" in parameters else session_id
    )
    name = "at" if "at" in parameters else "session_id"
    with pytest.raises(SessionMissing) as said:
        method(**{name: where}, **{one.name: EXAMPLES[one.name] for one in needed})
    return said.value.message.replace(repr(session_id), "X")


@pytest.mark.parametrize("roles", [(), (Role.TRAINER,), (Role.AUTHOR,), (Role.ADMIN,)])
def test_another_ones_talk_is_as_if_it_never_was(
    everyone: Services, talk: Session, roles: tuple[Role, ...]
) -> None:
    """Also for trainers nothing was shared with, and for admins."""
    seen = seen_by(everyone, arrive(everyone, "bob", *roles).id)
    tried = 0
    for name, method in ways_in(seen):
        assert refused(method, talk.id) == refused(method, "never-was"), name
        tried += 1
    assert tried >= 20
    assert seen.sessions.list() == ()
    assert seen.sessions.list(talk.owner) == ()
    assert seen.archive.list(talk.owner) == ()
    assert everyone.parts.sessions.load(talk.id) == talk


def test_a_session_that_is_held_already_cannot_be_written_by_another(
    everyone: Services, talk: Session
) -> None:
    bob = arrive(everyone, "bob")
    seen = seen_by(everyone, bob.id)
    for stolen in (talk, talk.model_copy(update={"owner": bob.id})):
        with pytest.raises(SessionMissing):
            seen.sessions.save(stolen)
    assert everyone.parts.sessions.load(talk.id) == talk


def test_an_imported_file_becomes_ones_own_and_does_not_tell_whether_its_id_is_taken(
    everyone: Services, ann: Member, talk: Session
) -> None:
    file = seen_by(everyone, ann.id).archive.export(talk.id, "json")
    bob = arrive(everyone, "bob")
    taken = seen_by(everyone, bob.id).archive.import_(file)
    assert taken.owner == bob.id
    assert taken.id != talk.id
    with pytest.raises(ArchiveError):
        seen_by(everyone, bob.id).archive.import_(b"{}")


def test_a_talk_from_elsewhere_belongs_to_whoever_took_it_in(
    everyone: Services, ann: Member
) -> None:
    text = "Mum: I'm fine.\nMe: It sounds lonely.\nMum: A bit."
    (talk,) = taking_in(seen_by(everyone, ann.id)).talks(text, "talk.txt", "gloria")
    assert talk.owner == ann.id
    assert seen_by(everyone, ann.id).practise.open(talk.id) == talk
    with pytest.raises(SessionMissing):
        seen_by(everyone, arrive(everyone, "bob").id).practise.open(talk.id)


def test_whoever_is_switched_off_is_out_at_the_next_click(
    everyone: Services, ann: Member, talk: Session
) -> None:
    own = seen_by(everyone, ann.id)
    own.practise.open(talk.id)
    admin = arrive(everyone, "ada")
    team_of(everyone).people.switch(viewer_of(admin), ann.id, disabled=True)
    for way in (
        lambda: own.practise.open(talk.id),
        lambda: own.practise.start("gloria"),
        own.archive.list,
        lambda: own.archive.export(talk.id),
    ):
        with pytest.raises(NotAllowed, match="switched off"):
            way()
    team_of(everyone).people.switch(viewer_of(admin), ann.id, disabled=False)
    assert own.practise.open(talk.id) == talk


def test_only_authors_write_people(everyone: Services, ann: Member) -> None:
    desk = seen_by(everyone, ann.id).desk
    with pytest.raises(NotAllowed, match="author"):
        desk.start_new("Tess", "mother")
    with pytest.raises(NotAllowed, match="author"):
        desk.copy("gloria")
    author = arrive(everyone, "ben", Role.AUTHOR)
    assert seen_by(everyone, author.id).desk.start_new("Tess", "mother")


def test_a_note_bears_the_name_of_whoever_leaves_it(
    everyone: Services, ann: Member, talk: Session
) -> None:
    note = seen_by(everyone, ann.id).reviewing
    note.add_note(talk.id, None, "Trainer Tess", "Well done, says the trainer.")
    assert [one.author for one in note.notes(talk.id)] == ["Ann"]


def test_the_trail_tells_who_did_what_without_a_word_of_it(
    everyone: Services, ann: Member, talk: Session
) -> None:
    own = seen_by(everyone, ann.id)
    own.archive.export(talk.id, "csv")
    own.archive.forget(talk.id)
    admin = viewer_of(arrive(everyone, "ada"))
    marks = team_of(everyone).people.trail(admin, member=ann.id)
    deeds = [(one.deed, one.thing, one.detail) for one in reversed(marks)]
    thing = f"session {talk.id}"
    assert deeds == [
        (Deed.CHANGED, thing, ""),
        (Deed.OPENED, thing, ""),
        (Deed.EXPORTED, thing, "csv"),
        (Deed.DELETED, thing, ""),
    ]
    assert "lonely" not in str(marks)
