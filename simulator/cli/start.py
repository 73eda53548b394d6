"""Starting the app in the browser."""

import os
from typing import Annotated

import typer

from simulator.chosen import settings_in


def start_app(
    port: Annotated[int, typer.Option(help="Port to listen on.", min=1, max=65535)] = 8501,
    address: Annotated[
        str, typer.Option(help="Address to listen on; the default is this computer only.")
    ] = "127.0.0.1",
    browser: Annotated[bool, typer.Option(help="Open a browser window.")] = True,
) -> None:
    """Practise in the browser."""
    from simulator.ui.serve import run

    settings = settings_in(os.environ)
    engine = (
        "the offline engine: nothing you type leaves this computer"
        if settings.engine == "offline"
        else f"{settings.model} at {settings.server}: what you type is sent there"
    )
    said = f"Ajar is at http://{address}:{port}  (stop it with Ctrl+C)\nIt runs on {engine}."
    run(
        settings,
        port=port,
        address=address,
        open_browser=browser,
        ready=lambda: print(said, flush=True),
    )
