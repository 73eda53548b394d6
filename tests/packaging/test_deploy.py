"""What an administrator copies fits the program: every setting is one, and every one is explained."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
NAME = re.compile(r"\bLEAP_SIM_[A-Z_]+\b")


def names(file: str) -> set[str]:
    return set(NAME.findall((ROOT / file).read_text(encoding="utf-8")))


def test_each_setting_that_is_copied_exists_and_each_that_exists_is_explained() -> None:
    known = names("simulator/settings.py")
    copied = (
        names("docs/deploy/env.example") | names("docs/deploy/compose.yaml") | names("Dockerfile")
    )
    assert copied <= known
    assert known <= names("README.md") | names("docs/running-it.md")


def test_both_processes_are_alike_and_the_proxy_names_them() -> None:
    services = yaml.safe_load((ROOT / "docs/deploy/compose.yaml").read_text())["services"]
    assert services["one"] == services["two"]
    assert set(services) == {"one", "two", "proxy", "db"}
    proxy = (ROOT / "docs/deploy/nginx.conf").read_text()
    assert "server one:8501" in proxy
    assert "server two:8501" in proxy
