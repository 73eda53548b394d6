"""An organisation for tests: services behind a login, and people who have come in."""

from pathlib import Path

from simulator.domain.member import Identity, Member, Role, viewer_of
from simulator.settings import Settings
from simulator.wiring import Services, Team, build

LOGIN = {
    "LEAP_SIM_OIDC_ISSUER": "https://login.example.org",
    "LEAP_SIM_OIDC_CLIENT_ID": "ajar",
    "LEAP_SIM_OIDC_CLIENT_SECRET": "secret",
    "LEAP_SIM_COOKIE_SECRET": "0123456789abcdef0123456789abcdef",
    "LEAP_SIM_PUBLIC_URL": "https://practice.example.org",
    "LEAP_SIM_FIRST_ADMIN": "ada",
}


def settings(folder: Path, **more: str) -> Settings:
    return Settings.from_env({"LEAP_SIM_DATA_DIR": str(folder), **LOGIN, **more})


def services(folder: Path, **more: str) -> Services:
    return build(settings(folder, **more))


def identity(subject: str) -> Identity:
    return Identity(
        issuer="https://login.example.org",
        subject=subject,
        name=subject.title(),
        email=f"{subject}@example.org",
        email_is_checked=True,
    )


def team_of(services: Services) -> Team:
    assert services.team is not None
    return services.team


def arrive(services: Services, subject: str, *roles: Role) -> Member:
    """Somebody who has come in, with these roles beside that of a learner; `ada` is the admin."""
    people = team_of(services).people
    admin = people.arrive(identity("ada"))
    member = people.arrive(identity(subject))
    if roles:
        member = people.give_roles(viewer_of(admin), member.id, roles)
    return member
