"""Said once, before the first word leaves: what goes to the server, and what stays."""

import streamlit as st

from simulator.domain.value import N_
from simulator.ui.components.markup import put, words
from simulator.ui.language import _

KEPT = N_("OpenAI is asked to store nothing of it; its own terms say what it keeps all the same.")
HIDDEN = N_(
    "The names you listed are replaced before anything is sent, and put back in what you read."
)
UNHIDDEN = N_(
    "Leave out real names, or list them before you begin: then they are replaced on the way."
)


def draw_what_goes_where(name: str, server: str, names: tuple[str, ...]) -> bool:
    """True when it was understood."""
    goes = _(
        "What you write goes to {server}, with the talk so far and the description of {name}. "
        "The model there speaks for {name} and reads your replies.",
        server=server,
        name=name,
    )
    stays = _("Nothing else is sent: your talks, notes and plans stay where they are kept now.")
    items = [goes, stays, _(HIDDEN if names else UNHIDDEN)]
    if server.endswith("openai.com"):
        items.append(_(KEPT))
    shown = "".join(f"<li>{words(item)}</li>" for item in items)
    put(
        f'<section class="aj-card aj-told" tabindex="0" aria-label="{_("What goes where")}">'
        f"<h2>{_('Before your first word leaves')}</h2>"
        f'<ul class="aj-list">{shown}</ul></section>'
    )
    return st.button(_("I understand"), type="primary", key="understand")
