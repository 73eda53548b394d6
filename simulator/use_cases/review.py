"""Reviewing: a trainer writes beside what was said, and nothing that was said changes."""

from simulator.domain.errors import NoteRejected
from simulator.domain.evidence import locate
from simulator.domain.review import (
    BreakerChange,
    Change,
    Example,
    LevelChange,
    Rating,
    Review,
    Says,
    Span,
    Withdrawal,
    WordingChange,
    breakers_of,
    grader_of,
    levels_of,
    reviewed,
    standing,
    withdrawn,
)
from simulator.domain.rubric import Rubric
from simulator.domain.session import Attempt, Session
from simulator.domain.value import Frozen, Level, Severity
from simulator.use_cases.ports import (
    Clock,
    NewId,
    ReviewStore,
    SessionShelf,
    SessionStore,
    SessionSummary,
)

MAX_NOTE = 4_000
"""Longest note, in characters."""


class Place(Frozen):
    """One try at one reply."""

    session_id: str
    exchange: int
    attempt: int


class Looked(Frozen):
    """A session as it is read by a trainer."""

    graded: Session
    """With the grades as the grader gave them."""
    session: Session
    """With every change that stands."""
    reviews: tuple[Review, ...]
    """All of them, oldest first; also what was taken back."""

    @property
    def gone(self) -> frozenset[str]:
        """Ids of what was taken back."""
        return withdrawn(self.reviews)

    def rating_of(self, place: Place, rater: str) -> Review | None:
        """The newest rating that this person has given of this reply."""
        given = [
            one
            for one in standing(self.reviews)
            if isinstance(one.says, Rating)
            and one.rater == rater
            and (one.exchange, one.attempt) == (place.exchange, place.attempt)
        ]
        return given[-1] if given else None


class ReviewedSessions:
    """Sessions to read with every change that stands: what figures over many are made of."""

    def __init__(self, sessions: SessionShelf, reviews: ReviewStore) -> None:
        self._sessions = sessions
        self._reviews = reviews

    def load(self, session_id: str) -> Session:
        return reviewed(self._sessions.load(session_id), self._reviews.of(session_id))

    def list(self, owner: str | None = None, limit: int = 200) -> tuple[SessionSummary, ...]:
        return self._sessions.list(owner, limit)


class Reviewing:
    def __init__(
        self,
        sessions: SessionStore,
        reviews: ReviewStore,
        clock: Clock,
        new_id: NewId,
        rubric: Rubric,
    ) -> None:
        self._sessions = sessions
        self._reviews = reviews
        self._clock = clock
        self._new_id = new_id
        self._rubric = rubric

    def look(self, session_id: str) -> Looked:
        """Raises SessionMissing."""
        graded, reviews = self._sessions.load(session_id), self._reviews.of(session_id)
        return Looked(graded=graded, session=reviewed(graded, reviews), reviews=reviews)

    def add_note(
        self,
        session_id: str,
        exchange: int | None,
        author: str,
        note: str,
        *,
        attempt: int | None = None,
        about: str = "",
        shared: bool = True,
        answers: str = "",
    ) -> Review:
        """Leave a note on the exchange with this index, or on the whole session for None.

        `about`: words of the learner's line, or of the answer, that it is on.

        Raises:
            SessionMissing: there is no such session.
            NoteRejected: the note is empty or too long, or the session has no such exchange.
        """
        session = self._sessions.load(session_id)
        if exchange is not None:
            _check_exchange(session, exchange)
        if not note.strip():
            raise NoteRejected("The note is empty. Write what you want to say, then save it.")
        review = self._review(session_id, author, note, None)
        where: dict[str, object] = {"exchange": exchange, "attempt": attempt, "span": None}
        if about.strip() and exchange is not None:
            last = len(session.exchanges[exchange].attempts) - 1
            tried = last if attempt is None else attempt
            at = Place(session_id=session_id, exchange=exchange, attempt=tried)
            where["span"] = _span(about, _attempt_in(session, at))
        return self._add(review.model_copy(update={**where, "shared": shared, "answers": answers}))

    def notes(self, session_id: str) -> tuple[Review, ...]:
        """Oldest first."""
        return self._reviews.of(session_id)

    def change_level(
        self, at: Place, author: str, criterion: str, level: Level, reason: str, quote: str = ""
    ) -> Review:
        """Raises NoteRejected when it was not asked, is that level already, or no reason is given."""
        attempt = self._attempt(at)
        was = levels_of(attempt, self._rubric).get(criterion)
        if was is None:
            raise NoteRejected(
                "{criterion} was not called for at this reply, so it has no level.",
                criterion=criterion,
            )
        _check_quote(quote, attempt.line)
        change = LevelChange(
            criterion=criterion,
            level=level,
            was=was,
            quote=quote.strip(),
            grader=grader_of(attempt.grade),
        )
        return self._change(at, author, change, reason)

    def change_breaker(
        self, at: Place, author: str, breaker: str, severity: int, reason: str, quote: str = ""
    ) -> Review:
        """Severity 0: it is not there. Raises NoteRejected."""
        attempt = self._attempt(at)
        _check_quote(quote, attempt.line)
        change = BreakerChange.model_validate(
            {
                "breaker": breaker,
                "severity": severity,
                "was": breakers_of(attempt).get(breaker, 0),
                "quote": quote.strip(),
                "grader": grader_of(attempt.grade),
            }
        )
        return self._change(at, author, change, reason)

    def change_wording(self, at: Place, author: str, part: str, text: str, reason: str) -> Review:
        """Raises NoteRejected."""
        grade = self._attempt(at).grade
        if len(text.strip()) > 400:
            raise NoteRejected("That is longer than a card can hold. Use 400 characters or fewer.")
        given = {"part": part, "text": text.strip(), "was": getattr(grade.suggestion, part)}
        return self._change(at, author, WordingChange.model_validate(given), reason)

    def rate(
        self,
        at: Place,
        author: str,
        levels: dict[str, Level],
        breakers: dict[str, Severity],
        *,
        blind: bool,
    ) -> Review:
        """A reading of one's own. Raises NoteRejected when a criterion that was asked is left out."""
        attempt = self._attempt(at)
        graded = levels_of(attempt, self._rubric)
        if set(levels) != set(graded):
            left = ", ".join(sorted(set(graded) - set(levels))) or "what was asked"
            raise NoteRejected("Choose a level for {left}, then save your reading.", left=left)
        rating = Rating(
            levels=levels,
            breakers=breakers,
            blind=blind,
            graded=graded,
            graded_breakers=breakers_of(attempt),
            grader=grader_of(attempt.grade),
        )
        return self._at(at, author, "", rating)

    def agree(self, at: Place, author: str) -> Review:
        """Say that the grade is right as it stands, with the changes that one made."""
        looked = self.look(at.session_id)
        attempt = _attempt_in(looked.session, at)
        levels = levels_of(attempt, self._rubric)
        return self.rate(at, author, levels, breakers_of(attempt), blind=False)

    def choose_example(
        self,
        at: Place,
        author: str,
        criterion: str,
        level: Level,
        why: str,
        context: str,
        reply: str,
    ) -> Review:
        """Show this reply to the live grader as an example. Raises NoteRejected."""
        if not (why.strip() and reply.strip()):
            raise NoteRejected("An example needs the reply, and why it has this level.")
        example = Example(
            criterion=criterion, level=level, context=context.strip(), reply=reply.strip()
        )
        return self._at(at, author, why, example)

    def withdraw(self, session_id: str, review_id: str, author: str) -> Review:
        """Undo: the review stays readable and does not count any more. Raises NoteRejected."""
        stands = {one.id: one for one in standing(self._reviews.of(session_id))}
        if review_id not in stands:
            raise NoteRejected("That does not stand any more. Nothing was changed.")
        about = stands[review_id]
        where = {"exchange": about.exchange, "attempt": about.attempt, "shared": about.shared}
        review = self._review(session_id, author, "", Withdrawal(of=review_id))
        return self._add(review.model_copy(update=where))

    def _change(self, at: Place, author: str, change: Change, reason: str) -> Review:
        if not reason.strip():
            raise NoteRejected("Say why, in a few words: the learner and the next trainer read it.")
        return self._at(at, author, reason, change)

    def _at(self, at: Place, author: str, note: str, says: Says) -> Review:
        review = self._review(at.session_id, author, note, says)
        where = {"exchange": at.exchange, "attempt": at.attempt}
        return self._add(review.model_copy(update=where))

    def _review(self, session_id: str, author: str, note: str, says: Says | None) -> Review:
        said, by = note.strip(), author.strip()
        if len(said) > MAX_NOTE:
            raise NoteRejected(
                "The note has {length} characters, at most {most} can be kept. Shorten it, or "
                "make two of it.",
                length=len(said),
                most=MAX_NOTE,
            )
        if not by:
            raise NoteRejected("A note needs an author. Say who you are, then save it.")
        return Review(
            id=self._new_id(),
            session_id=session_id,
            author=by,
            note=said,
            says=says,
            at=self._clock(),
        )

    def _add(self, review: Review) -> Review:
        self._reviews.add(review)
        return review

    def _attempt(self, at: Place) -> Attempt:
        return _attempt_in(self._sessions.load(at.session_id), at)


def _attempt_in(session: Session, at: Place) -> Attempt:
    _check_exchange(session, at.exchange)
    attempts = session.exchanges[at.exchange].attempts
    if not 0 <= at.attempt < len(attempts):
        raise NoteRejected("There is no such try at this reply. Open the talk again.")
    return attempts[at.attempt]


def _check_exchange(session: Session, exchange: int) -> None:
    replies = len(session.exchanges)
    if not 0 <= exchange < replies:
        raise NoteRejected(
            "There is no reply {number}: this session has {replies}. "
            "Choose one of them, or the whole session.",
            number=exchange + 1,
            replies=replies,
        )


def _span(about: str, attempt: Attempt) -> Span:
    for of, text in (("line", attempt.line), ("reply", attempt.reply)):
        found = locate(about, text)
        if found is not None:
            return Span.model_validate({"of": of, **found.model_dump()})
    raise NoteRejected(
        "Those words are not in this part of the talk. Copy them, or leave them out."
    )


def _check_quote(quote: str, line: str) -> None:
    if quote.strip() and locate(quote, line) is None:
        raise NoteRejected(
            "Those words are not in the reply. Copy them from it, or leave them out."
        )
