"""Days, and what a date in a file says of them.

A day is a number (the first of January of the year 1 is 1); a bound that is not known is infinite.
"""
import calendar
import datetime
import math
import re
from typing import NamedTuple

INFINITY = math.inf


class Moment(NamedTuple):
    """"A moment has earliest and latest day, either may be infinite; undated is infinite both
    ways."
    """

    earliest: float
    latest: float

    @property
    def is_undated(self):
        return self.earliest == -INFINITY and self.latest == INFINITY

    @property
    def span(self):
        """The first and the last day on which it may be."""
        return self.earliest, self.latest


class Lasting(NamedTuple):
    """"What lasts (start within the bounds of `from`, end within those of `to`)."
    """

    start: Moment
    end: Moment

    @property
    def is_undated(self):
        return self.start.is_undated and self.end.is_undated

    @property
    def span(self):
        return self.start.earliest, self.end.latest


UNDATED = Moment(-INFINITY, INFINITY)


def lasting(start, end):
    """What lasts ends no earlier than it starts, so each bound of one is a bound of the other."""
    return Lasting(
        Moment(start.earliest, min(start.latest, end.latest)),
        Moment(max(end.earliest, start.earliest), end.latest))


def time(fields):
    """The time that the fields of a link, an item or a post say."""
    if "seen" in fields:
        # "`seen:` lasts and is known on that day only": it had begun by then, and had not ended.
        day = moment(fields["seen"])
        return Lasting(Moment(-INFINITY, day.latest), Moment(day.earliest, INFINITY))
    if "from" in fields or "to" in fields:
        start = moment(fields["from"]) if "from" in fields else UNDATED
        # "`to: ..` still lasts; no `to`: end unknown".
        if fields.get("to") == "..":
            return Lasting(start, Moment(INFINITY, INFINITY))
        return lasting(start, moment(fields["to"]) if "to" in fields else UNDATED)
    return moment(fields["date"]) if "date" in fields else UNDATED


def moment(text):
    """The bounds of the day that a text gives."""
    text = text.strip()
    if text.startswith("["):
        low, high = text[1:-1].split("..")
        return Moment(moment(low).earliest if low else -INFINITY,
                      moment(high).latest if high else INFINITY)
    word, _, rest = text.partition(" ")
    if word == "by":
        return Moment(-INFINITY, moment(rest).latest)
    if word == "after":
        return Moment(moment(rest).latest + 1, INFINITY)
    if word == "between":
        low, high = rest.split(" and ")
        return Moment(moment(low).earliest, moment(high).latest)
    if word in PARTS:
        return part(word, rest)
    # "`~`, `?` and `about` flag the date and do not widen it."
    return plain(rest if word == "about" else text.rstrip("~?"))


def plain(text):
    if text.endswith("X"):
        years = int(text[:3] + "0"), int(text[:3] + "9")
        return Moment(day(years[0], 1, 1), day(years[1], 12, 31))
    numbers = [int(each) for each in text.split("-")]
    if len(numbers) == 1:
        return Moment(day(numbers[0], 1, 1), day(numbers[0], 12, 31))
    if len(numbers) == 2:
        return Moment(day(*numbers, 1), day(*numbers, calendar.monthrange(*numbers)[1]))
    return Moment(day(*numbers), day(*numbers))


# "Wide on purpose (1 to 15, 11 to 20, 16 to the end; halves of a year, May to August for mid)."
PARTS = {"early": ((1, 15), (1, 6)), "mid": ((11, 20), (5, 8)), "late": ((16, 31), (7, 12))}


def part(word, text):
    days, months = PARTS[word]
    numbers = [int(each) for each in text.split("-")]
    if len(numbers) == 2:
        last = min(days[1], calendar.monthrange(*numbers)[1])
        return Moment(day(*numbers, days[0]), day(*numbers, last))
    last = calendar.monthrange(numbers[0], months[1])[1]
    return Moment(day(numbers[0], months[0], 1), day(numbers[0], months[1], last))


def day(year, month, number):
    return datetime.date(year, month, number).toordinal()


def written(number):
    """A day as machine formats write it; `null` for what is not known."""
    if number is None or math.isinf(number):
        return None
    return datetime.date.fromordinal(int(number)).isoformat()


def slug(text):
    """A date as it stands in the id of a link."""
    return re.sub(r"\s+", "-", text)
