"""The whole way, as somebody would walk it: from the first page to the door."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext, Server, begin, say

LISTENING = "It sounds lonely, Mum. What are the mornings like since Dad died?"
PUSHING = "You have to see a doctor this week. You're depressed."
SCREENS = (
    "",
    "practise",
    "look-back",
    "progress",
    "real-talk",
    "transcripts",
    "write",
    "support",
    "settings",
)


def test_from_the_first_page_to_the_look_back(page: Page, face: Server) -> None:
    page.goto(face.url)
    page.get_by_role("button", name="Talk with Gloria").click()
    expect(page.get_by_text("Gloria is made up.")).to_be_visible()
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_role("group", name="Gloria")).to_have_count(1)
    say(page, PUSHING)
    expect(page.get_by_role("group", name="Gloria")).to_have_count(2)
    expect(page.get_by_text("Marked in your words")).to_be_visible()

    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("textbox")).to_have_value(PUSHING)
    say(page, LISTENING)
    expect(page.get_by_text("Your try number 1, and what changed")).to_be_visible()
    expect(page.get_by_role("group", name="Gloria")).to_have_count(2)
    expect(page.get_by_role("group", name="You")).to_contain_text(LISTENING)

    page.get_by_role("button", name="Make it gentler").click()
    expect(page.get_by_role("button", name="Gentler still")).to_be_visible()
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("heading", name="Paused")).to_be_visible()
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="End", exact=True).click()
    page.get_by_role("button", name="Look back on it").click()

    page.get_by_label("How was that for you?").fill("Harder than I thought.")
    page.get_by_role("radiogroup", name="Listen").get_by_text("clear").click()
    page.get_by_role("button", name="Look at it together").click()
    expect(page.get_by_role("heading", name="Why Gloria said no")).to_be_visible()
    expect(page.get_by_test_id("stVegaLiteChart")).to_be_visible()
    expect(page.get_by_role("heading", name="Tried again")).to_be_visible()
    expect(page.get_by_text("That was Gloria, a fictional character.")).to_be_visible()
    assert pages_of(page.pdf(prefer_css_page_size=True)) == 1
    page.get_by_label("One thing you take with you").fill("Ask about the mornings.")
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("Kept.")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save to read or print").click()
    assert LISTENING in download.value.path().read_text(encoding="utf-8")


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_from_practice_to_one_page_and_to_nothing_kept(page: Page, face: Server) -> None:
    begin(page, face)
    say(page, LISTENING)
    expect(page.get_by_text("Marked in your words")).to_be_visible()
    page.get_by_role("link", name="Progress").click()
    expect(page.get_by_role("heading", name="What to practise next")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Put it into my calendar").click()
    assert "BEGIN:VEVENT" in download.value.path().read_text(encoding="utf-8")

    page.get_by_role("link", name="The real talk").click()
    expect(page.get_by_label("Beginning 1")).to_have_value(LISTENING)
    page.get_by_label("How I want to end it").fill("שלום, Sunday?")
    page.get_by_label("How I want to end it").press("Enter")
    sheet = page.get_by_role("article")
    expect(sheet).to_contain_text("שלום, Sunday?")
    expect(page.get_by_role("button", name="Print or save as PDF")).to_be_enabled()
    assert pages_of(page.pdf(prefer_css_page_size=True)) == 1
    page.reload()
    expect(page.get_by_label("How I want to end it")).to_have_value("שלום, Sunday?")

    page.get_by_role("link", name="Progress").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save everything").click()
    assert LISTENING.encode() in b"".join(unzipped(download.value.path()))
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_text("Yes, all of it").click()
    page.get_by_role("button", name="Delete it for good").click()
    expect(page.get_by_text("Everything is deleted.")).to_be_visible()
    kept = b"".join(file.read_bytes() for file in face.data.rglob("*") if file.is_file())
    assert LISTENING.encode() not in kept
    assert "שלום, Sunday?".encode() not in kept


def unzipped(path: Path) -> list[bytes]:
    with ZipFile(path) as file:
        return [file.read(name) for name in file.namelist()]


def test_a_talk_is_read_noted_and_forgotten(page: Page, face: Server) -> None:
    begin(page, face, "Marcus")
    say(page, "Rough week?")
    expect(page.get_by_role("group", name="Marcus")).to_have_count(2)
    page.get_by_role("link", name="Transcripts").click()
    page.locator("[class*=st-key-aj-row-]", has_text="Marcus").get_by_role("button").click()
    page.get_by_label("Who you are").fill("Tess")
    page.get_by_label("Your note").fill("A good <b>start</b>.")
    page.get_by_role("button", name="Leave the note").click()
    expect(page.get_by_text("A good <b>start</b>.")).to_be_visible()
    page.get_by_role("button", name="Forget this talk").click()
    page.get_by_role("button", name="Forget it for good").click()
    expect(page.get_by_text("Forgotten.")).to_be_visible()
    expect(page.locator("[class*=st-key-aj-row-]", has_text="Marcus")).to_have_count(0)


def test_on_a_phone_nothing_scrolls_sideways(new_context: NewContext, face: Server) -> None:
    page = new_context(360, 740).new_page()
    begin(page, face)
    say(page, f"{LISTENING} {'A' * 80}")
    expect(page.get_by_role("group", name="Gloria")).to_have_count(2)
    for screen in SCREENS:
        session = page.url.partition("?")[2] if screen in ("practise", "look-back") else ""
        page.goto(f"{face.url}/{screen}?{session}")
        expect(page.get_by_role("heading", level=1).first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        wide = page.evaluate(
            """[...document.querySelectorAll("[data-testid=stMainBlockContainer] *")].filter(
            one => one.getBoundingClientRect().right > window.innerWidth + 1
            && !one.closest("pre")).map(one => one.className)"""
        )
        assert wide == [], screen


def test_the_safety_stop_leaves_nothing_behind(page: Page, face: Server) -> None:
    begin(page, face)
    say(page, "I can't go on, I want to kill myself tonight")
    expect(page.get_by_role("heading", name="Is this about you, right now?")).to_be_visible()
    expect(page.get_by_text("988").first).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="Is this about you, right now?")).to_be_visible()
    page.get_by_role("button", name="I am safe, go back to the practice").click()
    expect(page.get_by_role("textbox")).to_have_value("")
    kept = b"".join(file.read_bytes() for file in face.data.rglob("*") if file.is_file())
    assert b"kill myself tonight" not in kept


def test_a_line_that_is_real_stops_the_game(page: Page, face: Server) -> None:
    begin(page, face)
    say(page, "He says he will end it.")
    page.get_by_role("button", name="It is happening").click()
    expect(page.get_by_role("heading", name="Stepping out of the practice")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="Stepping out of the practice")).to_be_visible()


def test_a_line_that_may_be_real_is_asked_about(page: Page, face: Server) -> None:
    begin(page, face)
    say(page, "He says he will end it.")
    expect(page.get_by_text("Is this part of the practice, or is it happening?")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_value("He says he will end it.")
    page.get_by_role("button", name="It is part of the practice").click()
    expect(page.get_by_role("group", name="Gloria")).to_have_count(2)


@pytest.mark.parametrize(
    "line",
    [
        "<img src='http://127.0.0.1:9/x.png'> ![a](http://127.0.0.1:9/y.png) **bold** # head",
        "שלום אמא, איך את? \U0001f468‍\U0001f469‍\U0001f467",
    ],
)
def test_what_is_written_is_shown_as_it_was_written(page: Page, face: Server, line: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    begin(page, face)
    say(page, line)
    expect(page.get_by_role("group", name="Gloria")).to_have_count(2)
    expect(page.get_by_role("group", name="You")).to_contain_text(line)
    assert not [url for url in asked if ":9/" in url]
