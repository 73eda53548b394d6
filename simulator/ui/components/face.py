"""A drawn face for each loved one: cut-paper shapes of our own, the same each time, no photograph."""

from base64 import b64encode
from dataclasses import dataclass
from html import escape
from typing import Literal

from simulator.domain.persona import Persona
from simulator.domain.value import chance
from simulator.ui.language import _

Hair = Literal["bob", "short", "long", "bun", "curls", "bald", "crop"]
GROUNDS = ("#cfe0dc", "#f1dcb8", "#e7d3c6", "#d5dccb", "#d9d3e0", "#e9d9a9")


@dataclass(frozen=True)
class Look:
    skin: str
    hair: str
    style: Hair
    clothes: str
    glasses: bool = False
    beard: bool = False


LOOKS: dict[str, Look] = {
    "marcus": Look("#8d5a3b", "#2b211c", "crop", "#1d4d4f", beard=True),
    "hana": Look("#efc9a5", "#6b4526", "bun", "#7fa6a3"),
    "renee": Look("#c98d63", "#3a241a", "bob", "#26364f"),
    "eleanor": Look("#f2cfb3", "#8a4b2a", "long", "#6d7f5a"),
    "ben": Look("#eec6a2", "#5a4632", "short", "#4b5563"),
    "gloria": Look("#d9a27a", "#c9c5bd", "curls", "#a4553f", glasses=True),
    "kwame": Look("#5f3b28", "#1d1512", "crop", "#c08a2e"),
    "noor": Look("#c99a70", "#2a1f1a", "long", "#5b6f8f"),
    "viktor": Look("#e3b692", "#a9a49a", "short", "#3f5a4a", beard=True),
    "rosa": Look("#b97f57", "#2d1e18", "bun", "#a23e48"),
    "dale": Look("#dda983", "#d8d3c8", "bald", "#5d6b3c", beard=True),
    "mei": Look("#eac39b", "#201a18", "bob", "#7b4b6b", glasses=True),
    "colin": Look("#efc4a8", "#8f8a80", "short", "#2f5068", glasses=True),
    "sam": Look("#c68f66", "#3b2a20", "curls", "#d08a3c"),
    "leah": Look("#f0cba9", "#5b3521", "long", "#41606e"),
    "farah": Look("#c4946b", "#241a16", "long", "#356a5d"),
}
SKINS = ("#f0cba9", "#d9a27a", "#b97f57", "#8d5a3b", "#5f3b28")
HAIRS = ("#2b211c", "#5a3a22", "#8a5a2b", "#a9a49a")
CLOTHES = ("#1d4d4f", "#a4553f", "#5d6b3c", "#5b6f8f", "#c08a2e")
STYLES: tuple[Hair, ...] = ("bob", "short", "long", "bun", "curls", "crop")

_BEHIND: dict[Hair, str] = {
    "bob": '<path d="M43 70c-3-34 16-50 37-50s40 16 37 50l3 34H40z"/>',
    "long": '<path d="M42 70c-2-34 16-51 38-51s40 17 38 51l7 62H35z"/>',
    "bun": '<circle cx="80" cy="20" r="15"/><path d="M45 78c-4-36 14-52 35-52s39 16 35 52z"/>',
    "curls": "".join(
        f'<circle cx="{x}" cy="{y}" r="16"/>'
        for x, y in ((47, 62), (50, 42), (64, 28), (82, 24), (100, 30), (111, 45), (114, 64))
    ),
    "short": '<path d="M46 76c-4-36 12-52 34-52s38 16 34 52z"/>',
    "crop": '<path d="M48 68c-3-30 12-43 32-43s35 13 32 43z"/>',
    "bald": '<path d="M47 76c-3-8-3-16-1-22l6 22zM113 76c3-8 3-16 1-22l-6 22z"/>',
}
_FRINGE: dict[Hair, str] = {
    "bob": '<path d="M50 66c2-22 14-32 32-32 16 0 27 9 28 30-14-2-26-8-33-17-6 10-15 16-27 19z"/>',
    "long": '<path d="M50 68c3-22 13-33 30-34 17 1 27 12 30 34-12-6-21-15-27-26-8 12-19 21-33 26z"/>',
    "bun": '<path d="M50 62c4-20 15-28 30-28s26 8 30 28c-9-9-19-14-30-14s-21 5-30 14z"/>',
    "curls": '<path d="M52 54c4-17 16-20 29-20s22 6 27 20c-9-5-18-8-28-8s-20 3-28 8z"/>',
    "short": '<path d="M49 64c1-20 13-31 32-31s30 11 30 31c-5-9-9-14-14-18-14 4-30 5-42 3-3 5-5 9-6 15z"/>',
    "crop": '<path d="M51 58c4-16 14-23 29-23s25 7 29 23c-8-7-18-10-29-10s-21 3-29 10z"/>',
    "bald": "",
}


def look_of(persona: Persona) -> Look:
    """Chosen by hand for the people who come with the program, by their id for all others."""
    if persona.id in LOOKS:
        return LOOKS[persona.id]

    def pick(of: tuple[str, ...], what: str) -> str:
        return of[int(chance(persona.id, what) * len(of))]

    style = STYLES[int(chance(persona.id, "style") * len(STYLES))]
    hair = HAIRS[-1] if persona.age >= 62 else pick(HAIRS[:-1], "hair")
    return Look(pick(SKINS, "skin"), hair, style, pick(CLOTHES, "clothes"))


def portrait(persona: Persona) -> str:
    """The drawing as SVG."""
    look = look_of(persona)
    ground = GROUNDS[int(chance(persona.id, "ground") * len(GROUNDS))]
    glasses = (
        '<g fill="none" stroke="#3a3330" stroke-width="2.5"><circle cx="67" cy="76" r="10"/>'
        '<circle cx="93" cy="76" r="10"/><path d="M77 75q3-3 6 0"/></g>'
        if look.glasses
        else ""
    )
    beard = (
        f'<path d="M52 84c2 26 14 37 28 37s26-11 28-37c-6 10-12 13-28 13s-22-3-28-13z" '
        f'fill="{look.hair}"/>'
        if look.beard
        else ""
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160">'
        '<clipPath id="c"><circle cx="80" cy="80" r="80"/></clipPath><g clip-path="url(#c)">'
        f'<rect width="160" height="160" fill="{ground}"/>'
        '<path d="M104 0h56v160h-26z" fill="#fff" opacity=".35"/>'
        f'<g fill="{look.hair}">{_BEHIND[look.style]}</g>'
        f'<path d="M66 104h28v22c0 8-28 8-28 0z" fill="{look.skin}"/>'
        f'<path d="M66 108c8 8 20 8 28 0v7c-8 6-20 6-28 0z" fill="#000" opacity=".12"/>'
        f'<path d="M18 168c2-32 24-44 48-46 8 10 20 10 28 0 24 2 46 14 48 46z" '
        f'fill="{look.clothes}"/>'
        f'<path d="M50 74c0-26 12-40 30-40s30 14 30 40c0 28-12 44-30 44S50 102 50 74z" '
        f'fill="{look.skin}"/>'
        f"{beard}"
        f'<g fill="{look.hair}" stroke="{look.hair}" stroke-width="4">{_FRINGE[look.style]}</g>'
        '<g fill="none" stroke="#33261f" stroke-width="2.6" stroke-linecap="round" opacity=".85">'
        '<path d="M62 77q5 4 10 0M88 77q5 4 10 0"/><path d="M73 102q7 3 14 0"/></g>'
        '<path d="M80 80q4 8-1 10" fill="none" stroke="#33261f" stroke-width="2" opacity=".4" '
        'stroke-linecap="round"/>'
        f"{glasses}</g></svg>"
    )


def portrait_tag(persona: Persona, size: int) -> str:
    """An image of the drawing; `data:` because Streamlit takes drawings out of plain HTML."""
    source = b64encode(portrait(persona).encode()).decode()
    alt = escape(_("Drawing of {name}", name=persona.name))
    return (
        f'<img class="aj-face" src="data:image/svg+xml;base64,{source}" '
        f'width="{size}" height="{size}" alt="{alt}">'
    )
