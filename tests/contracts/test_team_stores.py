"""One contract for the stores of a team: SQLite and PostgreSQL keep the same promises."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import text

from simulator.domain.errors import MemberMissing, SimulatorError
from simulator.domain.group import Assignment, Group, Place
from simulator.domain.member import Identity, Member, Role
from simulator.domain.trail import Deed, Mark
from simulator.storage.database import Database, open_database
from simulator.storage.sessions import SqlSessions
from simulator.storage.team.groups import SqlGroups
from simulator.storage.team.members import SqlMembers
from simulator.storage.team.trail import SqlTrail
from tests.builders import NOW, a_session


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    opened = open_database(database_url)
    yield opened
    opened.close()


def a_member(id: str = "m1", subject: str = "ann", **changes: object) -> Member:
    given = {
        "id": id,
        "issuer": "https://login.example.org",
        "subject": subject,
        "name": "Ann “O'Neil” 🙂",
        "email": "ann@example.org",
        "roles": (Role.LEARNER, Role.TRAINER),
        "created_at": NOW,
        "seen_at": NOW,
    }
    return Member.model_validate(given | changes)


def an_identity(subject: str = "ann") -> Identity:
    return Identity(issuer="https://login.example.org", subject=subject)


def test_a_person_reads_back_alike_and_is_found_by_identity(database: Database) -> None:
    members = SqlMembers(database)
    assert members.add(a_member()) == a_member()
    assert members.get("m1") == a_member() == members.of(an_identity())
    assert members.of(an_identity("ann ")) is None
    assert members.get("' OR 1=1 --") is None


def test_of_two_who_add_the_same_person_the_first_stays(database: Database) -> None:
    members = SqlMembers(database)
    members.add(a_member())
    assert members.add(a_member("m2")).id == "m1"
    assert [one.id for one in members.all()] == ["m1"]


def test_a_person_is_changed_and_forgotten(database: Database) -> None:
    members = SqlMembers(database)
    members.add(a_member())
    members.change(a_member(disabled=True, roles=(Role.LEARNER,)))
    assert members.get("m1") == a_member(disabled=True, roles=(Role.LEARNER,))
    members.forget("m1")
    assert members.all() == ()
    for late in (lambda: members.change(a_member()), lambda: members.forget("m1")):
        with pytest.raises(MemberMissing):
            late()


def test_the_trail_is_read_newest_first_by_member_and_deed(database: Database) -> None:
    trail = SqlTrail(database)
    marks = [
        Mark(at=NOW, member="m1", deed=Deed.OPENED, thing="session s1", owner="m1"),
        Mark(at=NOW, member="m2", deed=Deed.EXPORTED, thing="session s1", owner="m1", detail="md"),
        Mark(at=NOW, member="m1", deed=Deed.DELETED, thing="session s1", owner="m1"),
    ]
    for mark in marks:
        trail.add(mark)
    assert trail.read() == tuple(reversed(marks))
    assert trail.read(member="m2") == (marks[1],)
    assert trail.read(deed=Deed.DELETED) == (marks[2],)
    assert trail.read(owner="m1", limit=1) == (marks[2],)


def test_what_stands_in_the_trail_cannot_be_changed_only_grow_too_old(database: Database) -> None:
    trail = SqlTrail(database)
    old = Mark(at=NOW, member="m1", deed=Deed.OPENED, thing="session s1")
    trail.add(old)
    with pytest.raises(SimulatorError), database.writing() as connection:
        connection.execute(text("UPDATE trail SET member = 'somebody else'"))
    assert trail.read() == (old,)
    trail.add(old.model_copy(update={"at": NOW + timedelta(days=400)}))
    assert trail.drop_before(NOW + timedelta(days=365)) == 1
    assert len(trail.read()) == 1


def test_what_is_shared_with_whom(database: Database) -> None:
    members, sessions, groups = SqlMembers(database), SqlSessions(database), SqlGroups(database)
    for member in (a_member("t", "tess"), a_member("a", "ann"), a_member("b", "bob")):
        members.add(member)
    for number, owner in enumerate(("a", "a", "b")):
        sessions.save(a_session(f"s{number}", owner=owner))
    groups.add(Group(id="g", name="Tuesday", code="code", created_at=NOW))
    groups.put(Place(group_id="g", member_id="t", leads=True, joined_at=NOW))
    ann = Place(group_id="g", member_id="a", joined_at=NOW)
    groups.put(ann)
    assert groups.shared_with("t") == ()
    groups.share("g", "s0", NOW)
    groups.share("g", "s0", NOW)
    assert (groups.reads("t", "s0", "a"), groups.reads("t", "s1", "a")) == (True, False)
    groups.put(ann.model_copy(update={"shares_all": True}))
    assert sorted(groups.shared_with("t")) == ["s0", "s1"]
    assert not groups.reads("t", "s2", "b")
    assert not groups.reads("a", "s0", "a")
    groups.leave("g", "a")
    assert groups.shared_with("t") == ()
    assert [one.member_id for one in groups.places("g")] == ["t"]


def test_assignments_come_newest_first_and_go_with_their_group(database: Database) -> None:
    groups = SqlGroups(database)
    groups.add(Group(id="g", name="Tuesday", code="code", created_at=NOW))
    old = Assignment(id="1", group_id="g", persona_id="gloria", created_at=NOW)
    due = Assignment(
        id="2",
        group_id="g",
        difficulty="hard",
        due=NOW.date(),
        note="“Hm” 🙂",
        created_at=NOW + timedelta(hours=1),
    )
    groups.assign(old)
    groups.assign(due)
    assert groups.assignments("g") == (due, old)
    groups.withdraw("other", "1")
    groups.withdraw("g", "2")
    assert groups.assignments("g") == (old,)
    groups.close("g")
    assert groups.assignments("g") == ()
    assert groups.by_code("code") is None
