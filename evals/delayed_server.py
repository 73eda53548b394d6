"""A chat server on the loopback address that answers after set delays, for the benchmarks.

A process of its own, so that its work is not counted as ours. It prints its base URL. With a number
as its argument it says to one request in so many that it is busy.
"""

import asyncio
import json
import sys
from functools import partial
from itertools import count
from typing import Any

REPLY = "I was up at four again. If you must know, the boiler makes that noise."
FIRST_MS = 400
"""From the request to the first piece."""
PIECE_MS = 20
"""Between two pieces; a piece is a word of the reply, or ten letters of the grade."""


def grade(schema: dict[str, Any]) -> str:
    """A grade in the asked form, whole or a part: nothing is found of what the schema names."""
    finding = schema["$defs"].get("FindingAnswer", {"properties": {"criterion": {"enum": []}}})
    asked = finding["properties"]["criterion"]["enum"]
    findings = [
        {
            "criterion": one,
            "reason": "Nothing in the reply does this.",
            "quote": "",
            "checks": [False, False, False],
            "unsure": False,
            "no_rush": False,
        }
        for one in asked
    ]
    suggestion = {"keep": "", "try_next": "Ask.", "say": "What are they like?", "heard": "Words."}
    answer = {
        "findings": findings,
        "breakers": [],
        "specificity": "topic",
        "question": "none",
        "step_offered": False,
        "apology": 0,
        "exempt": "",
        "notes": [],
        "suggestion": suggestion,
    }
    return json.dumps({name: answer[name] for name in schema["properties"]})


def pieces_of(asked: dict[str, Any]) -> list[str]:
    form = asked.get("response_format")
    if form is None:
        return [f"{word} " for word in REPLY.split()]
    text = grade(form["json_schema"]["schema"])
    return [text[at : at + 40] for at in range(0, len(text), 40)]


BUSY = b"HTTP/1.1 503 Busy\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}"
_asked = count(1)


async def serve(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, busy_every: int
) -> None:
    try:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
            length = int(head.split("content-length:")[1].split("\r\n")[0])
            asked = json.loads(await reader.readexactly(length))
            if busy_every and next(_asked) % busy_every == 0:
                writer.write(BUSY)
                continue
            say = answer if asked.get("stream") else answer_whole
            await say(pieces_of(asked), writer)
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def answer(pieces: list[str], writer: asyncio.StreamWriter) -> None:
    """Pieces are due at set times from the start, so that a busy machine does not add up."""
    loop = asyncio.get_running_loop()
    begun = loop.time()
    writer.write(
        b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
    )
    for number, piece in enumerate(pieces):
        await until(begun, number)
        writer.write(event({"index": 0, "delta": {"content": piece}}))
        await writer.drain()
    writer.write(event({"index": 0, "delta": {}, "finish_reason": "stop"}))
    writer.write(chunk(b"data: [DONE]\n\n") + b"0\r\n\r\n")
    await writer.drain()


async def answer_whole(pieces: list[str], writer: asyncio.StreamWriter) -> None:
    """The same words when the last of them is due."""
    await until(asyncio.get_running_loop().time(), len(pieces) - 1)
    message = {"role": "assistant", "content": "".join(pieces)}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    content = json.dumps({"id": "x", "model": "delayed", "choices": [choice]}).encode()
    head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(content)}"
    writer.write(head.encode() + b"\r\n\r\n" + content)
    await writer.drain()


async def until(begun: float, number: int) -> None:
    due = begun + (FIRST_MS + number * PIECE_MS) / 1000
    await asyncio.sleep(max(0.0, due - asyncio.get_running_loop().time()))


def event(choice: dict[str, Any]) -> bytes:
    body = {"id": "x", "model": "delayed", "choices": [choice]}
    return chunk(f"data: {json.dumps(body)}\n\n".encode())


def chunk(content: bytes) -> bytes:
    return f"{len(content):x}\r\n".encode() + content + b"\r\n"


async def main() -> None:
    busy_every = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    serving = partial(serve, busy_every=busy_every)
    server = await asyncio.start_server(serving, "127.0.0.1", 0, limit=2**22)
    port = server.sockets[0].getsockname()[1]
    print(f"http://127.0.0.1:{port}/v1", flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main())
