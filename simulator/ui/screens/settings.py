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
from simulator.ui.panels.read_in import draw_language_choice

OWN_MODEL = """LEAP_SIM_ENGINE=openai OPENAI_BASE_URL=http://127.0.0.1:11434/v1 \\
LEAP_SIM_MODEL=llama3.1 leap-sim"""
OPENAI = "LEAP_SIM_ENGINE=openai OPENAI_API_KEY=… leap-sim"


def draw(context: Context) -> None:
    settings = context.services.settings
    st.title("Settings", anchor=False)
    draw_language_choice(context)
    if not context.viewer.alone:
        draw_leave(context.viewer)
    model = (
        "none, the people speak their own lines" if settings.engine == "offline" else settings.model
    )
    facts = [
        Fact("What answers you", badge(settings)),
        Fact("Model", model),
        Fact("Who sees it", who_sees(settings)),
        Fact("Region for support", region_name(context.region)),
    ]
    if not context.viewer.alone:
        draw_facts(*facts)
        return
    own = str(settings.personas or "none")
    draw_facts(*facts, Fact("Kept in", str(settings.data_dir)), Fact("Your own people", own))
    if settings.engine != "offline":
        _connection(settings)
    _own_model()
    problems = context.services.personas.problems()
    if problems:
        st.header("People that could not be read", anchor=False)
        for problem in problems:
            st.text(f"{problem.file}\n{problem.message}")


def _connection(settings: Settings) -> None:
    st.header("Does it work?", anchor=False)
    st.text(f"Two small questions go to {settings.server}, with nothing of yours in them.")
    if st.button("Test connection", key="try-connection"):
        with st.spinner(f"Asking {settings.server}"):
            found = servers.try_connection(settings)
        for sentence in found.words:
            st.text(sentence)


def _own_model() -> None:
    st.header("Use a model of your own", anchor=False)
    st.text("With a model the talk is freer. Stop the program and start it again like this.")
    st.text("A model on this computer, with Ollama or any compatible server:")
    st.code(OWN_MODEL, language=None, wrap_lines=True)
    st.text("OpenAI, with your key; what you type then goes to OpenAI:")
    st.code(OPENAI, language=None, wrap_lines=True)


if __name__ == "__main__":
    show(draw)
