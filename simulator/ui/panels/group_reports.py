"""Reports of a group and of each learner, as files."""

from simulator.ui.context import Context
from simulator.use_cases.team.standing import Standing


def draw_group_reports(context: Context, standing: Standing) -> None:
    """Nothing yet."""
