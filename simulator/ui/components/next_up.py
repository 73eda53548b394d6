"""What to practise next and why: one letter, one person."""

import streamlit as st

from simulator.domain.next_practice import Because, NextPractice
from simulator.domain.persona import Persona
from simulator.domain.value import N_, Letter
from simulator.ui.components.letters import NAMES
from simulator.ui.components.markup import put
from simulator.ui.components.person import draw_person_card
from simulator.ui.language import _, ngettext

TRY = {
    Letter.LISTEN: N_("say back what you heard before you say anything of your own"),
    Letter.EMPATHIZE: N_("name the feeling you hear, and leave it there"),
    Letter.AGREE: N_("find one wish you truly share, and say it out loud"),
    Letter.PARTNER: N_("offer one small step, together, that they can turn down"),
}
WHO = {
    Because.FIRST: N_("A gentle one to begin with."),
    Because.AGAIN: N_(
        "It became too much there last time. The same moment once more teaches the most."
    ),
    Because.ANOTHER_REASON: (
        N_(
            "Somebody who says no for another reason: what you learned carries over when you try it with "
            "someone else."
        )
    ),
    Because.HARDER: N_("You have met everyone as gentle. This one takes more."),
}


def draw_next_letter(found: NextPractice) -> None:
    if found.letter is None:
        st.text(_("Nothing was missed lately. Try someone new, and see whether it holds."))
        return
    next_time = _("Next time, try one thing: {move}.", move=_(TRY[found.letter]))
    why = ngettext(
        "Why: lately {letter} was called for once, and clear {clear}.",
        "Why: lately {letter} was called for {n} times, and clear {clear}.",
        found.asked,
        letter=_(NAMES[found.letter]),
        clear=_of(found.used),
    )
    put(f'<p><strong>{next_time}</strong></p><p class="aj-soft">{why}</p>')


def draw_next_person(persona: Persona | None, because: Because) -> bool:
    """Whether they want to talk with this one."""
    if persona is None:
        st.text(_("You have met everybody here. Talk with someone again, or write someone new."))
        return False
    with st.container(key=f"aj-shelf-next-{persona.id}"):
        draw_person_card(persona)
        put(f'<p class="aj-soft">{_(WHO[because])}</p>')
        return st.button(
            _("Talk with {name}", name=persona.name), key="next-person", type="primary"
        )


def _of(used: int) -> str:
    return ngettext("in one of them", "in {n} of them", used) if used else _("in none of them")
