"""What only an organisation has, for the screens that are listed only there."""

from simulator.domain.errors import NotAllowed
from simulator.ui.context import Context
from simulator.use_cases.team.team import Team


def team(context: Context) -> Team:
    """Raises NotAllowed where nobody logs in."""
    if context.services.team is None:
        raise NotAllowed("There is nobody else here: this is one person's own computer.")
    return context.services.team
