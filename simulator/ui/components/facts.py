"""A short list of what is so, each with its name."""

from dataclasses import dataclass

from simulator.ui.components.markup import put, words


@dataclass(frozen=True)
class Fact:
    name: str
    value: str


def draw_facts(*facts: Fact) -> None:
    shown = "".join(f"<dt>{words(one.name)}</dt><dd>{words(one.value)}</dd>" for one in facts)
    put(f'<section class="aj-card"><dl class="aj-brief">{shown}</dl></section>')
