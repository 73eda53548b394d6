"""The language of the screens: what stands here in English is said as whoever reads it reads it.

Ordinary gettext catalogues lie in `words/`. They are compiled in memory when a language is first
spoken: nothing has to be built where the program runs, and no built file can be stale or stand in the
way of a merge. Many people read from one process at the same time, each in a thread of their own: the
language is kept for a run (a context variable), never for the process.
"""

from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

CATALOGUES = Path(__file__).with_name("words")
ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "de": "Deutsch"}
"""By ISO 639-1, each by its own name."""
DECIMAL_COMMA = {"de"}

_spoken: ContextVar[str] = ContextVar("language of the screens", default=ENGLISH)


def _(text: str, /, **values: object) -> str:
    """`text`, which is a template only where values go into it, in the language of this run."""
    said = _catalogue(_spoken.get()).gettext(text) if text else ""
    return said.format(**values) if values else said


def ngettext(one: str, many: str, n: int, /, **values: object) -> str:
    """As many of them as `n`, which is the value `{n}`."""
    return _catalogue(_spoken.get()).ngettext(one, many, n).format(n=n, **values)


def number(value: float, places: int = 2) -> str:
    """With the decimal mark of the language."""
    said = f"{value:.{places}f}"
    return said.replace(".", ",") if _spoken.get() in DECIMAL_COMMA else said


def speak(language: str) -> None:
    """From now on, in this run."""
    _spoken.set(language)


def spoken() -> str:
    return _spoken.get()


def fitting(chosen: str, browser: str) -> str:
    """What somebody chose, else what their browser asks for, else English."""
    asked = browser.replace("_", "-").partition("-")[0].lower()
    return next((one for one in (chosen, asked) if one in LANGUAGES), ENGLISH)


def catalogue_file(language: str) -> Path:
    return CATALOGUES / f"{language}.po"


@cache
def _catalogue(language: str) -> NullTranslations:
    if language == ENGLISH:
        return NullTranslations()
    # Only who reads another language waits the tenth of a second that Babel takes.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with catalogue_file(language).open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)
