"""Names stay here: whatever way they are written, and in whatever pieces they come back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.domain.safety import screen
from simulator.prompting.names import LONGEST_NAME, MOST_NAMES, Names, Returning
from simulator.prompting.wording import as_data

FAMILY = Names.listed("Anna, Mary Ann; O'Neil\nZoë, Will, Rose")


@pytest.mark.parametrize(
    ("said", "sent"),
    [
        ("Anna is here.", "[NAME1] is here."),
        ("anna, ANNA and AnNa", "[NAME1], [NAME1] and [NAME1]"),
        ("Anna's coat, Anna’s hat, Annas car", "[NAME1]'s coat, [NAME1]’s hat, [NAME1]s car"),
        ("Anna-Lena; (Anna)", "[NAME1]-Lena; ([NAME1])"),
        ("Mary Ann and mary\n ann", "[NAME2] and [NAME2]"),
        ("Ask O’Neil or o'neil.", "Ask [NAME3] or [NAME3]."),
        ("Zoë, ZOË, Zoe\u0308", "[NAME4], [NAME4], [NAME4]"),
        ("Will said it. WILL said it.", "[NAME5] said it. [NAME5] said it."),
        ("Rose rang", "[NAME6] rang"),
    ],
)
def test_a_name_is_found_however_it_is_written(said: str, sent: str) -> None:
    assert FAMILY.hidden(said) == sent


@pytest.mark.parametrize(
    "said",
    [
        "annals, Johanna, banana, Annabel, Hannah",
        "I will go. It rose again.",
        "goodwill and Willow, primrose, Roses3",
        "Mary. Ann.",
        "Zoo, Zo",
        "",
    ],
)
def test_other_words_are_left_alone(said: str) -> None:
    assert FAMILY.hidden(said) == said


@pytest.mark.parametrize(
    ("came", "read"),
    [
        ("[NAME1] rang.", "Anna rang."),
        ("[name1]'s, [Name 2]s, [ NAME_3 ]", "Anna's, Mary Anns, O'Neil"),
        ("NAME4 and name5!", "Zoë and Will!"),
        ("[NAME9], NAME12, [NAME]", "[NAME9], NAME12, [NAME]"),
        ("My name is 1. Rename1", "My name is 1. Rename1"),
    ],
)
def test_what_comes_back_has_the_names_again(came: str, read: str) -> None:
    assert FAMILY.shown(came) == read


@given(st.lists(st.sampled_from(["Anna", "Mary Ann", "Zoë", " and ", "'s ", ", ", "x ", "\n"])))
def test_there_and_back_nothing_is_changed(parts: list[str]) -> None:
    said = "".join(parts)
    sent = FAMILY.hidden(said)
    assert FAMILY.shown(sent).split() == said.split()


@given(st.text(alphabet="[]NAMEname 123_-x\n", max_size=60), st.data())
def test_in_pieces_it_comes_back_as_it_would_in_one(text: str, data: st.DataObject) -> None:
    returning, read, left = Returning(FAMILY), "", text
    while left:
        cut = data.draw(st.integers(1, len(left)))
        read += returning.feed(left[:cut])
        left = left[cut:]
    assert read + returning.close() == FAMILY.shown(text)


def test_a_piece_is_not_kept_back_when_no_name_can_come_of_it() -> None:
    returning = Returning(FAMILY)
    assert returning.feed("It's age. [NA") == "It's age. "
    assert returning.feed("ME1] rang, N") == "Anna rang, "
    assert returning.feed("o. ") == "No. "
    assert returning.feed("(shrugs) [sighs] ") == "(shrugs) [sighs] "
    assert returning.close() == ""


@given(st.text(max_size=60))
def test_any_list_can_be_typed(text: str) -> None:
    names = Names.listed(text)
    assert len(names.real) <= MOST_NAMES
    assert all(2 <= len(name) <= LONGEST_NAME for name in names.real)
    for name in names.real:
        assert not set(name) & set('"[]')
        assert "\\" not in name
    names.hidden(f"{text} and {text.upper()}")


def test_a_placeholder_goes_through_our_own_marks_unharmed() -> None:
    assert as_data("[NAME1] rang") == "[NAME1] rang"


def test_danger_is_looked_for_in_what_was_typed() -> None:
    """Even when words of it are listed as names, the screen reads the line itself."""
    line = "I am going to kill myself tonight"
    assert screen(line) is not None
    assert screen(Names.of("kill myself", "kill").hidden(line)) is None
