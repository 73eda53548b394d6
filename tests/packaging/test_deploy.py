"""What an administrator copies fits the program: every setting is one, and every one is explained."""

import re
from pathlib import Path

import yaml
from typer.testing import CliRunner

from simulator.cli.main import app

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


def test_what_the_compose_file_points_to_is_there() -> None:
    """No container engine starts it here, so every name in it is held to what it names."""
    folder = ROOT / "docs/deploy"
    compose = yaml.safe_load((folder / "compose.yaml").read_text())
    services = compose["services"]
    image = (ROOT / "Dockerfile").read_text()
    assert (folder / services["one"]["build"]).resolve() == ROOT
    assert (folder / "env.example").is_file()
    for service in services.values():
        for needed, how in service.get("depends_on", {}).items():
            assert how["condition"] == "service_healthy"
            # The image of the app says itself how healthy it is; the others are asked.
            assert "healthcheck" in services[needed] or "build" in services[needed]
        for volume in service["volumes"]:
            source = volume.partition(":")[0]
            assert source in compose["volumes"] or (folder / source).is_file()
    assert "HEALTHCHECK" in image
    assert "/healthz" in image
    assert "EXPOSE 8501" in image
    (data,) = services["one"]["volumes"]
    assert f"LEAP_SIM_DATA_DIR={data.partition(':')[2]}" in image


def test_the_image_copies_what_is_there_and_starts_what_there_is() -> None:
    lines = (ROOT / "Dockerfile").read_text().splitlines()
    copied = [one.split()[1:-1] for one in lines if re.match(r"COPY (?!--from)", one)]
    assert all((ROOT / name).exists() for names in copied for name in names)
    (command,) = [one.removeprefix("CMD ") for one in lines if one.startswith("CMD ")]
    program, face, *options = yaml.safe_load(command)
    assert (program, face) == ("leap-sim", "app")
    known = CliRunner().invoke(app, ["app", "--help"], terminal_width=200).output
    assert all(one in known for one in options if one.startswith("--"))


def test_each_attack_that_is_listed_names_the_tests_that_try_it() -> None:
    text = (ROOT / "docs/running-it.md").read_text()
    table = text.partition("| attempt | what it got | test |")[2].partition("\n\n")[0]
    rows = [row for row in table.splitlines() if row.startswith("| ")]
    assert len(rows) >= 13
    for row in rows:
        named = re.findall(r"`([\w/]+\.py)`", row.rsplit("|", 2)[1])
        assert named, row
        folder = Path(named[0]).parent
        assert all((ROOT / one).is_file() or (ROOT / folder / one).is_file() for one in named), row
