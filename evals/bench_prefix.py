"""How much of what a session sends is an unchanged beginning that servers can read from a cache.

Run `python -m evals.bench_prefix`. A talk of twenty turns runs through the whole engine to a server
on the loopback address; the real request bodies are compared byte by byte with all that were sent
before them. A token is counted as four characters; shares do not depend on that.
"""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from evals.bench_turn import practise
from evals.delayed_server import grade
from simulator.engines.openai_compatible import OpenAICompatible

TURNS = 20
CHARACTERS = 4
LINES = (
    "Hi Mum. I brought the shopping.",
    "It sounds as if the house has been very quiet since November.",
    "What are your mornings like?",
    "Four o'clock, and then only the dark. That must be lonely.",
    "I don't want to push anything. I miss you, that's all.",
    "Which part of the day is the hardest?",
    "Two cups. Oh, Mum. No wonder that knocks you.",
    "It makes sense that you would not want to say it to a stranger.",
    "I'd love you to sleep past four, and I think you would too.",
    "We don't have to sort anything out today.",
)
REPLIES = (
    "It's age. Things ache. That's the whole story, love.",
    "Your father saw to the boiler. I don't even know which switch it is.",
    "Up, paper, crossword. I changed the clocks, and then I waited for you.",
    "Well. Somebody has to be awake.",
    "I went past the hall on Tuesday and the lights were on. I didn't slow down.",
)


class Sent(NamedTuple):
    """One request: its size and how much of it an earlier request began with."""

    kind: str
    tokens: int
    unchanged: int


class Capture:
    """A server that answers at once and keeps the bodies."""

    def __init__(self) -> None:
        self.bodies: list[dict[str, Any]] = []
        self._replies = 0
        self._lock = threading.Lock()

    @contextmanager
    def serving(self) -> Iterator[str]:
        with socket.create_server(("127.0.0.1", 0)) as listening:
            threading.Thread(target=self._accept, args=(listening,), daemon=True).start()
            yield f"http://127.0.0.1:{listening.getsockname()[1]}/v1"

    def _accept(self, listening: socket.socket) -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, connection.makefile("rb") as reader:
            length = 0
            while (line := reader.readline().strip().lower()) != b"":
                if line.startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            content = json.dumps(self._answer(json.loads(reader.read(length)))).encode()
            head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n"
            connection.sendall(f"{head}content-length: {len(content)}\r\n\r\n".encode() + content)

    def _answer(self, body: dict[str, Any]) -> dict[str, Any]:
        with self._lock:
            self.bodies.append(body)
            if form := body.get("response_format"):
                text = grade(form["json_schema"]["schema"])
            else:
                text = REPLIES[self._replies % len(REPLIES)]
                self._replies += 1
        return {"choices": [{"message": {"content": text}, "finish_reason": "stop"}]}


def as_read(body: dict[str, Any]) -> str:
    """The request in the order in which a model reads it: the schema stands before the messages."""
    said = [f"\n<{message['role']}>\n{message['content']}" for message in body["messages"]]
    return json.dumps(body.get("response_format")) + "".join(said)


def shared(one: str, other: str) -> int:
    """How many characters the two have in common from the start; found by halving."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def measured(bodies: list[dict[str, Any]]) -> list[Sent]:
    sent: list[Sent] = []
    earlier: list[str] = []
    for body in bodies:
        text = as_read(body)
        unchanged = max((shared(text, one) for one in earlier), default=0)
        kind = "grade" if "response_format" in body else "reply"
        sent.append(Sent(kind, len(text) // CHARACTERS, unchanged // CHARACTERS))
        earlier.append(text)
    return sent


def session() -> list[Sent]:
    """What one talk of twenty turns sends, in the order in which it was sent."""
    capture = Capture()
    with capture.serving() as url:
        desk = practise(OpenAICompatible(url, "", "a-model"))
        talk = desk.start("gloria", seed="prefix")
        for turn in range(TURNS):
            desk.take_turn(talk.id, LINES[turn % len(LINES)], talk.version)
            talk = desk.open(talk.id)
    return measured(capture.bodies)


def share(sent: list[Sent]) -> float:
    return sum(one.unchanged for one in sent) / sum(one.tokens for one in sent)


def main() -> None:
    sent = session()
    for kind in ("reply", "grade"):
        some = [one for one in sent if one.kind == kind]
        growth = (some[-1].tokens - some[0].tokens) / (len(some) - 1)
        print(
            f"{kind}: {len(some)} requests, first {some[0].tokens}, last {some[-1].tokens} tokens, "
            f"{growth:+.0f} a turn, {share(some):.1%} unchanged prefix"
        )
    total = sum(one.tokens for one in sent)
    print(f"session: {total} prompt tokens, {share(sent):.1%} of them an unchanged prefix")


if __name__ == "__main__":
    main()
