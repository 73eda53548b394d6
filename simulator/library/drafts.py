"""Writes the file a trainer starts from: commented, minimal, with ___ where their words belong."""

import json
import re
from pathlib import Path

from simulator.domain.errors import LibraryError
from simulator.domain.persona import Reason
from simulator.domain.value import Frozen
from simulator.library.persona_text import BLANK

_ID = re.compile(r"[a-z][a-z0-9-]{1,30}")


class Draft(Frozen):
    """What is known already; what is empty becomes a blank."""

    id: str
    name: str = ""
    full_name: str = ""
    age: int | None = None
    relation: str = ""
    learner_role: str = ""
    reason: Reason | None = None
    opening_line: str = ""
    openings: tuple[str, ...] = ()
    setting: str = ""
    life: str = ""
    manner: str = ""
    happening: str = ""
    themes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """Comments above the fields: where it comes from, what was left out."""
    lines: tuple[str, ...] = ()
    """Things they say that the author has yet to sort."""


def checked_id(persona_id: str) -> str:
    """Raises LibraryError when this can't be the id of a persona."""
    if not _ID.fullmatch(persona_id) or persona_id == "new":
        raise LibraryError(
            f"{persona_id!r} cannot be an id. Use 2 to 31 lower-case letters, digits and hyphens, "
            "for example aunt-rosalind."
        )
    return persona_id


def write_new(file: Path, text: str) -> None:
    """Raises LibraryError when there is something already, or no folder for it."""
    try:
        with file.open("x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError:
        said = f"{file} is there already and is left as it is. Name another file with --out."
        raise LibraryError(said) from None
    except OSError as error:
        raise LibraryError(f"{file} cannot be written: {error.strerror}.") from None


def drafted(draft: Draft) -> str:
    """The text of the file."""
    return _TEMPLATE.format(
        notes="".join(f"# {_plain(note)}\n" for note in draft.notes),
        id=draft.id,
        name=_text(draft.name),
        full_name=_optional("full_name", draft.full_name),
        age=BLANK if draft.age is None else draft.age,
        relation=_text(draft.relation),
        learner_role=_text(draft.learner_role),
        reasons=_wrapped(", ".join(Reason)),
        reason=draft.reason.value if draft.reason else BLANK,
        setting=_optional("setting", draft.setting),
        life=_optional("life", draft.life),
        themes=_optional_list("themes", draft.themes),
        manner=f"voice:\n  register: {_text(draft.manner)}\n" if draft.manner else "",
        opening_line=_text(draft.opening_line),
        openings=_optional_list("openings", draft.openings),
        happening=_text(draft.happening),
        unsorted=_unsorted(draft.lines),
    )


def _text(value: str) -> str:
    """Whatever it says, it is one text and nothing else: JSON strings are YAML strings."""
    return json.dumps(_plain(value), ensure_ascii=False) if value else BLANK


def _plain(value: str) -> str:
    kept = "".join(char if char.isprintable() else " " for char in value)
    return " ".join(kept.split())


def _optional(name: str, value: str) -> str:
    return f"{name}: {_text(value)}\n" if value else ""


def _optional_list(name: str, values: tuple[str, ...]) -> str:
    if not values:
        return ""
    return f"{name}:\n" + "".join(f"  - {_text(one)}\n" for one in values)


def _unsorted(lines: tuple[str, ...]) -> str:
    if not lines:
        return ""
    head = "#\n# Things they say, found in the card. Copy each to where it belongs:\n"
    return head + "".join(f"#   - {_text(one)}\n" for one in lines)


def _wrapped(text: str) -> str:
    rows = [""]
    for word in text.split():
        if len(rows[-1]) + len(word) > 90:
            rows.append("")
        rows[-1] = f"{rows[-1]} {word}".strip()
    return "\n#   ".join(rows)


_TEMPLATE = """\
# A loved one to practise with. Replace every ___ with your own words, then run
#   leap-sim personas check {id}.yaml
# The guide is personas/README.md. Lines that begin with # are for you and are not read.
{notes}
id: {id}
name: {name}                      # first name, as the learner says it
{full_name}age: {age}
pronoun: ___                      # she, he or they
relation_to_learner: {relation}   # what they are to the learner: mother, friend
learner_role: {learner_role}      # what the learner is to them: adult child, friend

# Why they refuse. One of
#   {reasons}
# The learner guesses it in the debrief, so nothing the learner reads may give it away.
reason: {reason}
difficulty: medium                # easy, medium or hard
{themes}{setting}{life}{manner}
# What they are really afraid of, one sentence. They may never say it.
underlying_fear: ___

# What they keep back: first something neutral and true, then a feeling or an event, then the fear.
# fact: one sentence about them. told: how they say it themselves the first time, one or more ways.
layers:
  - fact: ___
    told:
      - ___                       # at most 35 words
  - fact: ___
    told:
      - ___                       # at most 50 words
  - fact: ___
    told:
      - ___                       # at most 60 words

# The first thing they say. They brush it off before you have begun.
opening_line: {opening_line}
{openings}
# One step they could really take, on their terms. words: how a learner might offer it, lower case.
small_steps:
  - text: ___
    words:
      - ___

# The learner's side. Concrete: what one can see and hear. No reason, no diagnosis.
situation:
  you_are: ___                    # You are her son and come on Sundays.
  happening: {happening}
  tried: ___                      # what the learner tried, and how it went

# From here on everything may wait. Until you write their own lines, they speak with the lines of
# their reason (personas/banks). Each line of your own makes them more themselves; own lines come
# first. Take away the # and begin here:
# lines:
#   refusal:
#     guarded:                    # at most 20 words a line, most far shorter
#       - I'm fine. Put the kettle on.
#   answers:
#     sleep:
#       guarded:
#         - Like a log. A log with the radio on.
# step_lines:
#   accept:
#     - All right. Thursday, and I do the talking.
#   'no':                         # with the quotes
#     - Not that one.
{unsorted}"""
