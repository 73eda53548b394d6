"""Agreement in words and numbers: how far, how sure, which way, and where."""

from collections.abc import Mapping, Sequence

import streamlit as st

from simulator.domain.calibration import FEWEST, Agreement, BreakerAgreement, Calibration, Named
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import WORDS
from simulator.ui.components.markup import put, words


def draw_summary(found: Calibration) -> None:
    one = found.overall
    people = "1 person" if found.raters == 1 else f"{found.raters} people"
    said = f"{people} rated {found.replies} replies, {one.pairs} levels in all; {found.blind} of them blind."
    warning = (
        ""
        if found.blind == one.pairs
        else " Levels given after the grade was seen agree more than they should."
    )
    kappa = _kappa(one) if one.kappa is not None else _few(one)
    put(
        f'<section class="aj-card aj-calm"><h2>{words(kappa)}</h2>'
        f"<p>{words(said)}{words(warning)} Of weighted kappa, 1 is full agreement and 0 is what chance "
        "alone would give.</p><p class='aj-soft'>{words(_lean(one))}</p></section>"
    )


def draw_table(
    title: str, rows: Sequence[Named], names: Mapping[str, str], with_bias: bool
) -> None:
    if not rows:
        return
    head = "".join(
        f'<th scope="col">{one}</th>'
        for one in (title, "Levels", "Weighted kappa", "Exact", "Within one", "Leans")
        if with_bias or one != "Leans"
    )
    body = "".join(_row(names.get(row.name, row.name), row.agreement, with_bias) for row in rows)
    put(
        f'<div class="aj-scroll" tabindex="0" role="region" aria-label="{words(title)}">'
        f'<table class="aj-table"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def draw_confusion(found: Agreement) -> None:
    head = "".join(f'<th scope="col">{word}</th>' for word in WORDS)
    body = "".join(
        f'<tr><th scope="row">{WORDS[level]}</th>'
        + "".join(
            f"<td>{'<strong>' + str(count) + '</strong>' if at == level else count or '–'}</td>"
            for at, count in enumerate(row)
        )
        + "</tr>"
        for level, row in enumerate(found.confusion)
    )
    put(
        '<div class="aj-scroll" tabindex="0" role="region" aria-label="Person against grader">'
        '<table class="aj-table"><thead><tr><th scope="col">People said ↓ · grader said →</th>'
        f"{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def draw_breakers(found: Sequence[BreakerAgreement], rubric: Rubric) -> None:
    rows = "".join(
        f'<tr><th scope="row">{words(rubric.breaker(one.breaker).name)}</th><td>{one.both}</td>'
        f"<td>{one.missed}</td><td>{one.invented}</td></tr>"
        for one in found
    )
    put(
        '<div class="aj-scroll" tabindex="0" role="region" aria-label="Hurts"><table class="aj-table">'
        '<thead><tr><th scope="col">Hurt</th><th scope="col">Both found it</th>'
        '<th scope="col">Only a person</th><th scope="col">Only the grader</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def draw_criterion(names: Mapping[str, str]) -> str:
    """The criterion to look at; empty: all."""
    chosen: str = st.selectbox(
        "Look at",
        ["", *names],
        format_func=lambda id_: names.get(id_, "everything"),
        key="criterion",
    )
    return chosen


def draw_parted(key: str, what: str, heard: str, reply: str, why: str) -> bool:
    """True: open the talk there."""
    with st.container(key=f"aj-row-{key}"):
        because = f'<p class="aj-soft">The grader: {words(why)}</p>' if why else ""
        put(
            f"<p><strong>{words(what)}</strong></p>"
            f'<p class="aj-soft" dir="auto">“{words(heard)}”</p>'
            f'<blockquote dir="auto">{words(reply)}</blockquote>{because}'
        )
        return st.button("Open it in the talk", key=f"parted-{key}")


def _row(name: str, one: Agreement, with_bias: bool) -> str:
    cells = [str(one.pairs), _number(one), _percent(one.exact), _percent(one.adjacent)]
    cells += [_bias(one)] if with_bias else []
    return (
        f'<tr><th scope="row">{words(name)}</th>'
        + "".join(f"<td>{words(cell)}</td>" for cell in cells)
        + "</tr>"
    )


def _number(one: Agreement) -> str:
    if one.pairs < FEWEST:
        return f"too few (under {FEWEST})"
    if one.kappa is None:
        return "undefined: one side gives one level only"
    if one.low is None or one.high is None:
        return f"{one.kappa:.2f}"
    return f"{one.kappa:.2f} ({one.low:.2f} to {one.high:.2f})"


def _kappa(one: Agreement) -> str:
    return f"Weighted kappa {_number(one)}"


def _few(one: Agreement) -> str:
    if not one.pairs:
        return "Nothing was rated yet"
    if one.pairs < FEWEST:
        return "Too little was rated to say how far you agree"
    return "Agreement is undefined: one side gives one level only"


def _lean(one: Agreement) -> str:
    if one.bias is None or one.exact is None:
        return "Rate replies on the page Review; blind mode is made for it."
    return f"The same level in {_percent(one.exact)}; {_bias(one)}."


def _bias(one: Agreement) -> str:
    if one.bias is None:
        return "–"
    if abs(one.bias) < 0.05:
        return "the grader leans neither way"
    which = "milder" if one.bias > 0 else "stricter"
    return f"grader {which} by {abs(one.bias):.2f}"


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.0f} %"
