"""What a hostile page in the same browser, or a stranger on the network, gets from the server."""

import http.client
import socket

import pytest

from tests.browser.conftest import Server

SHAKE = (
    "GET /_stcore/stream HTTP/1.1\r\nHost: {host}\r\nOrigin: {origin}\r\nUpgrade: websocket\r\n"
    "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)


def shaken(face: Server, host: str, origin: str) -> int:
    """The status that the web socket's handshake gets."""
    with socket.create_connection(("127.0.0.1", face.port), timeout=10) as wire:
        wire.sendall(SHAKE.format(host=host, origin=origin).encode())
        return int(wire.recv(200).split()[1])


def test_dns_rebinding_and_foreign_pages_get_no_socket(face: Server) -> None:
    ours = f"127.0.0.1:{face.port}"
    assert shaken(face, ours, f"http://{ours}") == 101
    assert shaken(face, ours, "http://evil.example") == 403
    rebound = f"evil.example:{face.port}"
    assert shaken(face, rebound, f"http://{rebound}") == 403


@pytest.mark.parametrize("token", ["", "2|00000000|0000|0000"])
def test_an_upload_without_the_right_token_is_refused(face: Server, token: str) -> None:
    wire = http.client.HTTPConnection("127.0.0.1", face.port, timeout=10)
    headers = {"X-Xsrftoken": token, "Cookie": "_streamlit_xsrf=2|1|2|3"} if token else {}
    wire.request("PUT", "/_stcore/upload_file/any/any", body=b"x", headers=headers)
    assert wire.getresponse().status in (400, 403)
    wire.close()


def test_what_could_drive_the_app_without_a_browser_is_off(face: Server) -> None:
    wire = http.client.HTTPConnection("127.0.0.1", face.port, timeout=10)
    wire.request("POST", "/_stcore/agent/interact", body=b"{}")
    assert wire.getresponse().status in (403, 404, 405)
    wire.close()


def test_a_path_out_of_the_folder_is_not_served(face: Server) -> None:
    for path in ("/../../etc/passwd", "/..%2f..%2fetc/passwd", "/static/../../../etc/passwd"):
        wire = http.client.HTTPConnection("127.0.0.1", face.port, timeout=10)
        wire.request("GET", path)
        assert b"root:" not in wire.getresponse().read()
        wire.close()
