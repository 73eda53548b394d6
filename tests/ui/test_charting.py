"""A chart waits for what another thread is still loading."""

import sys
import threading
from importlib import import_module
from pathlib import Path

import pytest

from simulator.ui.components import charting


def test_a_module_that_is_half_loaded_elsewhere_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The module says when it is half loaded, and is whole only after somebody waits for it."""
    (tmp_path / "slow_to_load.py").write_text(
        "import sys\nsys.half.set()\nassert sys.waiting.wait(20)\nwhole = True\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    half, waiting = threading.Event(), threading.Event()
    monkeypatch.setattr(sys, "half", half, raising=False)
    monkeypatch.setattr(sys, "waiting", waiting, raising=False)

    def slowly(name: str) -> object:
        waiting.set()
        return import_module("slow_to_load") if name == "pandas" else import_module(name)

    monkeypatch.setattr(charting, "import_module", slowly)
    loading = threading.Thread(target=import_module, args=("slow_to_load",))
    loading.start()
    assert half.wait(20)
    charting.wait_for_charts()
    assert sys.modules["slow_to_load"].whole
    loading.join()
    del sys.modules["slow_to_load"]
