"""What a chart needs before it is drawn.

Altair looks among the modules that are loaded for pandas and pyarrow. Another thread loads those after
the start; a chart that was drawn in the middle of that met half of one, and broke its page.
"""

from importlib import import_module


def wait_for_charts() -> None:
    """An import of what another thread is importing waits until it is whole."""
    for asked_about in ("pandas", "pyarrow"):
        import_module(asked_about)
