"""Dates and times as people say them, in the time zone of this computer."""

from datetime import date, datetime


def day(when: date) -> str:
    return f"{when.day} {when:%B %Y}"


def moment(when: datetime) -> str:
    local = when.astimezone()
    return f"{local.day} {local:%B}, {local:%H:%M}"
