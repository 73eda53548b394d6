"""Who the simulated learners are: scripted lines in families' words, and when each is said.

None of them asks the grader for words: what the competent one says back was written for that person by
hand, and is chosen by the words it shares with what was just said.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import yaml

from simulator.domain.inner_state import Talk
from simulator.domain.persona import Persona
from simulator.domain.session import Session, state_now
from simulator.domain.value import Speaker, chance
from simulator.engines.offline.hearing import content_words

HERE = Path(__file__).parent
ULTIMATUM_AT = 5
LEARNERS = (
    "competent",
    "average",
    "adviser",
    "coercive",
    "stuffer",
    "partner_early",
    "ultimatum_repair",
    "ultimatum_no_repair",
)


@cache
def words() -> dict[str, list[str]]:
    loaded: dict[str, list[str]] = yaml.safe_load((HERE / "learners.yaml").read_text("utf-8"))
    return loaded


@cache
def known() -> dict[str, dict[str, list[str]]]:
    """What somebody who knows this person would say: `back`, `agree` and `partner` by persona."""
    file = HERE / "personas.yaml"
    loaded: dict[str, dict[str, list[str]]] = yaml.safe_load(file.read_text("utf-8"))
    return loaded


def next_line(learner: str, session: Session) -> str:
    say: Callable[[Session], str] = {
        "competent": competent,
        "average": average,
        "ultimatum_repair": lambda one: _ultimatum(one, "repair"),
        "ultimatum_no_repair": lambda one: _ultimatum(one, "no_repair"),
    }.get(learner, lambda one: fresh(words()[learner], one))
    return say(session).format(name=session.persona.name)


def competent(session: Session) -> str:
    """Noisy but good: says back, asks, stands on their side once open, offers once they wish."""
    turn, state, own = len(session.exchanges), state_now(session), known()[session.persona.id]
    luck = _luck(session, "policy")
    opened = state.openness >= 45 and state.tension < 35
    lately = any(one.change.beat.step is not None for one in session.attempts[-1:])
    if opened and turn >= 4 and state.last_talk is Talk.CHANGE and not lately and luck < 0.9:
        return fresh(own["partner"], session)
    if state.openness >= 40 and luck < 0.45 and not _all_said(own["agree"], session):
        return fresh(own["agree"], session)
    return _listening(session, luck)


def average(session: Session) -> str:
    """A novice after reading a page: domain.md 7.3 says how often each kind of reply comes."""
    luck, turn = _luck(session, "policy"), len(session.exchanges)
    if luck < 0.22:
        return fresh(words()["mild_push"], session)
    if luck < 0.32:
        return fresh(words()["push"], session)
    if luck < 0.55:
        return fresh(words()["closed"], session)
    if luck < 0.70 and turn > 3:
        own = known()[session.persona.id]["partner"]
        fits = _luck(session, "fits") < 0.5
        return fresh(own if fits else words()["early_offer"], session)
    if luck > 0.93:
        return fresh(words()["warm"], session)
    return _listening(session, _luck(session, "well"))


def _listening(session: Session, luck: float) -> str:
    """Says back what was just said, asks, or both; a bare "go on" where there is nothing to say back."""
    back = said_back(session)
    question = fresh(words()["questions"], session)
    if not back:
        return question if luck < 0.8 else fresh(words()["listening"], session)
    return f"{back} {question}" if luck < 0.45 else back


def said_back(session: Session) -> str:
    """The line written for this person that shares the most words with what they said last."""
    told = session.transcript.of(Speaker.LOVED_ONE)[-2:]
    heard = [content_words(one) for one in told]
    said = {attempt.line for attempt in session.attempts}

    def shared(line: str) -> float:
        own = content_words(line)
        return sum(
            len(own & one) * weight for one, weight in zip(heard[::-1], (1, 0.5), strict=False)
        )

    lines = known()[session.persona.id]["back"]
    unsaid = [
        line for line in lines if not any(line in one for one in said) and not _ahead(line, session)
    ]
    best = max(unsaid, key=shared, default="")
    return best if best and shared(best) >= 1 else ""


def _ahead(line: str, session: Session) -> bool:
    """Whether it says back a layer that was not told yet: nobody can."""
    told, own = len(state_now(session).layers), content_words(line)
    telling = _TELLING.setdefault(session.persona.id, telling_words(session.persona))
    return any(own & words for words in telling[told:])


_TELLING: dict[str, tuple[frozenset[str], ...]] = {}


def telling_words(persona: Persona) -> tuple[frozenset[str], ...]:
    """The words that each layer cannot be told without, less those a learner knows anyway."""
    side = persona.situation
    public = (persona.life, persona.setting, side.happening, side.tried, *persona.openings)
    wanted = (*persona.perceived_problems, *persona.own_goals, *persona.will_not_accept)
    common = content_words(" ".join((*public, *wanted)))
    found = []
    for layer in persona.layers:
        counts = Counter(word for text in (layer.fact, *layer.told) for word in content_words(text))
        found.append(frozenset(word for word, often in counts.items() if often >= 2) - common)
    return tuple(found)


def fresh(lines: Sequence[str], session: Session) -> str:
    """A line that was not said yet, by the seed; when all were, any."""
    said = {attempt.line for attempt in session.attempts}
    unsaid = [line for line in lines if not any(line in one for one in said)] or list(lines)
    return unsaid[int(_luck(session, "line") * len(unsaid))]


def _all_said(lines: Sequence[str], session: Session) -> bool:
    said = {attempt.line for attempt in session.attempts}
    return all(any(line in one for one in said) for line in lines)


def _ultimatum(session: Session, after: str) -> str:
    turn = len(session.exchanges) + 1
    if turn == ULTIMATUM_AT:
        return fresh(words()["ultimatum"], session)
    return fresh(words()[after], session) if turn == ULTIMATUM_AT + 1 else competent(session)


def _luck(session: Session, what: str) -> float:
    return chance(session.seed, len(session.exchanges), what)
