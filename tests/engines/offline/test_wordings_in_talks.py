"""Over many simulated talks: what is offered is better, kind, short, new, and gives nothing away."""

from collections.abc import Iterator

import pytest

from evals.people.leaks import stems
from evals.people.talks import grading, shelf, talked
from simulator.domain.scoring import score
from simulator.domain.session import Attempt, Session, talk
from simulator.domain.stage import standing
from simulator.engines.offline.feedback.wording import CLEAR, STRONG, sentences
from simulator.prompting.grader import SAY_WORDS, GradeTask

LEARNERS = ("coercive", "adviser", "average", "competent")
REPLIES = 10
NEAR = 0.6
"""Share of a hidden fact's content stems in one wording that counts as telling it."""


@pytest.fixture(scope="module")
def talks() -> list[Session]:
    """Every person with two of the learners, so that each learner meets half of them."""
    people = enumerate(shelf().all())
    return [
        talked(persona.id, LEARNERS[(at + more) % len(LEARNERS)], at, REPLIES)
        for at, persona in people
        for more in (0, 2)
    ]


def _graded(talks: list[Session]) -> Iterator[tuple[Session, Attempt, str]]:
    for session in talks:
        for attempt in session.attempts:
            if not attempt.grade.exempt:
                yield session, attempt, attempt.grade.suggestion.say


def test_a_wording_grades_better_than_the_reply_and_has_no_breaker(talks: list[Session]) -> None:
    rubric = grading().rubric
    for session in talks:
        for task, attempt in _tasks(session):
            say, points = attempt.grade.suggestion.say, score(attempt.grade, rubric).points
            # Of a reply that was clear already, a better one is not forced: it would be a parrot's.
            assert say or points >= CLEAR, (session.persona.id, attempt.line)
            if not say:
                continue
            read = grading().reading(task.model_copy(update={"line": say}))
            assert read.breakers == (), (say, read.breakers)
            reached = score(read, rubric).points
            assert reached > points or reached >= points >= STRONG, (attempt.line, say)


def _tasks(session: Session) -> Iterator[tuple[GradeTask, Attempt]]:
    """Each reply as it stood when it was graded."""
    for at, exchange in enumerate(session.exchanges):
        base = session.exchanges[:at]
        heard = talk(session.opening, base)
        stands = standing(heard, [one.now.grade for one in base], grading().rubric)
        if exchange.now.grade.exempt:
            continue
        yield (
            grading().task(
                session.persona.scene(), heard, exchange.now.line, stands, replies_before=at
            ),
            exchange.now,
        )


def test_a_wording_is_short(talks: list[Session]) -> None:
    for _, _, say in _graded(talks):
        assert len(say.split()) <= SAY_WORDS, say


def test_no_sentence_of_ours_is_offered_twice_in_a_session(talks: list[Session]) -> None:
    for session in talks:
        used: set[str] = set()
        for attempt in session.attempts:
            frames = sentences(attempt.grade.suggestion.say)
            assert not used & frames, (session.persona.id, used & frames)
            used |= frames


def test_nothing_hidden_is_let_out(talks: list[Session]) -> None:
    """A layer that was not told yet, and the fear that is never said, are in no card."""
    for session in talks:
        told = 0
        for attempt in session.attempts:
            tip = attempt.grade.suggestion
            shown = stems(" ".join((tip.try_next, tip.say, tip.heard)))
            hidden = [layer.fact for layer in session.persona.layers[told:]]
            for fact in (*hidden, session.persona.underlying_fear):
                wanted = stems(fact)
                assert len(wanted & shown) < NEAR * len(wanted), (fact, tip)
            told = len(attempt.change.after.layers)


def test_what_is_kept_is_in_the_reply_and_did_not_hurt(talks: list[Session]) -> None:
    for _, attempt, _ in _graded(talks):
        kept = attempt.grade.suggestion.keep
        if kept:
            quote = kept[1 : kept.index("”")]
            assert quote in " ".join(attempt.line.split()), (kept, attempt.line)
            hurts = [one.evidence.text for one in attempt.grade.breakers if one.evidence]
            assert not any(hurt in quote for hurt in hurts), kept


def test_a_session_does_not_read_like_a_form(talks: list[Session]) -> None:
    """The one thing to try is said in other words when it comes again."""
    for session in talks:
        tries = [one.grade.suggestion.try_next for one in session.attempts if not one.grade.exempt]
        assert len(set(tries)) >= len(tries) / 2, tries
