"""Puts this loved one's pronouns into a line about them."""

from simulator.domain.scene import Scene
from simulator.engines.offline.reading.lists import bag

_PRONOUNS = {
    "she": ("she", "her", "her", "hers"),
    "he": ("he", "him", "his", "his"),
    "they": ("they", "them", "their", "theirs"),
}
_IRREGULAR = {"are": "is", "have": "has"}
_VERBS = _IRREGULAR | {
    verb: f"{verb}s"
    for verb in bag("ask expect feel like react remember say see stand struggle think")
}


def voiced(text: str, scene: Scene | None) -> str:
    subject, them, their, theirs = _PRONOUNS[scene.pronoun if scene else "they"]
    if subject != "they":
        for plural, one in _VERBS.items():
            for they in ("{they}", "{they_cap}"):
                text = text.replace(f"{they} {plural}", f"{they} {one}")
    return (
        text.replace("{they_cap}", subject.capitalize())
        .replace("{they}", subject)
        .replace("{them}", them)
        .replace("{theirs}", theirs)
        .replace("{their}", their)
    )
