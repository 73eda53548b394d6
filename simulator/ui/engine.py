"""Where what you type goes, in one line that is always in sight."""

from simulator.settings import Settings

HERE = ("localhost", "127.", "[::1]", "0.0.0.0")


def badge(settings: Settings) -> str:
    if settings.engine == "offline":
        return "Offline engine: nothing leaves this computer"
    if settings.server.startswith(HERE):
        return f"Model on this computer ({settings.server}): nothing leaves it"
    return f"What you type goes to {settings.server}"
