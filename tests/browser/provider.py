"""A login provider on the loopback address: anybody may say who they are."""

import contextlib
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from urllib.error import URLError
from urllib.request import urlopen


@contextlib.contextmanager
def running(port: int, *subjects: str) -> Iterator[str]:
    """Its address; it knows these people."""
    known = [
        argument
        for subject in subjects
        for argument in ("--user-claims", json.dumps({"sub": subject, "name": subject.title()}))
    ]
    command = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "--port", str(port)]
    process = subprocess.Popen([*command, *known], stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            assert process.poll() is None, "the login provider ended while it was starting"
            with contextlib.suppress(URLError, OSError):
                urlopen(f"{address}/.well-known/openid-configuration", timeout=1).close()
                break
            time.sleep(0.1)
        yield address
    finally:
        process.kill()
        process.wait()
