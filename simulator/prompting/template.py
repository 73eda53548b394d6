"""A prompt is a Markdown file: front matter that names it, then text with names to fill in."""

from functools import lru_cache
from hashlib import sha256
from typing import Annotated

import jinja2
import yaml
from jinja2 import nodes
from pydantic import Field, ValidationError

from simulator.domain.errors import PromptInvalid
from simulator.domain.plain_yaml import plain
from simulator.domain.value import Frozen

FENCE = "---\n"
LAST = "<!-- last -->"
"""The line between what stays the same over a session and what changes with every turn."""

_JINJA = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=False)


class FrontMatter(Frozen):
    id: Annotated[str, Field(pattern=r"^[a-z][a-z_]{1,30}$")]
    version: Annotated[int, Field(ge=1)]
    variables: tuple[str, ...]


class Rendered(Frozen):
    first: str
    """Sent first, and unchanged through a session, so that servers can cache it."""
    last: str
    """Sent last."""


class Template(Frozen):
    """A prompt with every name that it uses declared, and every declared name used."""

    id: str
    version: int
    variables: tuple[str, ...]
    first: str
    last: str
    digest: str
    """sha256 of the whole file, for prompts.lock."""

    @property
    def label(self) -> str:
        return f"{self.id}@{self.version}"

    @classmethod
    def parse(cls, text: str) -> "Template":
        """Read a prompt file.

        Raises:
            PromptInvalid: what is wrong with it, without the name of the file.
        """
        text = text.replace("\r\n", "\n")
        front, body = _split(text)
        first, mark, last = body.partition(f"{LAST}\n")
        if not mark:
            raise PromptInvalid(f"the line {LAST} is missing: put it before what changes each turn")
        used = names_in(first) | names_in(last)
        declared = set(front.variables)
        if unused := sorted(declared - used):
            raise PromptInvalid(f"declared but not used: {', '.join(unused)}")
        if undeclared := sorted(used - declared):
            raise PromptInvalid(f"used but not declared: {', '.join(undeclared)}")
        return cls(
            id=front.id,
            version=front.version,
            variables=front.variables,
            first=first.strip(),
            last=last.strip(),
            digest=sha256(text.encode()).hexdigest(),
        )

    def render(self, **values: str) -> Rendered:
        """Fill in exactly the declared names; a value is never read as a template itself."""
        if missing := sorted(set(self.variables) - set(values)):
            raise PromptInvalid(f"{self.label} needs a value for {', '.join(missing)}")
        if strangers := sorted(set(values) - set(self.variables)):
            raise PromptInvalid(f"{self.label} has no place for {', '.join(strangers)}")
        return Rendered(
            first=_compiled(self.first).render(values), last=_compiled(self.last).render(values)
        )


def names_in(text: str) -> set[str]:
    """The names that `text` fills in; anything but `{{ name }}` is refused."""
    if "{#" in text:
        raise PromptInvalid("comments are not sent, so they have no place in a prompt: remove {#")
    try:
        tree = _JINJA.parse(text)
    except jinja2.TemplateSyntaxError as error:
        raise PromptInvalid(f"line {error.lineno} of the text: {error.message}") from None
    names: set[str] = set()
    for node in tree.body:
        parts = node.nodes if isinstance(node, nodes.Output) else [node]
        for part in parts:
            if isinstance(part, nodes.Name):
                names.add(part.name)
            elif not isinstance(part, nodes.TemplateData):
                raise PromptInvalid(
                    f"line {part.lineno} of the text: only {{{{ name }}}} is allowed, "
                    "no blocks, filters or expressions; let code decide"
                )
    return names


def _split(text: str) -> tuple[FrontMatter, str]:
    if not text.startswith(FENCE) or FENCE not in text[len(FENCE) :]:
        raise PromptInvalid("it must begin with front matter between two lines of ---")
    head, _, body = text[len(FENCE) :].partition(FENCE)
    try:
        return FrontMatter.model_validate(plain(head)), body
    except yaml.YAMLError as error:
        raise PromptInvalid(f"the front matter is not YAML: {error}") from None
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "front matter"
        raise PromptInvalid(f"front matter, {field}: {first['msg']}") from None


@lru_cache(maxsize=32)
def _compiled(text: str) -> jinja2.Template:
    return _JINJA.from_string(text)
