"""A session as a file for programs: JSON that loses nothing, CSV for a spreadsheet."""

import csv
import io
import json
from datetime import datetime
from typing import Literal

from pydantic import ValidationError

from simulator.domain.errors import ArchiveError
from simulator.domain.grade import Grade
from simulator.domain.review import Review
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import Score, score
from simulator.domain.session import Attempt, Session
from simulator.domain.value import Frozen, Letter

PRODUCT = "Ajar"
FORMAT_VERSION = 1
"""Goes up when a file of before can no longer be read as it is."""
COLUMNS = (
    "session",
    "persona",
    "reply",
    "attempt",
    "counts",
    "at",
    "stage",
    "line",
    "answer",
    *(f"letter_{letter}" for letter in Letter),
    "band",
    "points",
    "specificity",
    "breakers",
    "breaker_quotes",
    "quotes",
    "keep",
    "try",
    "say",
    "trust",
    "openness",
    "readiness",
    "tension",
    "layers",
    "step",
    "provenance",
    "ungraded",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""A spreadsheet would run a cell that starts so."""


class ArchiveFile(Frozen):
    product: Literal["Ajar"] = "Ajar"
    format_version: Literal[1] = 1
    exported_at: datetime
    session: Session
    reviews: tuple[Review, ...] = ()


def as_json(session: Session, reviews: tuple[Review, ...], at: datetime) -> str:
    file = ArchiveFile(exported_at=at, session=session, reviews=reviews)
    return file.model_dump_json(indent=2) + "\n"


_FROM_HERE = {"product": PRODUCT, "format": FORMAT_VERSION}


def read_json(text: str | bytes) -> ArchiveFile:
    """Raises ArchiveError, naming what is wrong and what was expected."""
    try:
        given = json.loads(text)
    except (ValueError, RecursionError):
        raise ArchiveError(
            "This is not a JSON file. Expected a JSON file exported by {product} (format {format}).",
            **_FROM_HERE,
        ) from None
    if not isinstance(given, dict) or given.get("product") != PRODUCT:
        raise ArchiveError(
            "This JSON file is not from {product}. Expected a JSON file exported by {product} "
            "(format {format}).",
            **_FROM_HERE,
        )
    version = given.get("format_version")
    if version != FORMAT_VERSION:
        raise ArchiveError(
            "This file has format {version}, which this release cannot read. Expected a JSON file "
            "exported by {product} (format {format}). Update the program if the file is from a later "
            "one.",
            version=version,
            **_FROM_HERE,
        )
    try:
        return ArchiveFile.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        raise ArchiveError(
            "This file is incomplete or was changed: {where}: {what} ({number} in all). "
            "Expected a JSON file exported by {product} (format {format}).",
            where=where,
            what=first["msg"],
            number=error.error_count(),
            **_FROM_HERE,
        ) from None


def as_csv(session: Session, rubric: Rubric) -> str:
    """One row for each attempt; `counts` tells the one that stands."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for number, exchange in enumerate(session.exchanges, start=1):
        for tried, attempt in enumerate(exchange.attempts, start=1):
            last = tried == len(exchange.attempts)
            row = _row(session, number, tried, last, attempt, rubric)
            writer.writerow([cell(row[column]) for column in COLUMNS])
    return out.getvalue()


def _row(
    session: Session, number: int, tried: int, last: bool, attempt: Attempt, rubric: Rubric
) -> dict[str, object]:
    grade, after, beat = attempt.grade, attempt.change.after, attempt.change.beat
    result = score(grade, rubric)
    return {
        "session": session.id,
        "persona": session.persona.id,
        "reply": number,
        "attempt": tried,
        "counts": "yes" if last else "no",
        "at": attempt.at.isoformat(timespec="seconds"),
        "stage": grade.stage.value,
        "line": attempt.line,
        "answer": attempt.reply,
        **{f"letter_{letter}": _number(result, letter, grade) for letter in Letter},
        "band": "" if grade.exempt else result.band.value,
        "points": "" if grade.exempt else result.points,
        "specificity": grade.specificity,
        "breakers": " ".join(f"{one.breaker}:{one.severity}" for one in grade.breakers),
        "breaker_quotes": " | ".join(one.evidence.text for one in grade.breakers if one.evidence),
        "quotes": " | ".join(
            f"{one.criterion}: {one.evidence.text}"
            for one in grade.findings
            if one.evidence and one.level > 0
        ),
        "keep": grade.suggestion.keep,
        "try": grade.suggestion.try_next,
        "say": grade.suggestion.say,
        "trust": round(after.trust, 1),
        "openness": round(after.openness, 1),
        "readiness": round(after.readiness, 1),
        "tension": round(after.tension, 1),
        "layers": " ".join(str(layer) for layer in after.layers),
        "step": beat.step.value if beat.step else "",
        "provenance": grade.origin.provenance.value,
        "ungraded": attempt.ungraded,
    }


def _number(result: Score, letter: Letter, grade: Grade) -> object:
    level = result.letters[letter]
    return "" if level is None or grade.exempt else level


def cell(value: object) -> object:
    """Text that no spreadsheet takes for a formula; one cannot hold a null character either."""
    if not isinstance(value, str):
        return value
    text = value.replace("\x00", "")
    return f"'{text}" if text.lstrip(" \n").startswith(_FORMULA) else text
