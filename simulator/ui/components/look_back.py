"""What happened, in words: the letters, the balance of the talk, what was hard to hear, the retries."""

from simulator.domain.debrief import Debrief, Hurt, LetterUse
from simulator.domain.persona import Persona, Reason
from simulator.domain.scoring import WORDS
from simulator.domain.session import LookBack
from simulator.ui.components.letters import NAMES
from simulator.ui.components.markup import put, quoted, words
from simulator.ui.components.reasons import REASONS


def draw_from_their_side(name: str, found: Debrief) -> None:
    doors = f"Doors opened: {found.opened}. Doors closed: {found.closed}."
    told = "".join(f"<li>{words(fact)}</li>" for fact in found.layers_told)
    let_know = (
        f'<h3>What {words(name)} let you know</h3><ul class="aj-list">{told}</ul>'
        if told
        else f"<p>{words(name)} kept the hardest things to themselves this time.</p>"
    )
    put(f'<section class="aj-card"><p><strong>{doors}</strong></p>{let_know}</section>')


def draw_reason(persona: Persona, look_back: LookBack, hints: tuple[str, ...]) -> None:
    guess = look_back.guessed_reason
    yours = REASONS[Reason(guess)] if guess in set(Reason) else ""
    match = " You saw it." if guess == persona.reason.value else ""
    guessed = f"<p>You thought: {quoted(yours)}{match}</p>" if yours else ""
    put(
        f'<section class="aj-card aj-calm"><h3>{quoted(REASONS[persona.reason])}</h3>'
        f"<p>{words(persona.underlying_fear)}</p>{guessed}"
        f"{_list('What pointed to it', tuple(quoted(hint) for hint in hints))}"
        f"{_list(f'What opens {words(persona.name)}', _openers(persona))}</section>"
    )


def _openers(persona: Persona) -> tuple[str, ...]:
    return tuple(words(soft.why) for soft in persona.softeners if soft.why)


def _list(title: str, rows: tuple[str, ...]) -> str:
    """A titled list of escaped rows; nothing when there are none."""
    items = "".join(f"<li>{row}</li>" for row in rows)
    return f'<h3>{title}</h3><ul class="aj-list">{items}</ul>' if rows else ""


def draw_letters_used(letters: tuple[LetterUse, ...], rated: dict[str, int]) -> None:
    rows = "".join(_letter(use, rated.get(use.letter.value)) for use in letters)
    put(
        '<table class="aj-table"><thead><tr><th scope="col">Letter</th>'
        '<th scope="col">When it was called for</th><th scope="col">When you used it</th>'
        f'<th scope="col">You said</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def _letter(use: LetterUse, rated: int | None) -> str:
    often = f"clear in {use.used} of {use.asked}" if use.asked else "not needed yet"
    yours = WORDS[rated] if rated is not None else "–"
    return (
        f'<tr><th scope="row">{NAMES[use.letter]}</th><td>{often}</td>'
        f"<td>{words(use.word if use.asked else '–')}</td><td>{yours}</td></tr>"
    )


def draw_balance(found: Debrief) -> None:
    """In words, with bars that only repeat them."""
    reflections = _count(found.reflections, "reply that gave back", "replies that gave back")
    questions = _count(found.questions, "question", "questions")
    most = max(found.reflections, found.questions, 1)
    put(
        '<section class="aj-card"><dl class="aj-bars">'
        f"{_bar('Gave back', found.reflections, most)}{_bar('Asked', found.questions, most)}"
        f"{_bar('Of these, open', found.open_questions, most)}</dl>"
        f"<p>{reflections} what they said or felt, and {questions}, "
        f"of which {found.open_questions} open.</p>"
        '<p class="aj-soft">For comparison: in demonstration talks by skilled counsellors there is about '
        "one such reply for each question, and six in ten questions are open. They do it for a "
        "living; nobody expects it of you.</p></section>"
    )


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _bar(name: str, number: int, most: int) -> str:
    width = round(100 * number / most)
    return f'<div><dt>{name}</dt><dd><i style="width: {width}%" aria-hidden="true"></i>{number}</dd></div>'


def draw_hurts(hurts: tuple[Hurt, ...]) -> None:
    items = "".join(
        f'<li class="aj-down"><strong>Reply {hurt.reply}: {words(hurt.name)}</strong>'
        f'<q dir="auto">{words(hurt.quote)}</q><span>{words(hurt.effect)}'
        f"{' You made it good again, which counts for more than never slipping.' if hurt.repaired else ''}"
        "</span></li>"
        for hurt in hurts
    )
    put(f'<ol class="aj-turns">{items}</ol>')
