"""Days as people write them."""

from datetime import date

MONTHS = "January February March April May June July August September October November December"


def spoken_day(day: str) -> str:
    """A day (YYYY-MM-DD) as people write it: 23 November 2026. What is no day stays as it is."""
    try:
        given = date.fromisoformat(day)
    except ValueError:
        return day
    return f"{given.day} {MONTHS.split()[given.month - 1]} {given.year}"


def day_and_month(day: str) -> str:
    """The same without its year: 23 November. What is no day is left out."""
    return spoken_day(day).rpartition(" ")[0]
