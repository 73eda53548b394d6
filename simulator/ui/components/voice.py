"""Speaking and hearing, beside the text and never in its place."""

import streamlit as st

from simulator.ui.language import _


def draw_microphone(key: str, name: str, server: str, busy: bool) -> bytes | None:
    """What was recorded, once. A new `key` is a new, empty recorder."""
    with st.popover(_("Speak"), icon=":material/mic:", key="speak"):
        sound = st.audio_input(_("Say it to {name}", name=name), key=key, disabled=busy)
        st.text(
            _(
                "The recording goes to {server} as it is, names and all, and is not kept here. "
                "You read what was understood before you send it.",
                server=server,
            )
        )
    return None if sound is None else sound.getvalue()


def draw_hear(sound: bytes | None) -> bool:
    """True when their newest words are to be read aloud; `sound`: those words, once they are."""
    wanted = st.button(_("Hear it"), icon=":material/volume_up:", key="hear", type="tertiary")
    if sound is not None:
        st.audio(sound, format="audio/mpeg", autoplay=True)
    return wanted
