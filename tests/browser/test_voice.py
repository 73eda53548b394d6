"""Speaking a reply and hearing theirs, with a microphone of the browser's own and a mock server."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewContext, Server
from tests.wire.conftest import aimock as aimock


@pytest.fixture
def speaking_face(tmp_path: Path, aimock: str) -> Iterator[Server]:
    server = Server(
        tmp_path,
        settings={
            "LEAP_SIM_ENGINE": "openai",
            "OPENAI_BASE_URL": aimock,
            "LEAP_SIM_MODEL": "persona",
            "LEAP_SIM_GRADER_MODEL": "examiner",
            "LEAP_SIM_HEARING_MODEL": "hears",
            "LEAP_SIM_SPEECH_MODEL": "speaks",
        },
    ).start()
    yield server
    server.kill()


def test_a_reply_is_spoken_read_over_sent_and_answered_aloud(
    new_context: NewContext, speaking_face: Server
) -> None:
    context = new_context()
    context.grant_permissions(["microphone"])
    page = context.new_page()
    blocked: list[str] = []
    page.on(
        "console",
        lambda said: (
            blocked.append(said.text)
            if "Content Security Policy" in said.text and "inline script" not in said.text
            else None
        ),
    )
    page.goto(speaking_face.url)
    page.get_by_role("button", name="Talk with Gloria").click()
    page.get_by_role("button", name="Begin", exact=True).click()
    box = page.get_by_label("What you say to")
    expect(box).to_be_editable()

    page.get_by_role("button", name="Speak").click()
    page.get_by_role("button", name="Record").click()
    clock = page.get_by_test_id("stAudioInputWaveformTimeCode")
    expect(clock).to_have_text(re.compile("0[1-9]$"))  # stopped at once, nothing is in it yet
    page.get_by_role("button", name="Stop recording").click()
    expect(box).to_have_value("What are the mornings like?")
    box.fill("What are the mornings like, Mum?")
    box.press("Enter")
    expect(page.get_by_role("group", name="You")).to_contain_text("the mornings like, Mum?")
    expect(page.get_by_role("group", name="Gloria").last).to_contain_text("Did you lock the car?")

    page.get_by_role("button", name="Hear it").click()
    expect(page.locator("audio")).to_have_count(1)
    assert blocked == []
    kept = b"".join(one.read_bytes() for one in speaking_face.data.rglob("*") if one.is_file())
    assert b"RIFF" not in kept
    assert b"ID3" not in kept
