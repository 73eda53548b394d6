"""The screens in German, on a phone at night: whole, in reach of everybody, and nothing cut off.

And writing that runs from right to left, in the middle of a page that does not.
"""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewContext, Server, begin
from tests.browser.test_access import AXE, RULES

LISTENING = "It sounds lonely, Mum. What are the mornings like since Dad died?"
ARABIC = "كيف كان صباحك اليوم يا أمي؟ (2 أكواب)"
CUT_OFF = """() => [...document.querySelectorAll("button")].filter(one => one.offsetParent &&
    (one.scrollWidth > one.clientWidth + 2 || one.getBoundingClientRect().right > innerWidth + 1)
    ).map(one => one.innerText)"""
PAGES = {
    "": "Übe das Gespräch, bevor du es führst",
    "progress": "Deine Übung",
    "real-talk": "Vor dem echten Gespräch",
    "transcripts": "Mitschriften",
    "review": "Durchsehen",
    "agreement": "Wie weit wir übereinstimmen",
    "write": "Eine Person schreiben",
    "support": "Hilfe",
    "settings": "Einstellungen",
}


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed: npm is missing")
@pytest.mark.parametrize(("scheme", "width"), [("dark", 360), ("light", 1280)])
def test_the_whole_way_in_german(
    new_context: NewContext, face: Server, scheme: str, width: int
) -> None:
    page = new_context(width, 740, color_scheme=scheme, locale="de-DE").new_page()
    page.goto(face.url)
    page.get_by_role("button", name="Mit Gloria sprechen").click()
    expect(page.get_by_role("heading", name="Bevor du beginnst")).to_be_visible()
    _is_good(page)
    page.get_by_role("button", name="Beginnen").click()
    box = page.get_by_role("textbox", name="Was du zu Gloria sagst")
    expect(box).to_be_editable()
    box.fill(LISTENING)
    page.get_by_role("button", name="Sagen").click()
    expect(page.get_by_role("region", name="Rückmeldung")).to_contain_text("In deinen Worten")
    expect(page.get_by_role("group", name="Gloria")).to_have_count(2)
    _is_good(page)
    page.get_by_role("button", name="Beenden", exact=True).click()
    page.get_by_role("button", name="Darauf zurückblicken").click()
    page.get_by_role("radiogroup", name="Zuhören").get_by_text("klar").click()
    page.get_by_role("button", name="Gemeinsam ansehen").click()
    expect(page.get_by_role("heading", name="Warum Gloria Nein gesagt hat")).to_be_visible()
    expect(page.get_by_text("1 Antwort.").first).to_be_attached()
    _is_good(page)
    for path, title in PAGES.items():
        page.goto(f"{face.url}/{path}")
        expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()
        _is_good(page)


def _is_good(page: Page) -> None:
    expect(page.locator("html")).to_have_attribute("lang", "de")
    expect(page.get_by_test_id("stStatusWidget")).to_have_count(0)
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), page.url
    assert page.evaluate(CUT_OFF) == [], page.url
    page.evaluate(AXE.read_text(encoding="utf-8"))
    assert page.evaluate(RULES) == [], page.url


def test_the_language_is_chosen_and_stays(new_context: NewContext, face: Server) -> None:
    page = new_context(locale="en-GB").new_page()
    page.goto(f"{face.url}/settings")
    _choose(page, "Language of these pages", "Deutsch")
    expect(page.get_by_role("heading", name="Einstellungen")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "de")
    page.reload()
    expect(page.get_by_role("heading", name="Einstellungen")).to_be_visible()
    _choose(page, "Sprache dieser Seiten", "Wie im Browser: English")
    expect(page.get_by_role("heading", name="Settings")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def _choose(page: Page, label: str, option: str) -> None:
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=option).click()


def test_writing_from_right_to_left_stays_whole(page: Page, face: Server) -> None:
    begin(page, face)
    box = page.get_by_role("textbox")
    box.fill(ARABIC)
    assert _direction(box) == "rtl"
    box.press("Enter")
    mine = page.get_by_role("group", name="You").locator(".aj-said")
    expect(mine).to_have_text(ARABIC)
    assert _direction(mine) == "rtl"
    assert _direction(page.get_by_role("group", name="Gloria").locator(".aj-said").first) == "ltr"
    page.goto(f"{face.url}/transcripts?{page.url.partition('?')[2]}")
    expect(page.get_by_role("group", name="You").locator(".aj-said")).to_have_text(ARABIC)


def _direction(place: Locator) -> str:
    found: str = place.evaluate("one => getComputedStyle(one).direction")
    return found


def test_twice_as_large_and_still(new_context: NewContext, face: Server) -> None:
    """Text at 200 %, on a window of which half is left; and nothing moves that need not."""
    page = new_context(640, 450, reduced_motion="reduce").new_page()
    begin(page, face)
    for path in ("practise?" + page.url.partition("?")[2], *PAGES):
        page.goto(f"{face.url}/{path}")
        expect(page.get_by_role("heading", level=1).first).to_be_visible()
        expect(page.get_by_test_id("stStatusWidget")).to_have_count(0)
        page.evaluate("document.documentElement.style.fontSize = '34px'")
        assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), path
        assert page.evaluate(CUT_OFF) == [], path
        assert page.evaluate(MOVES) == [], path


MOVES = """() => document.getAnimations().filter(one => one.playState === "running" &&
    one.effect.target.closest("[class*=aj-]")).map(one => one.effect.target.className)"""
