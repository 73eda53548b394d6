"""The prompts on the shelf, and the lock that keeps their text and version together."""

from pathlib import Path

from simulator.domain.errors import PromptInvalid
from simulator.domain.value import Frozen
from simulator.prompting.template import Template

LOCK = "prompts.lock"


class Prompts(Frozen):
    loved_one: Template
    grader: Template


def load_prompts(folder: Path) -> Prompts:
    """Read the prompts in `folder`.

    Raises:
        PromptInvalid: the file, and what is wrong with it.
    """
    return Prompts(
        loved_one=load_prompt(folder / "loved_one.md"), grader=load_prompt(folder / "grader.md")
    )


def load_prompt(file: Path) -> Template:
    try:
        template = Template.parse(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise PromptInvalid(f"{file} cannot be read: {reason}.") from None
    except PromptInvalid as problem:
        raise PromptInvalid(f"{file}: {problem.message}") from None
    if template.id != file.stem:
        raise PromptInvalid(
            f"{file}: the id must be {file.stem!r}, like the file, not {template.id!r}"
        )
    return template


def lock_line(template: Template) -> str:
    return f"{template.label} {template.digest}"


def lock_problems(folder: Path) -> tuple[str, ...]:
    """What is wrong between the prompts and prompts.lock, each with what to do.

    A version that was once locked keeps its text for ever: recordings and grades name it.
    """
    try:
        lines = (folder / LOCK).read_text(encoding="utf-8").split("\n")
    except OSError:
        return (f"{LOCK} is missing in {folder}",)
    locked = dict(line.split(maxsplit=1) for line in lines if line and not line.startswith("#"))
    problems = []
    for file in sorted(folder.glob("*.md")):
        if file.stem == "README":
            continue
        template = load_prompt(file)
        digest = locked.get(template.label)
        if digest is None:
            problems.append(f"add to {LOCK}: {lock_line(template)}")
        elif digest != template.digest:
            problems.append(
                f"{file.name} changed under version {template.version}: raise the version, "
                f"then add its line to {LOCK}"
            )
    return tuple(problems)
