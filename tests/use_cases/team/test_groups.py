"""Groups: a trainer reads what is shared with them, for as long as it is, and nothing else."""

from datetime import timedelta
from pathlib import Path

import pytest

from simulator.domain.errors import GroupMissing, GroupRejected, NotAllowed, SessionMissing
from simulator.domain.group import Group
from simulator.domain.member import Member, Role, Viewer, viewer_of
from simulator.domain.session import Session
from simulator.use_cases.practise import LineTaken
from simulator.wiring import Services, seen_by
from tests.teams import arrive, services, team_of


@pytest.fixture
def everyone(tmp_path: Path) -> Services:
    return services(tmp_path)


@pytest.fixture
def tess(everyone: Services) -> Viewer:
    return viewer_of(arrive(everyone, "tess", Role.TRAINER))


@pytest.fixture
def group(everyone: Services, tess: Viewer) -> Group:
    return team_of(everyone).groups.found(tess, "  Tuesday   evening ")


def joined(everyone: Services, group: Group, subject: str, shares_all: bool = False) -> Member:
    member = arrive(everyone, subject)
    team_of(everyone).groups.join(viewer_of(member), group.code, shares_all)
    return member


def talk(everyone: Services, member: Member, line: str = "It sounds lonely, Mum.") -> Session:
    practise = seen_by(everyone, member.id).practise
    session = practise.start("gloria")
    taken = practise.take_turn(session.id, line, session.version)
    assert isinstance(taken, LineTaken)
    return taken.session


def test_a_shared_talk_can_be_read_until_it_is_taken_back(
    everyone: Services, tess: Viewer, group: Group
) -> None:
    ann = joined(everyone, group, "ann")
    first, second = talk(everyone, ann), talk(everyone, ann)
    reads = seen_by(everyone, tess.id).archive
    groups = team_of(everyone).groups
    with pytest.raises(SessionMissing):
        reads.show(first.id)
    groups.share(viewer_of(ann), group.id, first.id, shared=True)
    assert reads.show(first.id).session.exchanges == first.exchanges
    with pytest.raises(SessionMissing):
        reads.show(second.id)
    groups.share(viewer_of(ann), group.id, first.id, shared=False)
    with pytest.raises(SessionMissing):
        reads.show(first.id)


def test_sharing_everything_is_taken_back_by_one_choice_and_by_leaving(
    everyone: Services, tess: Viewer, group: Group
) -> None:
    ann = joined(everyone, group, "ann", shares_all=True)
    session = talk(everyone, ann)
    reads, groups = seen_by(everyone, tess.id).archive, team_of(everyone).groups
    assert reads.show(session.id)
    assert team_of(everyone).reach.shared_with(tess.id) == (session.id,)
    groups.consent(viewer_of(ann), group.id, shares_all=False)
    with pytest.raises(SessionMissing):
        reads.show(session.id)
    groups.share(viewer_of(ann), group.id, session.id, shared=True)
    groups.leave(viewer_of(ann), group.id)
    with pytest.raises(SessionMissing):
        reads.show(session.id)
    assert team_of(everyone).reach.shared_with(tess.id) == ()


def test_reading_a_shared_talk_is_all_a_trainer_may_do(
    everyone: Services, tess: Viewer, group: Group
) -> None:
    ann = joined(everyone, group, "ann", shares_all=True)
    session = seen_by(everyone, ann.id).practise.keep_draft(talk(everyone, ann).id, "half a line")
    seen = seen_by(everyone, tess.id)
    assert seen.practise.open(session.id).draft == ""
    for way in (
        lambda: seen.practise.take_line(session.id, "Mine now.", session.version),
        lambda: seen.practise.end(session.id, session.version),
        lambda: seen.archive.forget(session.id),
    ):
        with pytest.raises(SessionMissing):
            way()
    seen.reviewing.add_note(session.id, None, "anybody", "You waited.")
    notes = seen_by(everyone, ann.id).reviewing.notes(session.id)
    assert [(one.author, one.note) for one in notes] == [("Tess", "You waited.")]


def test_a_trainer_who_lost_the_role_and_one_of_another_group_read_nothing(
    everyone: Services, tess: Viewer, group: Group
) -> None:
    ann = joined(everyone, group, "ann", shares_all=True)
    session = talk(everyone, ann)
    other = viewer_of(arrive(everyone, "otto", Role.TRAINER))
    team_of(everyone).groups.found(other, "Another")
    fellow = joined(everyone, group, "bob")
    for stranger in (other.id, fellow.id):
        with pytest.raises(SessionMissing):
            seen_by(everyone, stranger).archive.show(session.id)
    team_of(everyone).people.give_roles(viewer_of(arrive(everyone, "ada")), tess.id, ())
    with pytest.raises(SessionMissing):
        seen_by(everyone, tess.id).archive.show(session.id)


def test_only_whoever_leads_may_look_at_and_change_a_group(
    everyone: Services, tess: Viewer, group: Group
) -> None:
    ann = joined(everyone, group, "ann")
    groups, leading = team_of(everyone).groups, team_of(everyone).leading
    strangers = (
        viewer_of(ann),
        viewer_of(arrive(everyone, "otto", Role.TRAINER)),
        viewer_of(arrive(everyone, "ada")),
    )
    for by in strangers:
        for way in (
            lambda by=by: leading.standing(by, group.id),
            lambda by=by: groups.assign(by, group.id, persona_id="gloria"),
            lambda by=by: groups.withdraw(by, group.id, "any"),
            lambda by=by: groups.new_code(by, group.id),
            lambda by=by: groups.remove(by, group.id, ann.id),
            lambda by=by: groups.close(by, group.id),
        ):
            with pytest.raises((NotAllowed, GroupMissing)):
                way()
    with pytest.raises(NotAllowed):
        groups.found(viewer_of(ann), "Mine")


def test_nobody_shares_what_is_not_theirs(everyone: Services, tess: Viewer, group: Group) -> None:
    ann, bob = joined(everyone, group, "ann"), joined(everyone, group, "bob")
    session = talk(everyone, ann)
    with pytest.raises(SessionMissing):
        team_of(everyone).groups.share(viewer_of(bob), group.id, session.id, shared=True)
    with pytest.raises(SessionMissing):
        team_of(everyone).groups.share(tess, group.id, session.id, shared=True)


def test_an_old_code_and_a_guessed_one_open_nothing(
    everyone: Services, tess: Viewer, group: Group
) -> None:
    ann, groups = viewer_of(arrive(everyone, "ann")), team_of(everyone).groups
    fresh = groups.new_code(tess, group.id).code
    for code in (group.code, "guess", "", "' OR 1=1 --"):
        with pytest.raises(GroupMissing):
            groups.join(ann, code, shares_all=True)
    assert groups.invitation(ann, fresh).led_by == ("Tess",)
    assert groups.join(ann, f" {fresh} ", shares_all=False).name == "Tuesday evening"


def test_a_trainer_sees_who_practised_and_reads_only_what_is_shared(
    everyone: Services, tess: Viewer, group: Group
) -> None:
    groups, leading = team_of(everyone).groups, team_of(everyone).leading
    groups.assign(tess, group.id, persona_id="gloria")
    groups.assign(tess, group.id, difficulty="hard")
    ann, bob = joined(everyone, group, "ann"), joined(everyone, group, "bob")
    session = talk(everyone, ann)
    standing = leading.standing(tess, group.id)
    rows = [(one.name, one.talks, len(one.met), one.shared) for one in standing.learners]
    assert rows == [("Ann", 1, 1, ()), ("Bob", 0, 0, ())]
    groups.share(viewer_of(ann), group.id, session.id, shared=True)
    (first, _) = leading.standing(tess, group.id).learners
    assert [one.id for one in first.shared] == [session.id]
    assert [one.id for one in leading.shared_talks(first)] == [session.id]
    groups.remove(tess, group.id, bob.id)
    assert len(leading.standing(tess, group.id).learners) == 1


def test_a_pattern_stands_on_shared_first_talks_with_its_count(
    everyone: Services, tess: Viewer, group: Group
) -> None:
    blaming = "You always do this. Other mothers manage, why can't you?"
    people = [joined(everyone, group, name, shares_all=True) for name in ("ann", "bob")]
    talk(everyone, people[0], blaming)
    talk(everyone, people[0])
    talk(everyone, people[1])
    leading = team_of(everyone).leading
    assert leading.standing(tess, group.id).patterns.breakers == ()
    talk(everyone, joined(everyone, group, "cid", shares_all=True), blaming)
    talk(everyone, joined(everyone, group, "dan"), blaming)  # shares nothing
    found = leading.standing(tess, group.id).patterns
    assert found.people == 3
    top = found.breakers[0]
    assert (top.happened, top.talks, top.percent) == (2, 3, 67)


def test_an_assignment_cannot_be_due_before_it_is_asked(
    everyone: Services, tess: Viewer, group: Group
) -> None:
    groups = team_of(everyone).groups
    with pytest.raises(GroupRejected, match="day is over"):
        groups.assign(tess, group.id, due=(group.created_at - timedelta(days=2)).date())
    with pytest.raises(GroupRejected, match="only one who leads"):
        groups.leave(tess, group.id)
    groups.close(tess, group.id)
    assert groups.mine(tess) == ()
