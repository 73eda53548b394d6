"""People of a team: the first admin, roles, and never a place that nobody looks after."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from simulator.domain.errors import MemberMissing, NotAllowed
from simulator.domain.member import Role, viewer_of
from simulator.domain.review import Review
from simulator.domain.review_list import SavedView, Wanted
from simulator.wiring import Services, seen_by
from tests.teams import arrive, identity, services, team_of


@pytest.fixture
def everyone(tmp_path: Path) -> Services:
    return services(tmp_path)


def test_whoever_comes_is_a_learner_and_is_known_again(everyone: Services) -> None:
    people = team_of(everyone).people
    first = people.arrive(identity("bob"))
    assert first.roles == (Role.LEARNER,)
    renamed = people.arrive(identity("bob").model_copy(update={"name": "Robert"}))
    assert (renamed.id, renamed.name) == (first.id, "Robert")


def test_the_same_subject_at_another_provider_is_somebody_else(everyone: Services) -> None:
    people = team_of(everyone).people
    other = identity("bob").model_copy(update={"issuer": "https://elsewhere.example"})
    assert people.arrive(other).id != people.arrive(identity("bob")).id


def test_the_named_admin_is_one_only_while_there_is_none(everyone: Services) -> None:
    people = team_of(everyone).people
    ada = people.arrive(identity("ada"))
    assert ada.has(Role.ADMIN)
    bob = arrive(everyone, "bob", Role.ADMIN)
    people.give_roles(viewer_of(bob), ada.id, ())
    assert not people.arrive(identity("ada")).has(Role.ADMIN)


def test_an_unchecked_address_makes_nobody_an_admin(tmp_path: Path) -> None:
    people = team_of(services(tmp_path, LEAP_SIM_FIRST_ADMIN="eve@example.org")).people
    unchecked = identity("eve").model_copy(update={"email_is_checked": False})
    assert not people.arrive(unchecked).has(Role.ADMIN)
    assert people.arrive(identity("eve")).has(Role.ADMIN)


def test_only_admins_see_people_and_give_roles(everyone: Services) -> None:
    people = team_of(everyone).people
    for role in (Role.LEARNER, Role.TRAINER, Role.AUTHOR):
        by = viewer_of(arrive(everyone, f"by-{role}", role))
        with pytest.raises(NotAllowed):
            people.all(by)
        with pytest.raises(NotAllowed):
            people.give_roles(by, by.id, (Role.ADMIN,))
        with pytest.raises(NotAllowed):
            people.switch(by, by.id, disabled=False)
        with pytest.raises(NotAllowed):
            people.trail(by)


def test_a_role_that_was_taken_away_is_gone_although_a_page_still_shows_it(
    everyone: Services,
) -> None:
    people = team_of(everyone).people
    ada, bob = arrive(everyone, "ada"), arrive(everyone, "bob", Role.ADMIN)
    stale = viewer_of(bob)
    people.give_roles(viewer_of(ada), bob.id, ())
    with pytest.raises(NotAllowed):
        people.all(stale)


def test_the_last_admin_stays(everyone: Services) -> None:
    people = team_of(everyone).people
    ada = viewer_of(arrive(everyone, "ada"))
    with pytest.raises(NotAllowed, match="only admin"):
        people.give_roles(ada, ada.id, (Role.TRAINER,))
    with pytest.raises(NotAllowed, match="only admin"):
        people.switch(ada, ada.id, disabled=True)
    with pytest.raises(MemberMissing):
        people.switch(ada, "nobody", disabled=True)


def test_a_person_is_forgotten_with_every_talk(everyone: Services) -> None:
    people, bob = team_of(everyone).people, arrive(everyone, "bob")
    ada = viewer_of(arrive(everyone, "ada"))
    seen_by(everyone, bob.id).practise.start("gloria")
    kept = seen_by(everyone, ada.id).practise.start("gloria")
    with pytest.raises(NotAllowed):
        people.forget(viewer_of(bob), ada.id)
    with pytest.raises(NotAllowed, match="only admin"):
        people.forget(ada, ada.id)
    assert people.forget(ada, bob.id) == 1
    assert [one.id for one in everyone.parts.sessions.list()] == [kept.id]
    assert bob.id not in people.names()
    assert people.trail(ada)[0].detail == "with 1 talk"


def test_what_a_trainer_leaves_on_the_talks_of_others_names_nobody(everyone: Services) -> None:
    """The figures of a learner stay as they are; who moved them is not known any more."""
    people, learner = team_of(everyone).people, arrive(everyone, "ann")
    ada, tess = viewer_of(arrive(everyone, "ada")), arrive(everyone, "tess", Role.TRAINER)
    tom = arrive(everyone, "tom", Role.TRAINER)
    practise = seen_by(everyone, learner.id).practise
    talk = practise.start("gloria").id
    practise.take_turn(talk, "It sounds lonely, Mum.", 1)
    later = datetime.now(UTC) + timedelta(hours=1)
    for number, one in enumerate((tess, tom)):
        told = {"by": one.id, "author": one.called, "note": "You waited.", "at": one.created_at}
        note = Review.model_validate({"id": f"r{number}", "session_id": talk, **told})
        everyone.parts.reviews.add(note)
        everyone.parts.queue.mark(one.id, talk, later)
        everyone.parts.queue.keep_view(one.id, SavedView(name="Mine", wanted=Wanted()))
    people.forget(ada, tess.id)
    left, kept = everyone.parts.reviews.of(talk)
    assert (left.author, left.note) == ("Someone who left", "You waited.")
    assert left.by not in ("", tess.id, tom.id)
    assert (kept.author, kept.by) == (tom.called, tom.id)
    assert [len(everyone.parts.queue.views(one.id)) for one in (tess, tom)] == [0, 1]
    everyone.queue.refresh()
    unread = {
        one.id: everyone.parts.queue.page(Wanted(unread=True), one.id, 0, 9).total
        for one in (tess, tom)
    }
    assert unread == {tess.id: 1, tom.id: 0}
