"""Reports of a group and of one learner: who practised, in words, with the counts that they stand on.

A report of a group compares nobody. One of a learner holds only talks that are shared at that moment,
and no word that was said in them: those are exported talk by talk.
"""

import csv
import io
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from simulator.domain.debrief import debrief
from simulator.domain.group import Assignment
from simulator.domain.member import Viewer
from simulator.domain.rubric import Rubric
from simulator.domain.session import Ending, Session
from simulator.domain.trail import Deed
from simulator.domain.value import Frozen
from simulator.use_cases.archive_forms import cell
from simulator.use_cases.archive_markdown import plain_text
from simulator.use_cases.paper import Table, as_pdf
from simulator.use_cases.ports import Clock
from simulator.use_cases.team.standing import Leading, Learner, Standing
from simulator.use_cases.team.trail import Trail

FOOT = "Practice with Ajar. It says how people practised, never how good anybody is."
ENDINGS = {
    Ending.OPEN_DOOR: "an open door",
    Ending.NOT_TODAY: "stopped for today",
    Ending.LEAVES: "they ended it",
}


class ReportForm(StrEnum):
    PDF = "pdf"
    CSV = "csv"
    JSON = "json"
    MARKDOWN = "md"


class Report(Frozen):
    title: str
    made_at: datetime
    tables: tuple[Table, ...]
    foot: str = FOOT


class Reporting:
    def __init__(self, leading: Leading, rubric: Rubric, trail: Trail, clock: Clock) -> None:
        self._leading = leading
        self._rubric = rubric
        self._trail = trail
        self._clock = clock

    def of_group(self, by: Viewer, group_id: str, form: ReportForm) -> bytes:
        """Raises GroupMissing unless they lead it."""
        standing = self._leading.standing(by, group_id)
        self._trail.note(by, Deed.EXPORTED, f"group {group_id}", "", form.value)
        return as_file(_of_group(standing, self._clock()), form)

    def of_learner(self, by: Viewer, group_id: str, member_id: str, form: ReportForm) -> bytes:
        """Raises GroupMissing unless they lead it and the learner is in it."""
        learner = self._leading.learner(by, group_id, member_id)
        talks = self._leading.shared_talks(learner)
        self._trail.note(by, Deed.EXPORTED, f"member {member_id}", member_id, form.value)
        return as_file(_of_learner(learner, talks, self._rubric, self._clock()), form)


def as_file(report: Report, form: ReportForm) -> bytes:
    match form:
        case ReportForm.PDF:
            return as_pdf(report.title, _made(report), report.tables, report.foot)
        case ReportForm.JSON:
            return (report.model_dump_json(indent=2) + "\n").encode()
        case ReportForm.MARKDOWN:
            return _as_markdown(report).encode()
        case ReportForm.CSV:
            return _as_csv(report).encode()


def _of_group(standing: Standing, at: datetime) -> Report:
    people = [
        (one.name, _practised(one), f"{len(one.met)} of {len(standing.assignments)}", _shares(one))
        for one in standing.learners
    ]
    asked = [
        (_asked(one), _day(one.due) if one.due else "", f"{standing.met_by(one)} of {len(people)}")
        for one in standing.assignments
    ]
    found = standing.patterns
    common = [
        (one.name, f"{one.percent} %", f"{one.happened} of {one.talks}")
        for one in (*found.breakers, *found.letters)
    ]
    return Report(
        title=f"Group {standing.group.name}",
        made_at=at,
        tables=(
            Table("Who practised", ("Who", "Practised", "Asked and met", "Shares"), tuple(people)),
            Table("What was asked", ("What", "Until", "Met by"), tuple(asked)),
            Table("In the first shared talks", ("What", "In", "Talks"), tuple(common)),
        ),
    )


def _of_learner(learner: Learner, talks: Sequence[Session], rubric: Rubric, at: datetime) -> Report:
    rows, breakers = [], Counter[str]()
    for talk in talks:
        found = debrief(talk, rubric)
        ending = ENDINGS[talk.ending] if talk.ending else "still open"
        letters = (use.word if use.asked else "not asked for" for use in found.letters)
        told = (_day(talk.created_at), talk.persona.name, str(len(talk.exchanges)), ending)
        rows.append((*told, *letters))
        breakers.update({hurt.name for hurt in found.hurts})
    columns = ("Day", "With", "Replies", "Ending", "Listen", "Empathize", "Agree", "Partner")
    hurts = [(name, f"{count} of {len(talks)}") for name, count in breakers.most_common()]
    return Report(
        title=f"Practice of {learner.name}",
        made_at=at,
        tables=(
            Table("Talks that are shared", columns, tuple(rows)),
            Table("What was hard to hear", ("What", "In talks"), tuple(hurts)),
        ),
    )


def _as_markdown(report: Report) -> str:
    parts = [f"# {plain_text(report.title)}", _made(report)]
    for table in report.tables:
        parts.append(f"## {table.title}")
        lines = [table.columns, tuple("---" for _ in table.columns), *table.rows]
        rows = [" | ".join(_one_line(value) for value in line) for line in lines]
        parts.append("\n".join(f"| {row} |" for row in rows) if table.rows else "Nothing yet.")
    return "\n\n".join([*parts, f"*{report.foot}*"]) + "\n"


def _as_csv(report: Report) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for table in report.tables:
        writer.writerow(["table", *table.columns])
        for row in table.rows:
            writer.writerow([table.title, *(cell(value) for value in row)])
    return out.getvalue()


def _one_line(value: str) -> str:
    return value if value == "---" else plain_text(" ".join(value.split()))


def _made(report: Report) -> str:
    return f"Made on {_day(report.made_at)}."


def _practised(learner: Learner) -> str:
    if learner.last_at is None:
        return "not yet"
    return (
        f"{learner.talks} {'talk' if learner.talks == 1 else 'talks'}, last {_day(learner.last_at)}"
    )


def _shares(learner: Learner) -> str:
    if learner.shares_all:
        return "every talk"
    return f"{len(learner.shared)} of theirs" if learner.shared else "nothing"


def _asked(assignment: Assignment) -> str:
    if assignment.persona_id:
        return assignment.persona_id
    return f"anybody, {assignment.difficulty}" if assignment.difficulty else "anybody"


def _day(when: object) -> str:
    return f"{when:%Y-%m-%d}"
