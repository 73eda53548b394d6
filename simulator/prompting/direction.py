"""What the loved one is told before they answer: how it landed, how they are, what they do now.

Code has decided all of it (`domain.dynamics`); here it only becomes words. No number of the inner
state, no name of a criterion and no layer that is still locked ever gets into them.
"""

from simulator.domain.inner_state import Beat, Heard, InnerState, Openness, Step, Talk
from simulator.domain.language import Language
from simulator.domain.lines import LinesByBand
from simulator.domain.persona import Persona
from simulator.domain.value import chance
from simulator.prompting.wording import bullets

EXAMPLES = 3

FELT: dict[Heard, str] = {
    Heard.LABELLED: "they put a name on you, as if you were a diagnosis",
    Heard.PUSHED: "they told you what you have to do",
    Heard.TAKEN_OVER: "they are arranging things over your head",
    Heard.MINIMISED: "they made it small",
    Heard.PROMISED: "they promised it would all be fine, and you do not believe promises",
    Heard.COMPARED: "they held someone else up to you",
    Heard.CHEERED_ON: "they told you how to feel about it",
    Heard.THREATENED: "that was a threat",
    Heard.GUILTED: "they laid their pain at your door",
    Heard.ARGUED_WITH: "they argued instead of listening",
    Heard.LOVE_AS_LEVER: "they used love to get something out of you",
    Heard.FALSELY_AGREED: "they agreed so as to please you; it rang false",
    Heard.INSULTED: "that was contempt",
    Heard.FORCED: "they would do it without you, or against you",
    Heard.HURRIED: "they are already at the solution and you are not",
    Heard.PILED_ON: "it was too much at once",
    Heard.UPSTAGED: "suddenly it was about them",
    Heard.FORMULA: "warm words that anyone could say to anyone",
    Heard.ASKED_OPEN: "they asked, and seem to want to know",
    Heard.ASKED_CLOSED: "they want a yes or a no",
    Heard.REFLECTED: "they said it back, and it was what you meant",
    Heard.FEELING_NAMED: "they saw what it is like for you",
    Heard.CARED_FOR: "they care, with nothing asked in return",
    Heard.UNDERSTOOD: "for once it made sense to someone",
    Heard.NOT_HURRIED: "they are not hurrying you",
    Heard.ON_ONE_SIDE: "the two of you want the same thing there",
    Heard.TAKEN_SERIOUSLY: "they took your worry for a real one",
    Heard.ASKED_CONDITIONS: "they asked what it would have to be like for you",
    Heard.TOGETHER: "they would do it with you",
    Heard.GIVEN_CHOICE: "they left it to you",
    Heard.SMALL_STEP: "what they offered was small",
    Heard.APOLOGISED_TO: "they said sorry, and took it on themselves",
    Heard.GREETED: "they said hello",
    Heard.LEFT_BE: "they let you be for today",
}

BAND: dict[Openness, str] = {
    Openness.GUARDED: (
        "You give little away: you wave it off, make a joke, change the subject "
        "or answer with a question."
    ),
    Openness.AJAR: "You test them. Something small and true may slip out, then you step back.",
    Openness.OPEN: "You answer straight, with one word of feeling at most.",
    Openness.TRUSTING: "You speak plainly to them, also about what is hard.",
}

TALK: dict[Talk, str] = {
    Talk.SUSTAIN: (
        "You stay where you are. Refuse in your own way, tied to what they just said. "
        "No wish, no maybe, no thanks."
    ),
    Talk.NEUTRAL: (
        "Neither yes nor no. Answer what they said with something small and concrete; "
        "a short word is enough."
    ),
    Talk.CHANGE: (
        "Let one wish or reason of your own show, in half a sentence. You agree to nothing and ask "
        "for nothing."
    ),
}


def language(tongue: Language) -> str:
    """What they speak; their lines are written in English, so another language needs saying how."""
    if tongue is Language.ENGLISH:
        return "English."
    return (
        f"{tongue.value}, whatever language they write in, as someone like you speaks it at home. "
        f"Your lines are written in English: say the like of them the {tongue.value} way, never word "
        "for word."
    )


def felt(beat: Beat) -> str:
    """How their line landed: the two strongest things, in the loved one's terms."""
    strongest = [FELT[heard] for heard in beat.heard[:2]]
    return "; ".join(strongest) if strongest else "nothing much; they said something"


def mood(state: InnerState, beat: Beat) -> str:
    """How they are, by band and tension; words only."""
    if beat.curt or state.tension >= 50:
        strain = "You are wound up: a few curt words, or nearly none."
    elif state.tension >= 30:
        strain = "You are on edge."
    else:
        strain = "You are calm enough."
    if state.trust < 25:
        trust = "You do not trust where this is going."
    elif state.trust < 50:
        trust = "You half believe that they mean well."
    else:
        trust = "You trust them, today."
    sore = " Something they said still hurts." if state.rupture else ""
    return f"{BAND[beat.band]} {strain} {trust}{sore}"


def act(persona: Persona, beat: Beat) -> str:
    """What they do in this reply."""
    if beat.leaves:
        return (
            "You have had enough for today. End the talk in one sentence, without threat or insult."
        )
    parts = []
    if beat.tells is not None:
        fact = persona.layers[beat.tells - 1].fact
        parts.append(f"Now you let this out, in your own words and without explaining it: {fact}")
    if beat.step is not None:
        parts.append(_about_the_step(persona, beat))
    return " ".join(parts) or TALK[beat.talk]


def _about_the_step(persona: Persona, beat: Beat) -> str:
    step = next((one.text for one in persona.small_steps if one.family == beat.fits), "")
    if beat.step is Step.NO or not step:
        return "They offered something to do. You decline, without a fight."
    if beat.step is Step.MAYBE:
        return f"They offered something you might do ({step}). Not yes, not no: you will see."
    return (
        f"They offered something you can do ({step}). You take exactly that, nothing more, and "
        "keep one condition of your own."
    )


def told(persona: Persona, state: InnerState, beat: Beat) -> str:
    """The hidden facts that are out already, and what must not come of them; the fact that is told now
    is in `act`.
    """
    layers = persona.known_layers(known(state, beat))
    facts = [one.fact for number, one in enumerate(layers, start=1) if number != beat.tells]
    facts = facts or ["nothing yet; do not invent a reason behind it all"]
    return bullets((*facts, *(limit for one in layers for limit in one.limits)))


def known(state: InnerState, beat: Beat) -> int:
    """How many layers the prompt may hold: those told, and the one that is told now."""
    return max(len(state.layers), beat.tells or 0)


def examples(
    persona: Persona, state: InnerState, beat: Beat, said: frozenset[str], order: str
) -> str:
    """A few of their own lines that fit this moment and have not been said."""
    fitting = [line for line in _fitting(persona, state, beat) if line.strip() not in said]
    fitting.sort(key=lambda line: chance(order, line))
    return bullets(tuple(fitting[:EXAMPLES])) or "- as you have talked so far"


def _fitting(persona: Persona, state: InnerState, beat: Beat) -> tuple[str, ...]:
    if beat.leaves:
        return persona.endings.leaves
    if beat.tells is not None:
        return persona.layers[beat.tells - 1].told
    if beat.step is not None:
        return {
            Step.ACCEPT: persona.step_lines.accept,
            Step.MAYBE: persona.step_lines.maybe,
            Step.NO: persona.step_lines.no,
        }[beat.step]
    if Heard.LEFT_BE in beat.heard:
        return persona.endings.not_today
    kind = {
        Talk.SUSTAIN: persona.lines.refusal,
        Talk.NEUTRAL: persona.lines.neutral,
        Talk.CHANGE: persona.lines.wish,
    }[beat.talk]
    groups = [persona.lines.reactions.get(heard, {}) for heard in beat.heard[:1]]
    return tuple(line for group in [*groups, kind] for line in _open_lines(group, state, beat))


def _open_lines(group: LinesByBand, state: InnerState, beat: Beat) -> tuple[str, ...]:
    """Lines of this band whose layer is out, short enough for this reply."""
    lines = group.get(beat.band, ())
    return tuple(
        line.say
        for line in lines
        if line.after <= len(state.layers) and len(line.say.split()) <= beat.max_words
    )
