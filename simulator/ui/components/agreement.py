"""Agreement in words and numbers: how far, how sure, which way, and where."""

from collections.abc import Mapping, Sequence

import streamlit as st

from simulator.domain.calibration import FEWEST, Agreement, BreakerAgreement, Calibration, Named
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import WORDS
from simulator.ui.components.markup import heads, put, quoted, words
from simulator.ui.language import _, ngettext, number


def draw_summary(found: Calibration) -> None:
    one = found.overall
    said = ngettext(
        "{n} person rated {replies} replies, {levels} levels in all; {blind} of them blind.",
        "{n} people rated {replies} replies, {levels} levels in all; {blind} of them blind.",
        found.raters,
        replies=found.replies,
        levels=one.pairs,
        blind=found.blind,
    )
    seen = _("Levels given after the grade was seen agree more than they should.")
    scale = _("Of weighted kappa, 1 is full agreement and 0 is what chance alone would give.")
    sentences = [said, *([] if found.blind == one.pairs else [seen]), scale]
    kappa = _kappa(one) if one.kappa is not None else _few(one)
    put(
        f'<section class="aj-card aj-calm"><h2>{words(kappa)}</h2>'
        f'<p>{words(" ".join(sentences))}</p><p class="aj-soft">{words(_lean(one))}</p></section>'
    )


def draw_table(
    title: str, rows: Sequence[Named], names: Mapping[str, str], with_bias: bool
) -> None:
    if not rows:
        return
    titles = [title, _("Levels"), _("Weighted kappa"), _("Exact"), _("Within one")]
    head = heads(*titles, *([_("Leans")] if with_bias else []))
    body = "".join(_row(names.get(row.name, row.name), row.agreement, with_bias) for row in rows)
    put(
        f'<div class="aj-scroll" tabindex="0" role="region" aria-label="{words(title)}">'
        f'<table class="aj-table"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def draw_confusion(found: Agreement) -> None:
    head = heads(_("People said ↓ · grader said →"), *map(_, WORDS))
    body = "".join(
        f'<tr><th scope="row">{_(WORDS[level])}</th>'
        + "".join(
            f"<td>{'<strong>' + str(count) + '</strong>' if at == level else count or '–'}</td>"
            for at, count in enumerate(row)
        )
        + "</tr>"
        for level, row in enumerate(found.confusion)
    )
    put(
        f'<div class="aj-scroll" tabindex="0" role="region" aria-label="{_("Person against grader")}">'
        f'<table class="aj-table"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def draw_breakers(found: Sequence[BreakerAgreement], rubric: Rubric) -> None:
    rows = "".join(
        f'<tr><th scope="row">{words(_(rubric.breaker(one.breaker).name))}</th><td>{one.both}</td>'
        f"<td>{one.missed}</td><td>{one.invented}</td></tr>"
        for one in found
    )
    head = heads(_("Hurt"), _("Both found it"), _("Only a person"), _("Only the grader"))
    put(
        f'<div class="aj-scroll" tabindex="0" role="region" aria-label="{_("Hurts")}">'
        f'<table class="aj-table"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
    )


def draw_criterion(names: Mapping[str, str]) -> str:
    """The criterion to look at; empty: all."""
    chosen: str = st.selectbox(
        _("Look at"),
        ["", *names],
        format_func=lambda id_: names.get(id_, _("everything")),
        key="criterion",
    )
    return chosen


def draw_parted(key: str, what: str, heard: str, reply: str, why: str) -> bool:
    """True: open the talk there."""
    with st.container(key=f"aj-row-{key}"):
        because = f'<p class="aj-soft">{_("The grader:")} {words(why)}</p>' if why else ""
        put(
            f"<p><strong>{words(what)}</strong></p>"
            f'<p class="aj-soft" dir="auto">{quoted(heard)}</p>'
            f'<blockquote dir="auto">{words(reply)}</blockquote>{because}'
        )
        return st.button(_("Open it in the talk"), key=f"parted-{key}")


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
        return _("too few (under {fewest})", fewest=FEWEST)
    if one.kappa is None:
        return _("undefined: one side gives one level only")
    if one.low is None or one.high is None:
        return number(one.kappa)
    return _(
        "{kappa} ({low} to {high})",
        kappa=number(one.kappa),
        low=number(one.low),
        high=number(one.high),
    )


def _kappa(one: Agreement) -> str:
    return f"{_('Weighted kappa')} {_number(one)}"


def _few(one: Agreement) -> str:
    if not one.pairs:
        return _("Nothing was rated yet")
    if one.pairs < FEWEST:
        return _("Too little was rated to say how far you agree")
    return _("Agreement is undefined: one side gives one level only")


def _lean(one: Agreement) -> str:
    if one.bias is None or one.exact is None:
        return _("Rate replies on the page Review; blind mode is made for it.")
    return _("The same level in {share}; {lean}.", share=_percent(one.exact), lean=_bias(one))


def _bias(one: Agreement) -> str:
    if one.bias is None:
        return "–"
    if abs(one.bias) < 0.05:
        return _("the grader leans neither way")
    if one.bias > 0:
        return _("grader milder by {levels}", levels=number(one.bias))
    return _("grader stricter by {levels}", levels=number(-one.bias))


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.0f} %"
