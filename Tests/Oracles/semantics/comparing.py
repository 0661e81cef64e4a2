"""What the reference expects, against what the program answers."""
import math

ABSENT = "no column"


class Findings:
    """Counts the comparisons of each topic and keeps those that fail."""

    def __init__(self):
        self.counts, self.failures = {}, []

    def check(self, topic, what, expected, got):
        if isinstance(got, str) and got == ABSENT:
            topic, what = f"no column {what.split(' of ')[0]} ({topic})", "the column"
        self.counts[topic] = self.counts.get(topic, 0) + 1
        if not same(expected, got):
            self.failures.append((topic, what, shown(expected), shown(got)))


class Either(list):
    """Answers of which the page allows any."""


def same(expected, got):
    if isinstance(expected, Either):
        return any(same(each, got) for each in expected)
    if isinstance(expected, dict) and isinstance(got, dict):
        return expected.keys() == got.keys() and all(
            same(expected[key], got[key]) for key in expected)
    if isinstance(expected, float) and isinstance(got, (int, float)):
        return math.isclose(expected, got, rel_tol=1e-9)
    return expected == got


def shown(value):
    return sorted(value, key=str) if isinstance(value, (set, frozenset)) else value


def chain(row):
    """"Chains in `sources` are written `ningxia-daily via report`.\""""
    return row.chain[0] + (f" via {' via '.join(row.chain[1:])}" if len(row.chain) > 1 else "")


def column(row, key, read=lambda value: value):
    """What stands in a column, or that the answer has no such column."""
    return read(row[key]) if key in row else ABSENT
