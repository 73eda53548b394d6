"""The screens in another language: chosen by the browser or by hand, apart for each who reads."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest

from simulator.domain.errors import NoteRejected, SessionMissing
from simulator.ui.components.moments import day, weekday
from simulator.ui.language import _, fitting, ngettext, speak
from simulator.wiring import Services
from tests.ui.conftest import Open, shown


@pytest.fixture
def german() -> None:
    speak("de")


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    speak("en")


def test_a_choice_counts_more_than_the_browser_and_english_is_the_last_resort() -> None:
    assert fitting("", "de-AT") == "de"
    assert fitting("", "de_CH") == "de"
    assert fitting("en", "de") == "en"
    assert fitting("", "tlh") == "en"
    assert fitting("gone", "") == "en"


@pytest.mark.usefixtures("german")
def test_numbers_and_days_have_the_form_of_the_language() -> None:
    assert ngettext("{n} reply", "{n} replies", 1) == "1 Antwort"
    assert ngettext("{n} reply", "{n} replies", 2) == "2 Antworten"
    assert day(date(2026, 3, 1)) == "1. März 2026"
    assert weekday(date(2026, 3, 1)) == "Sonntag, 1. März 2026"
    assert _("") == ""  # of which gettext makes the head of its file


@pytest.mark.usefixtures("german")
def test_what_is_not_in_the_catalogue_is_said_as_it_is() -> None:
    assert _("{this is a name of somebody}") == "{this is a name of somebody}"


def test_people_who_read_at_the_same_time_do_not_change_each_others_language() -> None:
    together = Barrier(2, timeout=10)

    def read(language: str) -> str:
        speak(language)
        together.wait()
        return _("Begin")

    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(read, ["en", "de"])) == ["Begin", "Beginnen"]


@pytest.mark.usefixtures("german")
def test_the_sentence_of_an_error_is_said_too() -> None:
    error = NoteRejected("The note is empty. Write what you want to say, then save it.")
    assert _(error.sentence, **error.values).startswith("Die Notiz ist leer.")
    named = SessionMissing("There is no session {id}.", id="x")
    assert named.message == str(named) == "There is no session x."


@pytest.mark.usefixtures("german")  # the test's own hands name options as they are shown
def test_a_chosen_language_is_kept_and_every_screen_is_read_in_it(
    services: Services, open_screen: Open
) -> None:
    app = open_screen()
    app.selectbox(key="language-of-pages").set_value("de").run()
    assert "Übe das Gespräch, bevor du es führst" in shown(app)
    assert services.planning.language == "de"
    again = open_screen()
    assert "Übe das Gespräch, bevor du es führst" in shown(again)
    again.button(key="meet-gloria").click().run()
    assert "Bevor du beginnst" in shown(again)
    again.button(key="begin").click().run()
    assert again.button(key="end").label == "Beenden"
