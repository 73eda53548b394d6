"""Every sentence is in the catalogues, in every language, whole; and what runs is what stands there."""

from string import Formatter

import pytest
from babel.messages.catalog import Message

from simulator.ui.language import ENGLISH, _, catalogue_file, ngettext, speak
from tests.words.catalogues import (
    OTHERS,
    TEMPLATE,
    read,
    template,
    text,
    untranslated,
    updated,
)

DO = "run `make words`, then translate what it lists (CONTRIBUTING.md)"
each = pytest.mark.parametrize("language", OTHERS)


def test_the_template_has_every_sentence_of_the_program() -> None:
    there, wanted = ({one.id for one in made} for made in (read(TEMPLATE), template()))
    assert there == wanted, DO
    assert TEMPLATE.read_bytes() == text(template()), DO


@each
def test_a_catalogue_has_them_all_and_nothing_else(language: str) -> None:
    assert catalogue_file(language).read_bytes() == text(updated(language)), DO


@each
def test_nothing_is_left_in_english_or_unsure(language: str) -> None:
    left = [one.id for one in untranslated(read(catalogue_file(language), language))]
    assert left == [], DO


@each
def test_values_go_where_the_translation_has_them_too(language: str) -> None:
    wrong = [
        one.id for one in read(catalogue_file(language), language) if one.id and not _fits(one)
    ]
    assert wrong == []


@each
def test_what_runs_is_what_stands_there(language: str) -> None:
    speak(language)
    said = {one.id: one.string for one in read(catalogue_file(language), language) if one.id}
    assert said["Begin"] == _("Begin") != "Begin"
    assert said[("{n} reply", "{n} replies")][1].format(n=7) == ngettext(
        "{n} reply", "{n} replies", 7
    )
    speak(ENGLISH)


def _fits(message: Message) -> bool:
    ids = message.id if isinstance(message.id, tuple) else (message.id,)
    said = message.string if isinstance(message.string, tuple) else (message.string,)
    wanted = _values(ids[-1])
    # "Once" may say the number without showing it.
    return all(_values(one) | {"n"} == wanted | {"n"} for one in said) and "n" not in (
        _values(said[-1]) ^ wanted
    )


def _values(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
