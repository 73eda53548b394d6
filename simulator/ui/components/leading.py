"""A group as its trainer sees it: the way in, what is asked, who practised, what they have in common."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from simulator.domain.group import Assignment, Difficulty, Group
from simulator.domain.group_patterns import FEWEST, Pattern, Patterns
from simulator.domain.persona import Persona
from simulator.domain.value import N_
from simulator.ui.components.calm import draw_calm
from simulator.ui.components.groups import more, what
from simulator.ui.components.markup import heads, put, words
from simulator.ui.components.person import DIFFICULTY
from simulator.ui.language import _

ANYBODY = "anybody"
DIFFICULTIES: tuple[Difficulty, ...] = ("easy", "medium", "hard")


@dataclass(frozen=True)
class Asked:
    persona_id: str
    difficulty: Difficulty | None
    due: date | None
    note: str


@dataclass(frozen=True)
class Row:
    """One learner: words, no figures to compare by."""

    member_id: str
    name: str
    practised: str
    met: str
    shares: str
    to_look_at: str


def draw_found() -> str | None:
    with (
        st.form("found-group", border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        name = st.text_input(_("Name of a new group"), key="found-name", max_chars=80)
        if st.form_submit_button(_("Found it")):
            return name
    return None


def draw_way_in(group: Group, link: str) -> bool:
    """True when a new code was asked for."""
    st.text(_("Send this link, or the code, to those you train:"))
    st.code(link, language=None, wrap_lines=True)
    st.code(group.code, language=None)
    return st.button(
        _("Make a new code"),
        key="new-code",
        help=_("The old link and code open nothing from then on."),
    )


def draw_ask(personas: Sequence[Persona]) -> Asked | None:
    names = {ANYBODY: _("Anybody"), **{one.id: one.name for one in personas}}
    with st.form("ask-group"):
        left, right = st.columns(2)
        with left:
            who = st.selectbox(_("Talk with"), list(names), format_func=names.__getitem__)
            hard = st.selectbox(
                _("If anybody, how hard"),
                [None, *DIFFICULTIES],
                format_func=lambda one: _(DIFFICULTY[one] if one else N_("As they like")),
            )
        with right:
            due = st.date_input(_("Until"), value=None, format="DD/MM/YYYY")
            note = st.text_input(_("A word with it"), max_chars=500)
        if st.form_submit_button(_("Ask the group")):
            persona = "" if who == ANYBODY else who
            return Asked(persona, hard, due if isinstance(due, date) else None, note)
    return None


def draw_what_was_asked(
    assignments: Sequence[Assignment], names: Mapping[str, str], met: Mapping[str, str]
) -> str | None:
    """The id of the one to withdraw."""
    gone = None
    for one in assignments:
        with st.container(horizontal=True, vertical_alignment="center", key=f"was-{one.id}"):
            put(
                f"<div><strong>{words(what(one, names))}</strong>"
                f'<p class="aj-soft">{words(more(one))} {words(met[one.id])}</p></div>'
            )
            if st.button(_("Withdraw"), key=f"withdraw-{one.id}"):
                gone = one.id
    return gone


def draw_learners(rows: Sequence[Row]) -> None:
    body = "".join(
        f"<tr><td>{words(one.name)}</td><td>{words(one.practised)}</td><td>{words(one.met)}</td>"
        f"<td>{words(one.shares)}</td><td>{words(one.to_look_at)}</td></tr>"
        for one in rows
    )
    put(
        f'<div class="aj-scroll" tabindex="0" role="region" aria-label="{_("Learners")}">'
        f'<table class="aj-table aj-wide"><thead><tr>'
        f"{heads(_('Who'), _('Practised'), _('Asked'), _('Shares'), _('To look at'))}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )


def draw_patterns(found: Patterns) -> None:
    if found.people < FEWEST:
        draw_calm(
            _("No pattern yet"),
            _(
                "Patterns show once {fewest} people share a talk; {people} do now. "
                "With fewer they would only point at somebody.",
                fewest=FEWEST,
                people=found.people,
            ),
        )
        return
    put(
        _patterns(
            _("Breakers, in the first shared talk of each"),
            found.breakers,
            _("No breaker at all."),
        )
    )
    put(
        _patterns(
            _("Letters that were clear at least once there"),
            found.letters,
            _("None was asked for."),
        )
    )


def _patterns(title: str, rows: Sequence[Pattern], none: str) -> str:
    items = "".join(
        f"<li>{words(_(one.name))}: {one.percent} % "
        f"({_('{happened} of {talks}', happened=one.happened, talks=one.talks)})</li>"
        for one in rows
    )
    body = f'<ul class="aj-list">{items}</ul>' if rows else f"<p>{none}</p>"
    return f"<section><h3>{title}</h3>{body}</section>"
