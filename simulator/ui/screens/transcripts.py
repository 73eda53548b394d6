"""To come."""

from simulator.ui.context import Context
from simulator.ui.frame import show


def draw(context: Context) -> None: ...


if __name__ == "__main__":
    show(draw)
