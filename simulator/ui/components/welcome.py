"""The first words: what this is, and what it is not (domain.md 4.1)."""

import streamlit as st

from simulator.ui.components.markup import put, words

WELCOME = """<div class="aj-hero"><div><h1>Practise the talk before you have it</h1>
<p>Someone you love needs help and says no. Here you can find your words first: talk with a made-up
person who refuses too, see how each reply may have landed, and try it again as often as you like.</p>
<p class="aj-soft">Practice only. Not therapy, not a diagnosis, not for an emergency. If someone may be
in danger now, stop and open <strong>Support</strong>.</p></div>
<div class="aj-door" aria-hidden="true"><span></span></div></div>"""
SCOPE = (
    "The people here are fictional, and played by a computer. Nobody real is typing.",
    "This is practice for you. It is no therapy, no diagnosis, no crisis service, and no advice about "
    "a real person.",
    "What is read is one practice reply at a time: never your love, your worth, or you. Two careful "
    "readers can differ on the same line, and so can this program.",
    "A real talk goes its own way. Noticing more of your own slips is a sign of learning.",
    "It will not help to force, trick or threaten anyone into treatment.",
    "For people of 18 and over. Please use no real names.",
)


def draw_welcome() -> None:
    put(WELCOME)


def draw_scope(who_sees: str) -> None:
    with st.expander("What this is, and what it is not"):
        items = "".join(f"<li>{words(text)}</li>" for text in (*SCOPE, who_sees))
        put(f'<ul class="aj-list">{items}</ul>')
