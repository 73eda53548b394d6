"""A trainer's ten minutes: find the talk that needs a look, disagree, undo, comment, see agreement."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext, Server, begin, say
from tests.browser.test_access import AXE, RULES

PUSHING = "You have to see a doctor this week. You're depressed."
LISTENING = "It sounds lonely, Mum. What are the mornings like since Dad died?"


def test_ten_minutes_of_a_trainer(page: Page, face: Server) -> None:
    begin(page, face)
    for number, line in enumerate((PUSHING, LISTENING), start=2):
        say(page, line)
        expect(page.get_by_role("group", name="Gloria")).to_have_count(number)
    page.get_by_role("link", name="Transcripts").click()
    page.get_by_role("button", name="Review as a trainer").click()

    rows = page.locator("[class*=st-key-aj-review-]")
    expect(rows.first).to_be_visible()
    page.get_by_role("button", name="Hurts").click()
    page.get_by_label("Search in what was said").fill("doctor depressed")
    page.keyboard.press("Enter")
    expect(rows.filter(has_text="Unread")).to_have_count(1)
    rows.get_by_role("button").first.click()

    expect(page.get_by_role("heading", name="Reply 1 of 2")).to_be_visible()
    expect(page.get_by_role("region", name="Grade")).to_contain_text("Hurt: Prescribe")
    page.get_by_text("How open they became").click()
    expect(page.get_by_test_id("stVegaLiteChart")).to_be_visible()

    page.get_by_role("heading", name="Reply 1 of 2").click()
    page.keyboard.press("j")
    expect(page.get_by_role("heading", name="Reply 2 of 2")).to_be_visible()
    page.keyboard.press("e")
    expect(page.get_by_text("What to change")).to_be_visible()
    page.get_by_role("radiogroup", name="It is").get_by_text("strong").click()
    page.get_by_label("Why", exact=True).fill("She stays with <b>him</b>.")
    page.get_by_role("button", name="Save the change").click()
    expect(page.get_by_text("She stays with <b>him</b>.").first).to_be_visible()
    expect(page.get_by_role("region", name="Grade").locator("s")).to_have_count(1)

    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Taken back.", exact=True)).to_be_visible()
    expect(page.get_by_role("region", name="Grade").locator("s")).to_have_count(0)

    page.get_by_text("Comment", exact=True).click()
    page.get_by_label("Your comment").first.fill("You found the mornings.")
    page.get_by_label("On these words only").fill("the mornings")
    page.get_by_role("button", name="Leave the comment").first.click()
    expect(page.get_by_text("You found the mornings.").first).to_be_visible()

    page.keyboard.press("k")
    expect(page.get_by_role("heading", name="Reply 1 of 2")).to_be_visible()
    page.get_by_text("Rate blind, before the grade").click()
    expect(page.get_by_role("region", name="Grade")).to_have_count(0)
    for group in page.get_by_role("radiogroup").all():
        group.get_by_text("clear", exact=True).click()
    page.get_by_role("button", name="Save my reading").click()
    expect(page.get_by_role("region", name="Grade")).to_be_visible()
    expect(page.get_by_role("region", name="Ratings")).to_contain_text("clear")

    page.get_by_role("button", name="All talks").click()
    page.get_by_role("button", name="How far we agree").click()
    expect(page.get_by_text("1 person rated")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as eval cases").click()
    assert PUSHING in download.value.path().read_text(encoding="utf-8")
    page.get_by_role("button", name="Open it in the talk").first.click()
    expect(page.get_by_role("heading", name="Reply 1 of 2")).to_be_visible()


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed: npm is missing")
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_everyone_can_review(
    new_context: NewContext, face: Server, scheme: str, width: int
) -> None:
    page = new_context(width, 800, color_scheme=scheme).new_page()
    begin(page, face, "Marcus")
    say(page, PUSHING)
    expect(page.get_by_role("group", name="Marcus")).to_have_count(2)
    session = page.url.partition("?")[2]
    found = {}
    for address, there in (
        ("review", "More filters"),
        (f"review?{session}", "Reply 1 of 1"),
        ("agreement", "How far we agree"),
    ):
        page.goto(f"{face.url}/{address}")
        expect(page.get_by_text(there).first).to_be_visible()
        expect(page.get_by_test_id("stStatusWidget")).to_have_count(0)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), address
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found[there] = page.evaluate(RULES)
    assert found == {there: [] for there in found}
