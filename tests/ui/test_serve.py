"""Serving: one clear sentence when a port is taken, strict headers, and no word to anybody else."""

import gc
import socket
from pathlib import Path

import pytest

from simulator.domain.errors import DatabaseDamaged, SettingsInvalid
from simulator.settings import Settings
from simulator.ui import serve
from simulator.ui.engine import badge, who_sees
from simulator.ui.headers import POLICY, StrictHeaders


def settings(folder: Path, **env: str) -> Settings:
    return Settings.from_env({"LEAP_SIM_DATA_DIR": str(folder), **env})


@pytest.mark.enable_socket
@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_port_that_is_taken_is_one_sentence_with_a_way_out(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(SettingsInvalid, match=f"--port {port + 1}"):
            serve.run(settings(tmp_path), port=port)


@pytest.mark.enable_socket
@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_damaged_database_is_said_before_anything_is_served(tmp_path: Path) -> None:
    import streamlit as st

    (tmp_path / "ajar.sqlite3").write_bytes(b"not a database" * 100)
    st.cache_resource.clear()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(DatabaseDamaged):
        serve.run(settings(tmp_path), port=port)


def test_the_page_tells_nobody_anything() -> None:
    options = serve.options("127.0.0.1", 8501)
    assert options["browser.gatherUsageStats"] is False
    assert options["client.showErrorDetails"] == "none"
    assert options["server.allowedHosts"] == ["127.0.0.1", "localhost"]


def test_every_answer_carries_the_policy() -> None:
    sent = []

    async def app(scope, receive, send) -> None:  # type: ignore[no-untyped-def]
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def send(message) -> None:  # type: ignore[no-untyped-def]
        sent.append(message)

    # Nothing in it waits, so it runs through in one step; the browser tests may own the event loop.
    with pytest.raises(StopIteration):
        StrictHeaders(app)({"type": "http"}, None, send).send(None)  # type: ignore[arg-type]
    assert (b"content-security-policy", POLICY.encode()) in sent[0]["headers"]
    assert "'unsafe-inline'" not in POLICY.split("script-src")[1].split(";")[0]


def test_where_words_go_is_said_for_each_engine(tmp_path: Path) -> None:
    assert "nothing leaves" in badge(settings(tmp_path))
    here = settings(tmp_path, LEAP_SIM_ENGINE="openai", OPENAI_BASE_URL="http://127.0.0.1:11434/v1")
    assert "on this computer" in badge(here)
    away = settings(tmp_path, LEAP_SIM_ENGINE="openai")
    assert badge(away) == "What you type goes to api.openai.com"
    assert "api.openai.com" in who_sees(away)


def test_a_round_of_the_collector_reads_what_is_new_and_now_and_then_everything(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One that read everybody's state after every run made 200 learners wait for half a minute."""
    now = [1000.0]
    monkeypatch.setattr(serve.time, "monotonic", lambda: now[0])
    settling, lives = serve.Settling(), [[one] for one in range(1000)]
    whole, new = {"generation": 2}, {"generation": 0}
    gc.collect()
    try:
        settling("start", whole)
        settling("stop", whole)
        assert gc.get_freeze_count() > len(lives)
        settling("start", new)
        now[0] += serve.WHOLE_EVERY / 2
        settling("start", whole)
        assert gc.get_freeze_count() > len(lives)
        now[0] += serve.WHOLE_EVERY
        settling("start", whole)
        assert gc.get_freeze_count() == 0
    finally:
        gc.unfreeze()
