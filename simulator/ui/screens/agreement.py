"""For trainers: how far people and the grader agree, where they part, and what to make of it."""

import streamlit as st

from simulator.domain.calibration import Calibration
from simulator.domain.scoring import WORDS
from simulator.ui import pages
from simulator.ui.components.agreement import (
    draw_breakers,
    draw_confusion,
    draw_criterion,
    draw_parted,
    draw_summary,
    draw_table,
)
from simulator.ui.components.markup import put, words
from simulator.ui.context import Context
from simulator.ui.frame import show
from simulator.ui.language import _


def draw(context: Context) -> None:
    if st.button(_("Review"), key="back", type="tertiary", icon=":material/arrow_back:"):
        pages.go(pages.REVIEW)
    st.title(_("How far we agree"), anchor=False)
    blind = st.toggle(_("Only levels given before the grade was seen"), key="blind-only")
    found = context.services.calibrating.report(blind_only=blind)
    draw_summary(found)
    if not found.overall.pairs:
        return
    rubric = context.services.rubric
    names = {one.id: f"{one.id} {_(one.name)}" for one in rubric.criteria}
    st.header(_("People and the grader"), anchor=False)
    criteria = sorted(found.criteria, key=lambda one: list(names).index(one.name))
    draw_table(_("Looked for"), criteria, names, with_bias=True)
    if found.breakers:
        draw_breakers(found.breakers, rubric)
    if found.people:
        st.header(_("People among each other"), anchor=False)
        draw_table(_("Who"), found.people, {}, with_bias=False)
    st.header(_("Over time, and by grader"), anchor=False)
    draw_table(_("Month"), found.months, {}, with_bias=True)
    draw_table(_("Grader"), found.graders, {}, with_bias=True)
    _parted(context, found, names)
    _use(context)


def _parted(context: Context, found: Calibration, names: dict[str, str]) -> None:
    st.header(_("Where we part"), anchor=False)
    criterion = draw_criterion({one.name: names[one.name] for one in found.criteria})
    chosen = [one.agreement for one in found.criteria if one.name == criterion]
    draw_confusion(chosen[0] if chosen else found.overall)
    parted = context.services.calibrating.parted(found, criterion)
    if not parted:
        st.text(_("Nowhere, as far as was rated."))
    for number, one in enumerate(parted):
        said = one.judged
        what = _(
            "{criterion}: {author} {level}, the grader {graded}",
            criterion=names[said.criterion],
            author=said.author,
            level=_(WORDS[said.level]),
            graded=_(WORDS[said.graded]),
        )
        if draw_parted(str(number), what, one.heard, one.reply, one.why):
            context.tab.desk.chosen[said.session_id] = said.exchange
            pages.go(pages.REVIEW, said.session_id)


def _use(context: Context) -> None:
    calibrating = context.services.calibrating
    st.header(_("Make use of it"), anchor=False)
    st.text(
        _(
            "Every reply on which you and the grader part can become a case of the evals. It holds what was "
            "said: take names out before you give it to anybody."
        )
    )
    st.download_button(
        _("Save as eval cases"),
        calibrating.cases,
        "trainer-cases.jsonl",
        key="cases",
        on_click="ignore",
    )
    examples = calibrating.examples()
    if not examples:
        return
    st.text(
        _(
            "Examples that a model is shown when it grades; whether they help: leap-sim review compare"
        )
    )
    for one in examples:
        put(
            f'<div class="aj-notice"><strong>{words(one.criterion)} {_(WORDS[one.level])}</strong>'
            f'<blockquote dir="auto">{words(one.reply)}</blockquote>'
            f'<p class="aj-soft">{words(one.why)}</p></div>'
        )


if __name__ == "__main__":
    show(draw)
