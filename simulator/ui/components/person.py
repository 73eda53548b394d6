"""Who they are and where you stand, without a word about why they refuse."""

from simulator.domain.persona import Persona
from simulator.domain.session import Session
from simulator.domain.value import N_
from simulator.ui.components.face import portrait_tag
from simulator.ui.components.markup import put, words
from simulator.ui.components.moments import moment
from simulator.ui.language import _

DIFFICULTY = {
    "easy": N_("A gentle start"),
    "medium": N_("Takes patience"),
    "hard": N_("Hard going"),
}

ENGINES = {
    "offline": N_("with the offline engine"),
    "elsewhere": N_("from a talk that was had elsewhere; the loved one here only lends the scene"),
}


def draw_person_card(persona: Persona) -> None:
    """On the shelf: how a learner would say it comes first."""
    put(
        f'<article class="aj-person">{portrait_tag(persona, 76)}<div>'
        f'<p class="aj-situation">{words(_(persona.situation_line))}</p>'
        f"<h3>{words(persona.name)}, {persona.age}</h3>"
        f'<p class="aj-soft">{words(yours(persona))} · '
        f"{_(DIFFICULTY[persona.difficulty])}</p></div></article>"
    )


def draw_person_header(persona: Persona, badge: str) -> None:
    """Above the talk: face, name and place."""
    put(
        f'<header class="aj-header">{portrait_tag(persona, 84)}<div>'
        f"<h1>{words(persona.name)}, {persona.age}</h1>"
        f'<p class="aj-soft">{words(yours(persona))}. {words(_(persona.setting))}</p>'
        f'<p class="aj-badge">{words(badge)}</p></div></header>'
    )


def draw_briefing(persona: Persona) -> None:
    """Where the learner stands as it starts."""
    rows = (
        (_("You"), persona.situation.you_are),
        (_("What you have seen"), persona.situation.happening),
        (_("What you have tried"), persona.situation.tried),
        (_("Where you are now"), persona.setting),
    )
    shown = "".join(f"<dt>{label}</dt><dd>{words(_(text))}</dd>" for label, text in rows)
    put(f'<dl class="aj-brief">{shown}</dl>')


def draw_transcript_header(session: Session, learner: str = "") -> None:
    """`learner`: whose talk it is, when somebody else reads it."""
    name = session.persona.name
    who = _("{learner} with {name}", learner=learner, name=name) if learner else name
    engine = _(ENGINES.get(session.engine) or N_("with a model"))
    put(
        f'<header class="aj-header">{portrait_tag(session.persona, 84)}<div>'
        f"<h1>{words(who)}, {session.persona.age}</h1>"
        f'<p class="aj-soft">{words(moment(session.created_at))}, {engine}. '
        f"{words(_(session.persona.situation_line))}</p></div></header>"
    )


def yours(persona: Persona) -> str:
    """What they are to the learner."""
    return _("Your {relation}", relation=_(persona.relation_to_learner))
