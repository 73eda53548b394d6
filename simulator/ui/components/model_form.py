"""The form of the settings screen: who answers, in which language, what stays here, what it may cost."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import streamlit as st

from simulator.domain.language import Language
from simulator.domain.value import N_
from simulator.ui.components.presets import OTHER, PRESETS, Preset, preset_at
from simulator.ui.language import _

WHO = {
    "offline": N_("No model: the people's own lines, offline"),
    "openai": N_("A model on a server"),
}
CALLS = {"one": N_("In one call"), "letter": N_("In one call for each letter")}


@dataclass(frozen=True)
class Chosen:
    values: Mapping[str, str]
    """By the names of the environment."""
    key: str


@dataclass(frozen=True)
class Form:
    """What the fields need to know."""

    now: Mapping[str, str]
    fixed: Collection[str]
    """Set by the environment: shown, and not to be changed here."""
    room: int
    no_keyring: str
    """Why a key cannot be kept here; empty when it can."""
    key_is: str
    """Where the key is, in a sentence."""
    box: int


def draw_model_form(form: Form) -> Chosen | None:
    """What was chosen, once Save is pressed."""
    engine = st.radio(
        _("Who answers"),
        list(WHO),
        index=list(WHO).index(form.now["LEAP_SIM_ENGINE"]),
        format_func=lambda one: _(WHO[one]),
        horizontal=True,
        label_visibility="collapsed",
        key=f"who-{form.box}",
        disabled="LEAP_SIM_ENGINE" in form.fixed,
    )
    values, key = {**form.now, "LEAP_SIM_ENGINE": engine}, ""
    if engine == "openai":
        server, key = _server(form)
        values |= server | _talk(form) | _voice(form) | _budget(form)
    if st.button(_("Save"), type="primary", key="save-settings"):
        return Chosen(values=values, key=key)
    return None


def _server(form: Form) -> tuple[dict[str, str], str]:
    here = preset_at(form.now["OPENAI_BASE_URL"])
    options = [*PRESETS, OTHER]
    preset: Preset = st.selectbox(
        _("Server"),
        options,
        index=options.index(here),
        format_func=lambda one: _(one.name),
        key=f"server-{form.box}",
    )
    st.text(_(preset.hint, room=f"{form.room}") if "{room}" in preset.hint else _(preset.hint))
    same = preset == here
    place = f"{preset.name}-{form.box}"
    url = _text(
        form,
        "OPENAI_BASE_URL",
        _("Base URL"),
        f"url-{place}",
        form.now["OPENAI_BASE_URL"] if same else preset.base_url,
    )
    left, right = st.columns(2)
    with left:
        model = _text(
            form,
            "LEAP_SIM_MODEL",
            _("Model"),
            f"model-{place}",
            form.now["LEAP_SIM_MODEL"] if same else preset.model,
        )
    with right:
        grader = _text(
            form,
            "LEAP_SIM_GRADER_MODEL",
            _("Another model for the feedback"),
            f"grader-{place}",
            form.now["LEAP_SIM_GRADER_MODEL"] if same else "",
            placeholder=_("the same"),
        )
    key = st.text_input(
        _("Key"),
        type="password",
        key=f"key-{place}",
        placeholder=form.key_is,
        disabled=bool(form.no_keyring),
        help=_("It is kept in the keyring of this system, for this server only, and nowhere else."),
        autocomplete="off",
    )
    if form.no_keyring:
        st.text(_(form.no_keyring))
    return {
        "OPENAI_BASE_URL": url,
        "LEAP_SIM_MODEL": model,
        "LEAP_SIM_GRADER_MODEL": grader,
    }, key


def _talk(form: Form) -> dict[str, str]:
    languages = [one.value for one in Language]
    left, right = st.columns(2)
    with left:
        language = st.selectbox(
            _("Language of the talk"),
            languages,
            index=languages.index(form.now["LEAP_SIM_LANGUAGE"]),
            format_func=lambda one: Language(one).own_name,
            key=f"talk-language-{form.box}",
            disabled="LEAP_SIM_LANGUAGE" in form.fixed,
        )
    with right:
        calls = st.selectbox(
            _("How the feedback is asked for"),
            list(CALLS),
            index=list(CALLS).index(form.now["LEAP_SIM_GRADER_CALLS"]),
            format_func=lambda one: _(CALLS[one]),
            key=f"calls-{form.box}",
            disabled="LEAP_SIM_GRADER_CALLS" in form.fixed,
            help=_(
                "One call costs least. A call for each letter is a little steadier, and costs more."
            ),
        )
    names = _text(
        form,
        "LEAP_SIM_NAMES",
        _("Real names that never leave"),
        f"names-kept-{form.box}",
        form.now["LEAP_SIM_NAMES"],
        help=_(
            "With commas between them. They are replaced on the way and put back in what you read."
        ),
    )
    return {
        "LEAP_SIM_LANGUAGE": language,
        "LEAP_SIM_GRADER_CALLS": calls,
        "LEAP_SIM_NAMES": names,
    }


def _voice(form: Form) -> dict[str, str]:
    fields = {
        "LEAP_SIM_HEARING_MODEL": (_("Model that writes down what you say"), "whisper-1"),
        "LEAP_SIM_SPEECH_MODEL": (_("Model that reads their words aloud"), "tts-1"),
        "LEAP_SIM_SPEECH_VOICE": (_("Its voice"), "coral"),
    }
    with st.expander(_("Speaking and hearing, where the server can")):
        return {
            name: _text(
                form,
                name,
                label,
                f"{name}-{form.box}",
                form.now[name],
                placeholder=_("off; for example {model}", model=example),
            )
            for name, (label, example) in fields.items()
        }


def _budget(form: Form) -> dict[str, str]:
    fields = {
        "LEAP_SIM_MONTH_TOKENS": _("Tokens in a month"),
        "LEAP_SIM_MONTH_MONEY": _("Money in a month"),
    }
    with st.expander(_("What it may cost")):
        st.text(_("Once it is used up, the program stops before the next call and says so."))
        return {
            name: _text(
                form, name, label, f"{name}-{form.box}", form.now[name], placeholder=_("no limit")
            )
            for name, label in fields.items()
        }


def _text(
    form: Form,
    name: str,
    label: str,
    key: str,
    value: str,
    *,
    placeholder: str = "",
    help: str | None = None,
) -> str:
    fixed = name in form.fixed
    return st.text_input(
        label,
        value=form.now[name] if fixed else value,
        key=key,
        disabled=fixed,
        placeholder=placeholder,
        help=_("Set by the environment ({name}), which wins.", name=name) if fixed else help,
    )
