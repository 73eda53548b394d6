"""What answers you, what goes where, and where it is kept."""

import streamlit as st

from simulator import servers
from simulator.settings import Settings
from simulator.ui.components.facts import Fact, draw_facts
from simulator.ui.components.region import region_name
from simulator.ui.context import Context
from simulator.ui.engine import badge, who_sees
from simulator.ui.entry import draw_leave
from simulator.ui.frame import show
from simulator.ui.language import _
from simulator.ui.panels.read_in import draw_language_choice

OWN_MODEL = """LEAP_SIM_ENGINE=openai OPENAI_BASE_URL=http://127.0.0.1:11434/v1 \\
LEAP_SIM_MODEL=llama3.1 leap-sim"""
OPENAI = "LEAP_SIM_ENGINE=openai OPENAI_API_KEY=… leap-sim"


def draw(context: Context) -> None:
    settings = context.services.settings
    st.title(_("Settings"), anchor=False)
    draw_language_choice(context)
    if not context.viewer.alone:
        draw_leave(context.viewer)
    offline = settings.engine == "offline"
    model = _("none, the people speak their own lines") if offline else settings.model
    facts = [
        Fact(_("What answers you"), badge(settings)),
        Fact(_("Model"), model),
        Fact(_("Who sees it"), who_sees(settings)),
        Fact(_("Region for support"), region_name(context.region)),
    ]
    if not context.viewer.alone:
        draw_facts(*facts)
        return
    own = str(settings.personas or _("none"))
    draw_facts(*facts, Fact(_("Kept in"), str(settings.data_dir)), Fact(_("Your own people"), own))
    if settings.engine != "offline":
        _connection(settings)
    _own_model()
    problems = context.services.personas.problems()
    if problems:
        st.header(_("People that could not be read"), anchor=False)
        for problem in problems:
            st.text(f"{problem.file}\n{problem.message}")


def _connection(settings: Settings) -> None:
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


def _own_model() -> None:
    st.header(_("Use a model of your own"), anchor=False)
    st.text(_("With a model the talk is freer. Stop the program and start it again like this."))
    st.text(_("A model on this computer, with Ollama or any compatible server:"))
    st.code(OWN_MODEL, language=None, wrap_lines=True)
    st.text(_("OpenAI, with your key; what you type then goes to OpenAI:"))
    st.code(OPENAI, language=None, wrap_lines=True)


if __name__ == "__main__":
    show(draw)
