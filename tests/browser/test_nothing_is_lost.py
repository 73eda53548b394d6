"""A click, a reload, a closed tab, a second tab, a dead server: no reply and no word is lost."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext, Server, begin, say
from tests.browser.wire import Wire

LINE = "What are the mornings like?"
TYPED = "I was thinking of you this week"


def thinking(page: Page) -> None:
    """The reply has begun and is not there yet."""
    expect(page.get_by_text("Gloria is thinking")).to_be_attached()


def answered(page: Page) -> None:
    expect(
        page.get_by_text("Marked in your words").or_(page.get_by_text("About this reply")).first
    ).to_be_visible()
    expect(page.get_by_role("group", name="Gloria")).to_have_count(2)
    expect(page.get_by_role("group", name="You")).to_contain_text(LINE)


def test_a_click_in_the_middle_of_a_reply(page: Page, slow_face: Server) -> None:
    begin(page, slow_face)
    say(page, LINE)
    thinking(page)
    page.get_by_text("Where you stand").click()
    page.get_by_role("button", name="Pause").click()
    answered(page)
    expect(page.get_by_role("heading", name="Paused")).to_be_visible()


def test_an_answer_that_is_stopped_gives_the_line_back(page: Page, tmp_path: Path) -> None:
    server = Server(tmp_path, slow=2).start()
    begin(page, server)
    say(page, LINE)
    thinking(page)
    page.get_by_role("button", name="Stop this answer").click()
    expect(page.get_by_role("textbox")).to_have_value(LINE)
    expect(page.get_by_role("textbox")).to_be_editable()
    expect(page.get_by_role("group", name="Gloria")).to_have_count(1)
    expect(page.get_by_role("button", name="Stop this answer")).to_be_hidden()
    server.kill()


def test_a_reload_in_the_middle_of_a_reply(page: Page, slow_face: Server) -> None:
    begin(page, slow_face)
    say(page, LINE)
    thinking(page)
    page.reload()
    answered(page)


def test_another_page_in_the_middle_of_a_reply(page: Page, slow_face: Server) -> None:
    begin(page, slow_face)
    say(page, LINE)
    thinking(page)
    page.get_by_role("link", name="Support").click()
    expect(page.get_by_role("heading", name="If someone may be in danger now")).to_be_visible()
    page.get_by_role("link", name="Practise").click()
    answered(page)


def test_a_tab_that_is_closed_in_the_middle_of_a_reply(
    new_context: NewContext, slow_face: Server
) -> None:
    context = new_context()
    page = context.new_page()
    begin(page, slow_face)
    say(page, LINE)
    thinking(page)
    address = page.url
    page.close()
    again = context.new_page()
    again.goto(address)
    answered(again)


def test_a_second_tab_sees_the_same_and_cannot_send_over_it(
    new_context: NewContext, slow_face: Server
) -> None:
    context = new_context()
    first, second = context.new_page(), context.new_page()
    begin(first, slow_face)
    second.goto(first.url)
    expect(second.get_by_role("textbox")).to_be_editable()
    say(first, LINE)
    answered(first)
    say(second, TYPED)
    expect(second.get_by_text("another window")).to_be_visible()
    expect(second.get_by_role("group", name="Gloria")).to_have_count(2)
    expect(second.get_by_role("textbox")).to_have_value(TYPED)


def test_a_half_written_line_outlives_another_page_and_a_reload(page: Page, face: Server) -> None:
    begin(page, face)
    box = page.get_by_role("textbox")
    box.fill(TYPED)
    page.get_by_role("link", name="Support").click()
    expect(page.get_by_role("heading", name="If someone may be in danger now")).to_be_visible()
    page.get_by_role("link", name="Practise").click()
    expect(page.get_by_role("textbox")).to_have_value(TYPED)
    expect(page.locator("form[data-kept=true]")).to_be_attached()
    page.reload()
    expect(page.get_by_role("textbox")).to_have_value(TYPED)


def test_a_server_that_dies_in_the_middle_of_a_reply(page: Page, tmp_path: Path) -> None:
    server = Server(tmp_path, slow=2).start()
    begin(page, server)
    say(page, LINE)
    thinking(page)
    server.kill()
    server.slow = 0
    server.start()
    page.reload()
    expect(page.get_by_text("Gloria has not answered this yet.")).to_be_visible()
    page.get_by_role("button", name="Send again").click()
    answered(page)
    server.kill()


def test_a_network_that_is_cut_in_the_middle_of_a_reply(page: Page, slow_face: Server) -> None:
    wire = Wire(slow_face.port)
    begin(page, slow_face)
    page.goto(f"{wire.url}/practise?{page.url.partition('?')[2]}")
    expect(page.get_by_role("textbox")).to_be_editable()
    say(page, LINE)
    thinking(page)
    wire.cut()
    expect(page.get_by_role("button", name="Pause")).to_be_disabled()
    wire.mend()
    answered(page)
    say(page, TYPED)
    expect(page.get_by_role("group", name="Gloria")).to_have_count(3)
    wire.close()
