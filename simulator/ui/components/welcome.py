"""The first words: what this is, and what it is not (domain.md 4.1)."""

import streamlit as st

from simulator.domain.value import N_
from simulator.ui.components.markup import put, words
from simulator.ui.language import _

WELCOME = N_(
    "Someone you love needs help and says no. Here you can find your words first: talk with a made-up "
    "person who refuses too, see how each reply may have landed, and try it again as often as you like."
)
ONLY = N_(
    "Practice only. Not therapy, not a diagnosis, not for an emergency. If someone may be in danger "
    "now, stop and open “Support”."
)
SCOPE = (
    N_("The people here are fictional, and played by a computer. Nobody real is typing."),
    N_(
        "This is practice for you. It is no therapy, no diagnosis, no crisis service, and no advice about "
        "a real person."
    ),
    N_(
        "What is read is one practice reply at a time: never your love, your worth, or you. Two careful "
        "readers can differ on the same line, and so can this program."
    ),
    N_("A real talk goes its own way. Noticing more of your own slips is a sign of learning."),
    N_("It will not help to force, trick or threaten anyone into treatment."),
    N_("For people of 18 and over. Please use no real names."),
)


def draw_welcome() -> None:
    put(
        f'<div class="aj-hero"><div><h1>{_("Practise the talk before you have it")}</h1>'
        f'<p>{_(WELCOME)}</p><p class="aj-soft">{_(ONLY)}</p></div>'
        '<div class="aj-door" aria-hidden="true"><span></span></div></div>'
    )


def draw_scope(who_sees: str) -> None:
    with st.expander(_("What this is, and what it is not")):
        items = "".join(f"<li>{words(text)}</li>" for text in (*map(_, SCOPE), who_sees))
        put(f'<ul class="aj-list">{items}</ul>')
