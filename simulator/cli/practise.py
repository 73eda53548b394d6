"""`leap-sim chat`: the same practice in a terminal, for a person or for a program."""

import json
import os
import sys
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from simulator.chosen import settings_in
from simulator.cli.feedback import show_debrief, show_feedback
from simulator.domain.errors import EngineError, LineRejected
from simulator.domain.safety import QUESTION, message
from simulator.domain.session import Attempt, Session, SessionStatus, state_now
from simulator.settings import engine_named, language_named
from simulator.use_cases.contract import grade_as_json
from simulator.use_cases.practise import AskFirst, LineTaken, SteppedAside, SteppedOut
from simulator.wiring import Services, build

HELP = "Type what you would say. Also: /retry  /gentler  /pause  /end"


def chat(
    persona: Annotated[str, typer.Argument(help="Id of the loved one, for example gloria.")],
    engine: Annotated[str, typer.Option(help="offline or openai.")] = "",
    seed: Annotated[int | None, typer.Option(help="Makes a run repeatable.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One event a line.")] = False,
    keep: Annotated[bool, typer.Option(help="Keep the talk with your other talks.")] = True,
    language: Annotated[
        str, typer.Option(help="English, German, Spanish or French; with a model only.")
    ] = "",
    names: Annotated[
        str, typer.Option(help="Real names that must not leave, with commas between them.")
    ] = "",
) -> None:
    """Practise in the terminal."""
    settings = settings_in(os.environ)
    if engine:
        settings = settings.model_copy(update={"engine": engine_named(engine)})
    if language:
        settings = settings.model_copy(update={"language": language_named(language)})
    services = build(settings, keep=keep)
    session = services.practise.start(
        persona,
        seed="" if seed is None else f"seed-{seed}",
        language=settings.language,
        names=names,
    )
    talk = JsonTalk(services, session) if as_json else TerminalTalk(services, session)
    talk.run()


class Talk:
    """Reads lines, passes them on, and lets a face show what came of it."""

    def __init__(self, services: Services, session: Session) -> None:
        self.services = services
        self.session = session
        self.retrying = False
        self.asked_first = ""
        self.unanswered = False
        """The last line got no answer; it is kept as a draft, and the talk stays open for it."""

    def run(self) -> None:
        self.opened()
        while self.session.status is not SessionStatus.ENDED:
            line = self.read()
            if line is None:
                break
            if line.strip():
                self.take(line.strip())
        if self.unanswered:
            self.ended()
            raise typer.Exit(1)
        practise = self.services.practise
        self.session = practise.end(self.session.id, self.session.version)
        self.ended()

    def take(self, line: str) -> None:
        if line.startswith("/") and self.command(line):
            return
        if self.session.status is not SessionStatus.TALKING:
            self.resting()
            return
        try:
            taken = self.services.practise.take_line(
                self.session.id,
                line,
                self.session.version,
                retry=self.retrying,
                part_of_practice=line == self.asked_first,
            )
            self.session = taken.session
            match taken:
                case LineTaken():
                    self.answer()
                case SteppedAside():
                    self.resting()
                case AskFirst() as asked:
                    self.asked_first = line
                    again = "If it is part of the practice, send the line again."
                    self.stepped_out(f"{QUESTION} {again}\n{message(asked.signal.category)}")
                case SteppedOut() as out:
                    self.stepped_out(message(out.signal.category))
        except LineRejected as problem:
            self.rejected(problem.message)

    def answer(self) -> None:
        try:
            self.session = self.services.practise.answer(self.session.id, self.piece)
        except EngineError as problem:
            kept = self.services.practise.open(self.session.id)
            self.session = self.services.practise.take_back(kept.id, kept.version)
            self.unanswered = True
            self.rejected(f"{problem.message} Your line is kept: send it again when you are ready.")
            return
        self.retrying = self.unanswered = False
        self.replied(self.session.exchanges[-1].now)

    def command(self, line: str) -> bool:
        """True when the line was a command."""
        practise, session = self.services.practise, self.session
        match line.split()[0]:
            case "/end":
                self.session = practise.end(session.id, session.version)
            case "/pause":
                self.session = practise.pause(session.id, session.version)
                self.resting()
            case "/resume":
                self.session = practise.go_on(session.id, session.version)
                self.said("Back in the practice.")
            case "/gentler":
                self.session = practise.make_gentler(session.id, session.version)
                self.said(f"{session.persona.name} will be gentler from here.")
            case "/retry":
                self.retrying = bool(session.exchanges)
                self.said("Say that last one again, differently." if self.retrying else HELP)
                rest = line.removeprefix("/retry").strip()
                if rest:
                    self.take(rest)
            case "/help":
                self.said(HELP)
            case _:
                return False
        return True

    def read(self) -> str | None:
        line = sys.stdin.readline()
        return line if line else None

    def opened(self) -> None: ...
    def piece(self, text: str) -> None: ...
    def replied(self, attempt: Attempt) -> None: ...
    def stepped_out(self, text: str) -> None: ...
    def resting(self) -> None: ...
    def rejected(self, text: str) -> None: ...
    def said(self, text: str) -> None: ...
    def ended(self) -> None: ...


class JsonTalk(Talk):
    """One learner reply a line in, one event a line out (the contract of the README)."""

    def event(self, name: str, text: str, attempt: Attempt | None = None) -> None:
        state = state_now(self.session)
        shown = {
            key: round(getattr(state, key), 2)
            for key in ("trust", "openness", "readiness", "tension")
        }
        grade: dict[str, Any] | None = None
        if attempt is not None:
            grade = grade_as_json(attempt.grade, self.services.rubric)
        step = attempt.change.beat.step if attempt else None
        ending = self.session.ending
        body = {
            "event": name,
            "text": text,
            "state": shown,
            "layers": list(state.layers),
            "grade": grade,
            "step": step.value if step else None,
            "ending": ending.value if ending else None,
        }
        print(json.dumps(body, ensure_ascii=False), flush=True)

    def opened(self) -> None:
        self.event("opening", self.session.opening)

    def replied(self, attempt: Attempt) -> None:
        self.event("reply", attempt.reply, attempt)

    def stepped_out(self, text: str) -> None:
        self.event("safety", text)

    def resting(self) -> None:
        self.event("safety", "The practice is paused. /resume goes on.")

    def rejected(self, text: str) -> None:
        print(text, file=sys.stderr)

    def ended(self) -> None:
        self.event("end", "")


class TerminalTalk(Talk):
    """For a person: their words, then what your reply did."""

    def __init__(self, services: Services, session: Session) -> None:
        super().__init__(services, session)
        self.console = Console(highlight=False)
        self.interactive = sys.stdin.isatty()

    def read(self) -> str | None:
        if not self.interactive:
            return super().read()
        try:
            return self.console.input(Text("\nYou: ", style="bold"))
        except EOFError:
            return None

    def opened(self) -> None:
        persona = self.session.persona
        live = self.session.engine != "offline"
        where = f"What you type goes to {self.services.settings.server}." if live else "Offline."
        self.console.print(Text(f"{persona.name}, {persona.age}. {persona.setting}", "italic"))
        self.console.print(Text(persona.situation.happening, "dim"))
        self.console.print(Text(f"{persona.name} is a fictional character. {where}", "dim"))
        self.console.print(Text(HELP, "dim"))
        self.console.print()
        self.console.print(Text(f"{persona.name}: ", "bold cyan"), Text(self.session.opening))

    def answer(self) -> None:
        self.console.print(Text(f"\n{self.session.persona.name}: ", "bold cyan"), end="")
        super().answer()

    def piece(self, text: str) -> None:
        self.console.print(Text(text), end="")

    def replied(self, attempt: Attempt) -> None:
        self.console.print()
        if self.session.feedback == "each":
            show_feedback(self.console, attempt, self.session, self.services.rubric)

    def stepped_out(self, text: str) -> None:
        self.console.print(Text("\nStepping out of the practice.", "bold yellow"))
        self.console.print(Text(text))
        for line in self.services.crisis_lines.for_region(self.services.settings.region):
            mark = "" if line.verified_by else "  (not verified by a person yet)"
            self.console.print(Text(f"- {line.name}: {line.how}{mark}"))
        self.console.print(Text("/resume goes back to the practice, /end stops.", "dim"))

    def resting(self) -> None:
        self.said("Paused. /resume goes on, /end stops.")

    def rejected(self, text: str) -> None:
        self.console.print(Text(text, "yellow"))

    def said(self, text: str) -> None:
        self.console.print(Text(text, "dim"))

    def ended(self) -> None:
        show_debrief(self.console, self.session, self.services.rubric)
