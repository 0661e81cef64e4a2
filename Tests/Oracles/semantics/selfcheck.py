"""Holds the reference's own test of order against every choice of days.

"Checked against brute force on 20,000 random paths of up to four steps."
"""
import random

from days import Moment, lasting
from order import Mark, by_every_choice, order

DAYS = range(1, 5)
PATHS = 2000


def check_order(seed):
    """How many paths were compared, and those on which the two differ."""
    chance, failures = random.Random(seed), []
    for _ in range(PATHS):
        steps = drawn_steps(chance)
        found = order(steps)
        expected = by_every_choice(steps, DAYS)
        if (found.is_possible, found.is_certain) != expected:
            failures.append((str(steps), expected, found[:2]))
    return PATHS, failures


def drawn_steps(chance):
    days = {}
    steps = []
    for _ in range(chance.randint(1, 4)):
        if chance.random() < .3:
            name = chance.choice("ij")
            days.setdefault(name, drawn_moment(chance))
            steps.append([Mark(days[name], name)])
        elif chance.random() < .4:
            start, end = drawn_moment(chance), drawn_moment(chance)
            name = chance.choice([None, None, "k"])
            if start.earliest <= end.latest:
                time = days.setdefault(name, lasting(start, end)) if name else lasting(start, end)
                steps.append([Mark(time, name)])
        else:
            steps.append([Mark(drawn_moment(chance)) for _ in range(chance.choice([1, 1, 2]))])
    return steps or drawn_steps(chance)


def drawn_moment(chance):
    low, high = sorted(chance.choices(DAYS, k=2))
    return Moment(low, high)
