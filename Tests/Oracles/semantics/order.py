"""Whether the steps of a path are in order, by the test of the page and by trying every day.

A step is a list of marks: one for a link or a pair of roles that share their item's day, two where
a pair "is entered at the first's and left at the second's". A mark is a time and, where several
links share one unknown day, the name of that day.
"""
import itertools
from typing import NamedTuple, Optional

from days import INFINITY, Lasting, Moment


class Mark(NamedTuple):
    time: tuple
    shared: Optional[str] = None


class Order(NamedTuple):
    """How the steps stand; the bounds are None where they are in order for no choice of days."""

    is_possible: bool
    is_certain: bool
    soonest: Optional[float]  # the earliest day of arrival
    latest: Optional[float]   # the latest day of arrival
    sure: Optional[float] = None  # the day by which it has arrived, whatever the days are


def order(steps, forbid=False):
    """"`certain` (in order for every choice of the unknown days), `possible` (for some choice)."

    Days that steps share are tried out; the test of the page does the rest.
    """
    marks = flattened(steps, forbid)
    if marks is None:
        return Order(False, False, None, None)
    names = [mark.shared for mark, _ in marks if mark.shared]
    repeated = sorted({name for name in names if names.count(name) > 1})
    times = {mark.shared: mark.time for mark, _ in marks if mark.shared in repeated}
    if forbid and any(not isinstance(time, Lasting) for time in times.values()):
        # "Two edges through one event on its one day are not" in order.
        return Order(False, False, None, None)
    results = [
        walked([(choice.get(mark.shared, mark.time), strict) for mark, strict in marks])
        for choice in choices(marks, times)]
    possible = [result for result in results if result.is_possible]
    if not possible:
        return Order(False, False, None, None)
    is_certain = all(result.is_certain for result in results)
    return Order(True, is_certain, min(result.soonest for result in possible),
                 max(result.latest for result in possible),
                 max(result.sure for result in results) if is_certain else None)


def flattened(steps, forbid):
    """The marks in a row, each with whether it must come later than the one before.

    "Roles of one item share one unknown day, so two in succession through it are in order": a mark
    that follows itself is one.
    """
    marks = []
    for step in steps:
        for place, mark in enumerate(step):
            is_again = bool(marks) and mark.shared and marks[-1][0].shared == mark.shared
            is_later = forbid and place == 0
            if is_again and is_later and not isinstance(mark.time, Lasting):
                return None
            if not is_again or is_later:
                marks.append((mark, forbid and place == 0))
    return marks


def choices(marks, times):
    """Every choice of the times that repeat, at the bounds that the marks name."""
    bounds = sorted({bound for mark, _ in marks for bound in ends(mark.time)})
    options = [known(time, bounds) for time in times.values()]
    return [dict(zip(times, choice)) for choice in itertools.product(*options)]


def known(time, bounds):
    """A time with its unknown days chosen among `bounds`; nothing ends before it starts."""
    if not isinstance(time, Lasting):
        return [Moment(day, day) for day in bounds if time.earliest <= day <= time.latest]
    return [Lasting(start, end) for start in known(time.start, bounds)
            for end in known(time.end, bounds) if start.latest <= end.earliest]


def ends(time):
    return [*time.start, *time.end] if isinstance(time, Lasting) else list(time)


def walked(marks):
    """The test of the page, from t = -∞, mark by mark."""
    possible, certain, latest = -INFINITY, -INFINITY, -INFINITY
    for place, (time, strict) in enumerate(marks):
        gap = 1 if strict and place else 0
        start, end = (time.start, time.end) if isinstance(time, Lasting) else (time, time)
        # "Possible needs t ≤ l, then t = max(t, e)"; of what lasts, "t ≤ f2, then t = max(t, s1)".
        if possible is None or possible + gap > end.latest:
            return Order(False, False, None, None)
        # "Certain needs t ≤ e, then t = l"; of what lasts, "t ≤ f1, then t = max(t, s2)".
        if certain is not None:
            certain = None if certain + gap > end.earliest else max(certain + gap, start.latest)
        possible = max(possible + gap, start.earliest)
        latest = max(min(latest + gap, end.latest), start.latest)
    return Order(True, certain is not None, possible, latest, certain)


def mirrored(steps):
    """The steps walked from the end: the first day of arrival is then the last of departure."""
    return [[Mark(turned(mark.time), mark.shared) for mark in reversed(step)]
            for step in reversed(steps)]


def turned(time):
    if isinstance(time, Lasting):
        return Lasting(turned(time.end), turned(time.start))
    return Moment(-time.latest, -time.earliest)


def by_every_choice(steps, days):
    """Whether the steps are in order for some choice and for every choice of `days`.

    "In order" itself: a moment is passed on its day, what lasts on a day from its start to its end,
    and no step before the one in front of it. Nothing ends before it starts.
    """
    marks = [mark for step in steps for mark in step]
    unknown, places = [], []
    for mark in marks:
        known = [at for other, at in zip(marks, places)
                 if mark.shared and other.shared == mark.shared]
        places.append(known[0] if known else len(unknown))
        if not known:
            unknown.append(possible_days(mark.time, days))
    answers = [in_order([choice[place] for place in places])
               for choice in itertools.product(*unknown)]
    return any(answers), all(answers)


def possible_days(time, days):
    if isinstance(time, Lasting):
        return [(start, end) for start in days for end in days
                if time.start.earliest <= start <= time.start.latest
                and time.end.earliest <= end <= time.end.latest and start <= end]
    return [(day, day) for day in days if time.earliest <= day <= time.latest]


def in_order(spans):
    today = -INFINITY
    for start, end in spans:
        if today > end:
            return False
        today = max(today, start)
    return True
