"""How the browser face holds under 1, 50 and 200 learners at once, beside a bare Streamlit chat.

Run `nice python -m evals.bench_load`. Raw websocket clients speak Streamlit's own messages to one
process, wait as people do between turns, and are answered by the offline engine. The bare chat is the
tutorial's twenty lines under Streamlit's defaults, with a reply of the same length and pace. Ratios
are what counts. Where Chromium is there, the page is also loaded once, cold, and weighed.
"""

import asyncio
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from socket import socket
from statistics import quantiles
from urllib.error import URLError
from urllib.request import urlopen

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol

from simulator.settings import Settings
from simulator.wiring import build

LEARNERS = tuple(int(one) for one in sys.argv[1:]) or (1, 50, 200)
TURNS = 3
THINK = (7.0, 22.0)
LINE = "It sounds lonely, Mum. What are the mornings like since Dad died?"
REPLY = "I don't sleep like I did. Nobody my age does, and the doctor will only say the same."
LETTERS_A_SECOND = 55
BARE = f"""
import time
import streamlit as st

REPLY = {REPLY!r}
said = st.session_state.setdefault("said", [])
for who, text in said:
    st.chat_message(who).write(text)
if line := st.chat_input("Say something"):
    st.chat_message("user").write(line)

    def words():
        for word in f"{{len(said) // 2}}. {{REPLY}}".split(" "):
            time.sleep((len(word) + 1) / {LETTERS_A_SECOND})
            yield word + " "

    reply = st.chat_message("assistant").write_stream(words)
    said += [("user", line), ("assistant", reply)]
"""


@dataclass
class Seen:
    """What all clients of one run saw, in seconds."""

    first: list[float] = field(default_factory=list)
    turn: list[float] = field(default_factory=list)
    lost: int = 0
    rss: float = 0.0


class Ours:
    name = "Ajar"

    def __init__(self, folder: Path, learners: int) -> None:
        self._data = folder / f"data-{learners}"
        practise = build(Settings.from_env({"LEAP_SIM_DATA_DIR": str(self._data)})).practise
        self._talks = [practise.start("gloria").id for _ in range(learners)]
        self._box: dict[int, tuple[str, int]] = {}

    def command(self, port: int) -> list[str]:
        return [sys.executable, "-m", "simulator.cli", "app", "--no-browser", "--port", str(port)]

    @property
    def env(self) -> dict[str, str]:
        return {**os.environ, "LEAP_SIM_DATA_DIR": str(self._data), "LEAP_SIM_ENGINE": "offline"}

    def path(self, client: int) -> str:
        return f"practise?p={self._talks[client]}"

    def opening(self, client: int) -> BackMsg:
        message = BackMsg()
        message.rerun_script.page_name = "practise"
        message.rerun_script.query_string = f"p={self._talks[client]}"
        return message

    def turn(self, client: int, box: str, seq: int) -> BackMsg:
        message = self.opening(client)
        event = [{"event": "sent", "value": {"text": LINE, "seq": seq}}]
        state = message.rerun_script.widget_states.widgets.add()
        state.id = f"$$STREAMLIT_INTERNAL_KEY_{box}__events"
        state.json_trigger_value = json.dumps(event)
        return message

    def box_in(self, message: ForwardMsg) -> tuple[str, int] | None:
        element = message.delta.new_element
        if element.WhichOneof("type") != "bidi_component":
            return None
        sent = element.bidi_component
        if sent.component_name != "ajar_composer":
            return None
        return sent.id, int(json.loads(sent.json or sent.mixed.json)["seq"])

    def is_first(self, message: ForwardMsg, turn: int) -> bool:
        body = message.delta.new_element.html.body
        return "aj-theirs" in body and 'id="aj-newest"' in body and "aj-thinking" not in body


class Bare:
    name = "bare Streamlit"

    def __init__(self, folder: Path, learners: int) -> None:
        self._script = folder / "bare.py"
        self._script.write_text(BARE)
        self.env = dict(os.environ)

    def command(self, port: int) -> list[str]:
        asked = ["--server.headless", "true", "--browser.gatherUsageStats", "false"]
        run = [sys.executable, "-m", "streamlit", "run", str(self._script)]
        return [*run, "--server.port", str(port), "--server.address", "127.0.0.1", *asked]

    def path(self, client: int) -> str:
        return ""

    def opening(self, client: int) -> BackMsg:
        message = BackMsg()
        message.rerun_script.query_string = ""
        return message

    def turn(self, client: int, box: str, seq: int) -> BackMsg:
        message = self.opening(client)
        state = message.rerun_script.widget_states.widgets.add()
        state.id, state.chat_input_value.data = box, LINE
        return message

    def box_in(self, message: ForwardMsg) -> tuple[str, int] | None:
        element = message.delta.new_element
        return (element.chat_input.id, 0) if element.WhichOneof("type") == "chat_input" else None

    def is_first(self, message: ForwardMsg, turn: int) -> bool:
        # Numbered, because older replies are drawn again, and words are sent together under load.
        return message.delta.new_element.markdown.body.startswith(f"{turn}. ")


App = Ours | Bare


async def run_of(
    app: App, connection: ClientConnection, seen: Seen, since: float, turn: int = 0
) -> tuple[str, int]:
    """Read until a run of the script is finished; returns the box that the page has then.

    `since`: when this turn's line was sent; 0 when none was. `turn` counts from 0.
    """
    box, first = ("", 0), 0.0
    while True:
        message = ForwardMsg()
        message.ParseFromString(await asyncio.wait_for(connection.recv(decode=False), 120))
        kind = message.WhichOneof("type")
        if kind == "delta" and message.delta.HasField("new_element"):
            box = app.box_in(message) or box
            if since and not first and app.is_first(message, turn):
                first = time.perf_counter() - since
                seen.first.append(first)
        if (
            kind == "script_finished"
            and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
        ):
            if since and not first:
                continue  # the run that took the line; the one that shows the reply comes after it
            return box


async def learner(
    app: App, port: int, number: int, turns: int, think: tuple[float, float], seen: Seen
) -> None:
    chance = random.Random(number)
    await asyncio.sleep(chance.uniform(0, think[1]))
    address = f"ws://127.0.0.1:{port}/_stcore/stream"
    try:
        # A browser sends no pings of its own: a slow answer is counted as slow, not as a lost learner.
        async with connect(
            address,
            subprotocols=[Subprotocol("streamlit")],
            ping_interval=None,
            max_size=None,
            open_timeout=60,
        ) as link:
            await link.send(app.opening(number).SerializeToString())
            box, seq = await run_of(app, link, seen, 0.0)
            for turn in range(turns):
                await asyncio.sleep(chance.uniform(*think))
                since = time.perf_counter()
                await link.send(app.turn(number, box, seq).SerializeToString())
                found = await run_of(app, link, seen, since, turn)
                seen.turn.append(time.perf_counter() - since)
                box, seq = found if found[0] else (box, seq)
    except (OSError, TimeoutError, ConnectionClosed):
        seen.lost += 1


def rss(pid: int) -> float:
    """MiB that the process holds."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024


@contextmanager
def serving(app: App) -> Iterator[tuple[int, int, float]]:
    """Port, process and seconds until it answered."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    begun = time.perf_counter()
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(app.command(port), env=app.env, stdout=quiet, stderr=quiet)
    try:
        while True:
            with suppress(URLError, OSError):
                urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1).close()
                break
            time.sleep(0.02)
        yield port, process.pid, time.perf_counter() - begun
    finally:
        process.terminate()
        process.wait()


def loaded(kind: type[App], folder: Path, learners: int) -> str:
    app, seen = kind(folder, learners), Seen()
    turns, think = (10, (0.5, 1.5)) if learners == 1 else (TURNS, THINK)
    with serving(app) as (port, pid, _):
        urlopen(f"http://127.0.0.1:{port}/", timeout=10).close()
        before = rss(pid)

        async def everyone() -> None:
            async with asyncio.TaskGroup() as group:
                for number in range(learners):
                    group.create_task(learner(app, port, number, turns, think, seen))

        asyncio.run(everyone())
        seen.rss = (rss(pid) - before) / learners
    # The first session loads what all of them share, so one alone says nothing about each.
    each = f"{seen.rss:6.2f} MiB each" if learners > 1 else " " * 15
    return (
        f"{app.name:<16}{learners:>5} learners  first words p50 {_at(seen.first, 50)} p95 "
        f"{_at(seen.first, 95)}  turn p50 {_at(seen.turn, 50)} p95 {_at(seen.turn, 95)}  "
        f"{each}  {len(seen.turn)} turns, {seen.lost} lost"
    )


def _at(values: list[float], percent: int) -> str:
    if len(values) < 2:
        return "    –"
    return f"{quantiles(values, n=100, method='inclusive')[percent - 1]:5.2f} s"


def weighed(kind: type[App], folder: Path) -> str:
    """Cold start to a page that can be typed into, what it loaded, and whom it asked."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if chromium is None:
        return "Chromium is not here: the page was not weighed."
    from playwright.sync_api import sync_playwright

    app, asked, loaded_bytes = kind(folder, 1), [], []
    begun = time.perf_counter()
    with serving(app) as (port, _, up), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        network.on(
            "Network.loadingFinished", lambda one: loaded_bytes.append(one["encodedDataLength"])
        )
        opened = time.perf_counter()
        page.goto(f"http://127.0.0.1:{port}/{app.path(0)}")
        page.get_by_role("textbox").wait_for(timeout=60_000)
        usable = time.perf_counter() - opened
        page.wait_for_load_state("networkidle")
        browser.close()
    here = (f"http://127.0.0.1:{port}", f"ws://127.0.0.1:{port}", "data:", "blob:")
    outside = [url for url in asked if not url.startswith(here)]
    return (
        f"{app.name:<16} server up {up:.2f} s, then a page to type into {usable:.2f} s; "
        f"{sum(loaded_bytes) / 1e6:.2f} MB in {len(loaded_bytes)} answers; outside requests {len(outside)} "
        f"(whole {time.perf_counter() - begun:.1f} s)"
    )


def main() -> None:
    kinds: tuple[type[App], ...] = (Ours, Bare)
    with tempfile.TemporaryDirectory() as place:
        for kind in kinds:
            print(weighed(kind, Path(place)), flush=True)
        for learners in LEARNERS:
            for kind in kinds:
                print(loaded(kind, Path(place), learners), flush=True)


if __name__ == "__main__":
    main()
