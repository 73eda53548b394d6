"""Where what you type goes: in one line that is always in sight, and in one sentence that says it all."""

from simulator.settings import Settings

HERE = ("localhost", "127.", "[::1]", "0.0.0.0")


def stays_here(settings: Settings) -> bool:
    return settings.engine == "offline" or settings.server.startswith(HERE)


def badge(settings: Settings) -> str:
    if settings.engine == "offline":
        where = "this computer" if settings.login is None else "this place"
        return f"Offline engine: nothing leaves {where}"
    if stays_here(settings) and settings.login is None:
        return f"Model on this computer ({settings.server}): nothing leaves it"
    return f"What you type goes to {settings.server}"


def who_sees(settings: Settings) -> str:
    if settings.login is not None:
        return _who_sees_in_a_team(settings)
    if stays_here(settings):
        return "What you type stays on this computer. No account, and nobody else sees it."
    return (
        f"What you type is sent to {settings.server} to be answered and read, and kept on this "
        "computer. Leave out real names."
    )


def must_tell(settings: Settings, told: str) -> bool:
    """Whether the learner has still to be told that their words leave this computer."""
    return not stays_here(settings) and told != settings.server


def _who_sees_in_a_team(settings: Settings) -> str:
    kept = (
        "What you type is kept by whoever runs this place. In the program nobody else sees it unless "
        "you share it with a trainer; whoever looks after the database could. Leave out real names."
    )
    if stays_here(settings):
        return kept
    return f"{kept} It is sent to {settings.server} to be answered and read."
