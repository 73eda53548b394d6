"""Choosing a model on the settings screen, and trying whether it works."""

import streamlit as st

from simulator import chosen, servers
from simulator.chosen import KeyFrom
from simulator.domain.value import N_
from simulator.settings import Settings
from simulator.ui import context as given
from simulator.ui.components.cost import in_words
from simulator.ui.components.facts import Fact
from simulator.ui.components.model_form import CALLS, Form, draw_model_form
from simulator.ui.context import Context
from simulator.ui.language import _

KEY_IS = {
    KeyFrom.NOWHERE: N_("none"),
    KeyFrom.ENVIRONMENT: N_("set by OPENAI_API_KEY"),
    KeyFrom.SECRET: N_("read from the file that OPENAI_API_KEY_FILE names"),
    KeyFrom.KEYRING: N_("kept in the system keyring"),
}


def draw_own_model(context: Context) -> None:
    now = chosen.look(given.environment())
    st.header(_("Who answers"), anchor=False)
    st.text(
        _("With a model the talk is freer. Nothing is sent anywhere until you have chosen one.")
    )
    if now.fixed:
        st.text(
            _(
                "The environment wins over this page. It sets: {names}.",
                names=", ".join(sorted(now.fixed)),
            )
        )
    picked = draw_model_form(
        Form(
            now=now.by_name,
            fixed=now.fixed,
            room=context.services.grading.room(),
            no_keyring=chosen.why_no_key_can_be_kept(),
            key_is=_(KEY_IS[now.key_from]),
            box=context.tab.settings_box,
        )
    )
    if picked is not None:
        given.change(chosen.choose(given.environment(), picked.values, picked.key))
        context.tab.settings_box += 1
        context.tab.said = _("Saved. It holds from the next line on.")
        st.rerun()
    if now.key_from is KeyFrom.KEYRING and st.button(
        _("Take the key out of the keyring"), key="drop-key"
    ):
        given.change(chosen.forget_key(given.environment()))
        context.tab.said = _("The key is gone from the keyring.")
        st.rerun()


def live_facts(context: Context) -> list[Fact]:
    """What is in force while a model answers, and what it has cost this month."""
    settings = context.services.settings
    now = chosen.look(given.environment())
    month = context.services.costs.month()
    limits = [
        _("{n} tokens in a month", n=f"{settings.month_tokens:,}") if settings.month_tokens else "",
        _("{money} in a month", money=_amount(context)) if settings.month_money else "",
    ]
    return [
        Fact(_("Key"), _(KEY_IS[now.key_from])),
        Fact(_("Language of the talk"), settings.language.own_name),
        Fact(_("Real names that never leave"), ", ".join(settings.names.real) or _("none")),
        Fact(_("How the feedback is asked for"), _(CALLS[settings.grader_calls])),
        Fact(_("Speaking and hearing"), _voice(settings)),
        Fact(_("This month"), in_words(month, context.services.costs.prices.currency)),
        Fact(_("What it may cost"), ", ".join(filter(None, limits)) or _("no limit")),
    ]


def draw_connection(settings: Settings) -> None:
    st.header(_("Does it work?"), anchor=False)
    st.text(
        _(
            "Two small questions go to {server}, with nothing of yours in them.",
            server=settings.server,
        )
    )
    if st.button(_("Test connection"), key="try-connection"):
        with st.spinner(_("Asking {server}", server=settings.server)):
            found = servers.try_connection(settings)
        for sentence in found.words:
            st.text(_(sentence))


def _amount(context: Context) -> str:
    currency = context.services.costs.prices.currency
    return f"{context.services.settings.month_money:g} {currency}".strip()


def _voice(settings: Settings) -> str:
    models = [one for one in (settings.hearing_model, settings.speech_model) if one]
    return ", ".join(models) or _("off")
