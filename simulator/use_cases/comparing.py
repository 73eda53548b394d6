"""Whether examples help: the same replies graded without and with them, each compared with itself."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from simulator.domain.calibration import Agreement, Pair, agreement
from simulator.domain.errors import NoteRejected
from simulator.domain.grade import Grade
from simulator.domain.metrics.bootstrap import cluster_bootstrap
from simulator.domain.rubric import Taught
from simulator.domain.scoring import score
from simulator.domain.value import Frozen, Level
from simulator.use_cases.calibrating import LabelledReply
from simulator.use_cases.contract import ReadingReplies, ReplyRecord
from simulator.use_cases.grading import Grading
from simulator.use_cases.ports import PersonaShelf


class Compared(Frozen):
    replies: int
    left_out: int
    """Replies that are examples themselves: a grader that has seen the answer proves nothing."""
    ungraded: int
    """Replies without a grade, without or with the examples; they are in neither column."""
    without: Agreement
    with_: Agreement
    closer: int
    """Levels that came nearer to the person's."""
    further: int
    gain: float | None
    """Mean of how much nearer a level came; below zero: further away."""
    low: float | None
    high: float | None
    """95 %, whole talks drawn again."""

    @property
    def verdict(self) -> str:
        if self.low is not None and self.low > 0:
            return "The examples help: the interval lies above zero."
        if self.high is not None and self.high < 0:
            return "The examples do harm: the interval lies below zero. Take some of them back."
        return "It cannot be told whether the examples help: the interval holds zero."


class _Read(Frozen):
    talk: str
    gold: dict[str, Level]
    without: dict[str, Level] | None
    with_: dict[str, Level] | None


def compare(
    replies: Sequence[LabelledReply],
    plain: Grading,
    examples: tuple[Taught, ...],
    shelf: PersonaShelf,
    jobs: int = 1,
    on_done: Callable[[], None] = lambda: None,
) -> Compared:
    """Raises NoteRejected when there is nothing to compare."""
    if not plain.asks_a_model:
        raise NoteRejected(
            "The offline grader reads no examples, so they cannot help it. Choose a model: "
            "LEAP_SIM_ENGINE=openai."
        )
    if not examples:
        raise NoteRejected("No example was chosen yet. Choose some on the page Review.")
    shown = {_plain(one.reply) for one in examples}
    fair = [one for one in replies if _plain(one.reply) not in shown and not one.exempt]
    if not fair:
        raise NoteRejected("Every reply in this file is an example itself. Rate some others first.")
    graders = [ReadingReplies(one, shelf) for one in (plain, plain.taught_with(examples))]

    def read(one: LabelledReply) -> _Read:
        without, with_ = (_levels(grader, plain, one) for grader in graders)
        on_done()
        asked = {*(without or {}), *(with_ or {})}
        gold: dict[str, Level] = {id_: one.levels.get(id_, 0) for id_ in asked}
        talk = "|".join(turn.text for turn in one.context) or one.id
        return _Read(talk=talk, gold=gold, without=without, with_=with_)

    with ThreadPoolExecutor(jobs) as pool:
        found = list(pool.map(read, fair))
    return _compared(found, len(replies) - len(fair))


def _compared(found: Sequence[_Read], left_out: int) -> Compared:
    graded = [one for one in found if one.without is not None and one.with_ is not None]
    talks: defaultdict[str, list[int]] = defaultdict(list)
    before, after = [], []
    for one in graded:
        without, with_ = one.without or {}, one.with_ or {}
        for id_ in sorted(set(without) & set(with_)):
            gold = one.gold[id_]
            talks[one.talk].append(abs(without[id_] - gold) - abs(with_[id_] - gold))
            before.append(Pair(session_id=one.talk, one=gold, other=without[id_]))
            after.append(Pair(session_id=one.talk, one=gold, other=with_[id_]))
    moves = [move for talk in talks.values() for move in talk]
    interval = cluster_bootstrap(talks, _mean, draws=1000) if len(talks) > 1 else None
    return Compared(
        replies=len(graded),
        left_out=left_out,
        ungraded=len(found) - len(graded),
        without=agreement(before),
        with_=agreement(after),
        closer=sum(move > 0 for move in moves),
        further=sum(move < 0 for move in moves),
        gain=_mean(moves),
        low=interval.low if interval else None,
        high=interval.high if interval else None,
    )


def _levels(grader: ReadingReplies, plain: Grading, one: LabelledReply) -> dict[str, Level] | None:
    record = ReplyRecord(
        id=one.id, context=one.context, reply=one.reply, stage=one.stage, persona=one.persona
    )
    result = grader.read(record)
    return score(result, plain.rubric).levels if isinstance(result, Grade) else None


def _mean(moves: Sequence[int]) -> float | None:
    return sum(moves) / len(moves) if moves else None


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
