"""People's text goes into a prompt as data: what could pass for our own marks is made harmless."""

import re

_MARKS = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\x85": "\n", "\t": " ", "\r": "\n"})
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060-\u2069\ufeff]")
_FENCES = re.compile(r"<{2,}|>{2,}")
_SPECIAL = re.compile(r"<\|>?|\|>|</?s>|\[/?INST\]|</?(?:system|user|assistant)>", re.I)
_SOFT = str.maketrans("<>[]|", "‹›()¦")
_LINES = re.compile(r"\n{3,}")


def as_data(text: str) -> str:
    """`text` with our fences, chat-template marks and invisible characters made harmless.

    The words stay as they were, so that a quote from them can still be found in the original.
    """
    text = _CONTROL.sub("", text.translate(_MARKS))
    text = _FENCES.sub(lambda found: ("‹" if found[0][0] == "<" else "›") * len(found[0]), text)
    text = _SPECIAL.sub(lambda found: _soften(found[0]), text)
    return _LINES.sub("\n\n", text).strip()


def fence(label: str, text: str) -> str:
    """`text` as data between marks that it cannot contain."""
    return f"<<<{label}\n{as_data(text)}\n>>>"


def bullets(lines: tuple[str, ...]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _soften(mark: str) -> str:
    return mark.translate(_SOFT)
