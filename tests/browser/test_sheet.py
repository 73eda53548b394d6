"""The page to take along is one page, however much was written, and whatever script it is in."""

import pytest
from playwright.sync_api import Browser

from simulator.domain.notebook import MAX_NOTE, RealTalk
from simulator.domain.persona import Reason
from simulator.domain.real_talk import OwnSlip
from simulator.library.crisis_lines import load_crisis_lines
from simulator.library.locations import data
from simulator.ui.components.sheet import sheet_html
from simulator.ui.frame import STYLE
from simulator.ui.sheets import real_talk_sheet
from tests.browser.test_journey import pages_of
from tests.fakes import RUBRIC


@pytest.mark.parametrize("word", ["mornings ", "שלום ", "朝はどう", "Understanding "])
def test_the_fullest_page_is_one_page(chromium: Browser, word: str) -> None:
    long = (word * MAX_NOTE)[:MAX_NOTE]
    plan = RealTalk(
        reason=Reason.STRUCTURAL_STIGMA,
        when_where=long,
        openings=(long, long, long),
        leave_out=long,
        ending=long,
        for_me=long,
    )
    slips = [OwnSlip(breaker=breaker, times=3, quote=long) for breaker in ("B3", "B8", "B14")]
    lines = load_crisis_lines(data("prompts")).for_region("US")
    html = sheet_html(real_talk_sheet(plan, slips, RUBRIC, lines))
    page = chromium.new_page()
    page.set_content(f'<style>{STYLE.read_text()}</style><div class="stApp stHtml">{html}</div>')
    assert pages_of(page.pdf(prefer_css_page_size=True)) == 1
    page.close()
