"""Dates and times as people say them, in the time zone of this computer."""

from datetime import date, datetime

from simulator.domain.value import N_
from simulator.ui.language import _

MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
WEEKDAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)


def day(when: date) -> str:
    return _("{day} {month} {year}", day=when.day, month=_month(when), year=when.year)


def day_in_year(when: date) -> str:
    return _("{day} {month}", day=when.day, month=_month(when))


def weekday(when: date) -> str:
    return _("{weekday}, {day}", weekday=_(WEEKDAYS[when.weekday()]), day=day(when))


def moment(when: datetime) -> str:
    local = when.astimezone()
    return _("{day}, {time}", day=day_in_year(local), time=f"{local:%H:%M}")


def _month(when: date) -> str:
    return _(MONTHS[when.month - 1])
