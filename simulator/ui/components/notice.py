"""One sentence the person should see, in our own style because it may hold words of theirs."""

from simulator.ui.components.markup import put, words


def draw_notice(sentence: str, wrong: bool = False) -> None:
    role, kind = ("alert", "aj-wrong") if wrong else ("status", "aj-note")
    put(f'<div class="aj-notice {kind}" role="{role}">{words(sentence)}</div>')
