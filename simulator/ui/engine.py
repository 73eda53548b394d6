"""Where what you type goes: in one line that is always in sight, and in one sentence that says it all."""

from simulator.settings import Settings
from simulator.ui.language import _

HERE = ("localhost", "127.", "[::1]", "0.0.0.0")


def stays_here(settings: Settings) -> bool:
    return settings.engine == "offline" or settings.server.startswith(HERE)


def badge(settings: Settings) -> str:
    if settings.engine == "offline":
        if settings.login is None:
            return _("Offline engine: nothing leaves this computer")
        return _("Offline engine: nothing leaves this place")
    if stays_here(settings) and settings.login is None:
        return _("Model on this computer ({server}): nothing leaves it", server=settings.server)
    return _("What you type goes to {server}", server=settings.server)


def who_sees(settings: Settings) -> str:
    if settings.login is not None:
        return _who_sees_in_a_team(settings)
    if stays_here(settings):
        return _("What you type stays on this computer. No account, and nobody else sees it.")
    return _(
        "What you type is sent to {server} to be answered and read, and kept on this "
        "computer. Leave out real names.",
        server=settings.server,
    )


def must_tell(settings: Settings, told: str) -> bool:
    """Whether the learner has still to be told that their words leave this computer."""
    return not stays_here(settings) and told != settings.server


def _who_sees_in_a_team(settings: Settings) -> str:
    kept = _(
        "What you type is kept by whoever runs this place. In the program nobody else sees it unless "
        "you share it with a trainer; whoever looks after the database could. Leave out real names."
    )
    if stays_here(settings):
        return kept
    sent = _("It is sent to {server} to be answered and read.", server=settings.server)
    return f"{kept} {sent}"
