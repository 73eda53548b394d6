"""The feedback card and the look back, as plain lines of a terminal."""

from rich.console import Console
from rich.text import Text

from simulator.domain.debrief import debrief
from simulator.domain.rubric import Rubric
from simulator.domain.scoring import score
from simulator.domain.session import Attempt, Session
from simulator.domain.unseen import unseen
from simulator.domain.value import Letter

NAMES = {
    Letter.LISTEN: "Listen",
    Letter.EMPATHIZE: "Empathize",
    Letter.AGREE: "Agree",
    Letter.PARTNER: "Partner",
}
BARS = " ▁▂▃▄▅▆▇█"


def show_feedback(console: Console, attempt: Attempt, session: Session, rubric: Rubric) -> None:
    grade = attempt.grade
    if not grade.exempt and session.show_scores:
        words = score(grade, rubric)
        strip = "   ".join(f"{NAMES[letter]}: {words.word(letter)}" for letter in Letter)
        console.print(Text(f"\n  {strip}", "dim"))
    for breaker in grade.worst_two:
        quote = breaker.evidence.text if breaker.evidence else ""
        console.print(Text(f"  “{quote}”: {rubric.breaker(breaker.breaker).effect}", "yellow"))
    said = grade.suggestion
    rows = (
        ("Keep", said.keep),
        ("Try", said.try_next),
        ("One way to say it", said.say),
        (f"What {session.persona.name} heard", said.heard),
    )
    for label, text in rows:
        if text:
            console.print(Text(f"  {label}: ", "bold"), Text(text), sep="")
    for note in grade.notes:
        console.print(Text(f"  {note}", "dim"))
    if attempt.ungraded:
        console.print(Text(f"  {attempt.ungraded} This is the offline reading.", "dim"))
    if missed := unseen(attempt):
        console.print(Text(f"  {missed}", "dim"))


def show_debrief(console: Console, session: Session, rubric: Rubric) -> None:
    if not session.exchanges:
        return
    back = debrief(session, rubric)
    name = session.persona.name
    curve = "".join(BARS[1 + min(7, int(point.openness // 12.5))] for point in back.curve)
    console.print(Text("\nLooking back", "bold"))
    console.print(Text(f"  How open {name} became: {curve}"))
    console.print(Text(f"  Doors opened: {back.opened}, closed: {back.closed}"))
    for point in back.turning_points:
        console.print(Text(f"  Reply {point.reply}, “{point.line}”: {point.why}"))
    for use in back.letters:
        if use.asked:
            console.print(
                Text(f"  {NAMES[use.letter]}: {use.used} of {use.asked} replies; {use.word}")
            )
    for told in back.layers_told:
        console.print(Text(f"  {name} let you know: {told}"))
    console.print(
        Text(f"\nThat was {name}, a fictional character. You are you. One breath.", "dim")
    )
