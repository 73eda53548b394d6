"""What happened, in words: the letters, the balance of the talk, what was hard to hear, the retries."""

from simulator.domain.debrief import Debrief, Hurt, LetterUse
from simulator.domain.persona import Persona, Reason
from simulator.domain.scoring import NOT_NEEDED, WORDS
from simulator.domain.session import LookBack
from simulator.domain.value import N_
from simulator.ui.components.letters import NAMES
from simulator.ui.components.markup import put, quoted, words
from simulator.ui.components.reasons import REASONS
from simulator.ui.language import _, ngettext

COUNSELLORS = N_(
    "For comparison: in demonstration talks by skilled counsellors there is about one such reply for "
    "each question, and six in ten questions are open. They do it for a living; nobody expects it of "
    "you."
)


def draw_from_their_side(name: str, found: Debrief) -> None:
    doors = _(
        "Doors opened: {opened}. Doors closed: {closed}.", opened=found.opened, closed=found.closed
    )
    told = "".join(f"<li>{words(_(fact))}</li>" for fact in found.layers_told)
    let_know = (
        f'<h3>{words(_("What {name} let you know", name=name))}</h3><ul class="aj-list">{told}</ul>'
        if told
        else f"<p>{words(_('{name} kept the hardest things to themselves this time.', name=name))}</p>"
    )
    put(f'<section class="aj-card"><p><strong>{doors}</strong></p>{let_know}</section>')


def draw_reason(persona: Persona, look_back: LookBack, hints: tuple[str, ...]) -> None:
    guess = look_back.guessed_reason
    yours = _(REASONS[Reason(guess)]) if guess in set(Reason) else ""
    match = f" {_('You saw it.')}" if guess == persona.reason.value else ""
    guessed = f"<p>{_('You thought:')} {quoted(yours)}{match}</p>" if yours else ""
    put(
        f'<section class="aj-card aj-calm"><h3>{quoted(_(REASONS[persona.reason]))}</h3>'
        f"<p>{words(_(persona.underlying_fear))}</p>{guessed}"
        f"{_list(_('What pointed to it'), tuple(quoted(hint) for hint in hints))}"
        f"{_list(words(_('What opens {name}', name=persona.name)), _openers(persona))}</section>"
    )


def _openers(persona: Persona) -> tuple[str, ...]:
    return tuple(words(_(soft.why)) for soft in persona.softeners if soft.why)


def _list(title: str, rows: tuple[str, ...]) -> str:
    """A titled list of escaped rows; nothing when there are none."""
    items = "".join(f"<li>{row}</li>" for row in rows)
    return f'<h3>{title}</h3><ul class="aj-list">{items}</ul>' if rows else ""


def draw_letters_used(letters: tuple[LetterUse, ...], rated: dict[str, int]) -> None:
    rows = "".join(_letter(use, rated.get(use.letter.value)) for use in letters)
    put(
        f'<table class="aj-table"><thead><tr><th scope="col">{_("Letter")}</th>'
        f'<th scope="col">{_("When it was called for")}</th>'
        f'<th scope="col">{_("When you used it")}</th>'
        f'<th scope="col">{_("You said")}</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def _letter(use: LetterUse, rated: int | None) -> str:
    often = (
        _("clear in {used} of {asked}", used=use.used, asked=use.asked)
        if use.asked
        else _(NOT_NEEDED)
    )
    yours = _(WORDS[rated]) if rated is not None else "–"
    return (
        f'<tr><th scope="row">{_(NAMES[use.letter])}</th><td>{often}</td>'
        f"<td>{_(use.word) if use.asked else '–'}</td><td>{yours}</td></tr>"
    )


def draw_balance(found: Debrief) -> None:
    """In words, with bars that only repeat them."""
    reflections = ngettext(
        "{n} reply that gave back what they said or felt,",
        "{n} replies that gave back what they said or felt,",
        found.reflections,
    )
    questions = ngettext(
        "and {n} question, of which {open} open.",
        "and {n} questions, of which {open} open.",
        found.questions,
        open=found.open_questions,
    )
    most = max(found.reflections, found.questions, 1)
    put(
        '<section class="aj-card"><dl class="aj-bars">'
        f"{_bar(_('Gave back'), found.reflections, most)}{_bar(_('Asked'), found.questions, most)}"
        f"{_bar(_('Of these, open'), found.open_questions, most)}</dl>"
        f'<p>{reflections} {questions}</p><p class="aj-soft">{_(COUNSELLORS)}</p></section>'
    )


def _bar(name: str, number: int, most: int) -> str:
    width = round(100 * number / most)
    return f'<div><dt>{name}</dt><dd><i style="width: {width}%" aria-hidden="true"></i>{number}</dd></div>'


def draw_hurts(hurts: tuple[Hurt, ...]) -> None:
    items = "".join(
        f'<li class="aj-down"><strong>{_("Reply {number}", number=hurt.reply)}: {words(_(hurt.name))}'
        f'</strong><q dir="auto">{words(hurt.quote)}</q><span>{_hurt(hurt)}</span></li>'
        for hurt in hurts
    )
    put(f'<ol class="aj-turns">{items}</ol>')


def _hurt(hurt: Hurt) -> str:
    good = _("You made it good again, which counts for more than never slipping.")
    return f"{words(_(hurt.effect))} {good if hurt.repaired else ''}"
