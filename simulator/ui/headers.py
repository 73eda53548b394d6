"""Headers that keep the page from reaching out, whatever text a persona or a model puts into it."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "style-src 'self' 'unsafe-inline'",
        "font-src 'self' data:",
        "script-src 'self' blob:",
        "connect-src 'self' blob:",
        "media-src 'self' blob:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
"""`blob:` is how Streamlit loads our own components; making a blob already takes a script of ours."""

HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
)
STAY_ENCRYPTED = (b"strict-transport-security", b"max-age=31536000")


class StrictHeaders:
    """Plain ASGI, so that web sockets pass untouched."""

    def __init__(self, app: ASGIApp, encrypted: bool = False) -> None:
        """`encrypted`: people come by https, so cookies never go another way."""
        self._app = app
        self._headers = (*HEADERS, STAY_ENCRYPTED) if encrypted else HEADERS
        self._cookie_end = b"; Secure" if encrypted else b""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                sent = [self._kept_secret(*header) for header in message.get("headers", [])]
                message["headers"] = [*sent, *self._headers]
            await send(message)

        await self._app(scope, receive, send_with_headers if scope["type"] == "http" else send)

    def _kept_secret(self, name: bytes, value: bytes) -> tuple[bytes, bytes]:
        """Streamlit's cookies lack the mark that keeps them off unencrypted connections."""
        if name.lower() != b"set-cookie" or b"; secure" in value.lower():
            return name, value
        return name, value + self._cookie_end
