"""The paths of a network, every one of them, and what is said of each."""
from functools import cached_property

import policies
from choosing import Unclear
from network import WEAKEST
from order import mirrored, order

CHRONOLOGIES = ["certain", "possible", "undated", "impossible"]
MOST = 4000


class Path:
    """"A path passes no node twice.\""""

    def __init__(self, model, edges, forbid=False):
        self.model, self.edges, self.forbid = model, edges, forbid

    @property
    def nodes(self):
        return (self.edges[0].up, *(edge.down for edge in self.edges))

    @property
    def hops(self):
        return len(self.edges)

    @property
    def key(self):
        return self.nodes, tuple(edge.key for edge in self.edges)

    @cached_property
    def marks(self):
        """"Undated offices and `acts-for` do not lower a chronology.\""""
        return [edge.marks for edge in self.edges if not edge.is_undated_office]

    @cached_property
    def order(self):
        return order(self.marks, self.forbid)

    @cached_property
    def chronology(self):
        """"`certain`, `possible`, `undated` (possible, and a step has no date at all),
        `impossible`."

        "Where the order of the two [posts] is itself unknown it is possible and not certain."
        """
        if not self.order.is_possible:
            return "impossible"
        if any(edge.is_undated and not edge.is_undated_office for edge in self.edges):
            return "undated"
        is_known = all(edge.is_order_known for edge in self.edges)
        return "certain" if self.order.is_certain and is_known else "possible"

    @property
    def has_undated_office(self):
        return len(self.marks) < self.hops

    @property
    def arrival(self):
        return self.order.soonest, self.order.latest

    @cached_property
    def departure(self):
        turned = order(mirrored(self.marks), self.forbid)
        return (None, None) if turned.soonest is None else (-turned.latest, -turned.soonest)

    @property
    def first_and_last(self):
        """The first day of the first step, of a move that of its first post, and the last of the
        last one.
        """
        first, last = self.edges[0], self.edges[-1]
        start = first.links[0].time if first.is_move else first.marks[0].time
        return start.span[0], last.marks[-1].time.span[1]

    @property
    def stage(self):
        """"The weakest of its steps (`intended` under `unknown` under `begun` under `done`).\""""
        return min((edge.stage for edge in self.edges), key=WEAKEST.index)

    @property
    def stated(self):
        return [edge.likelihood for edge in self.edges if edge.likelihood is not None]

    @property
    def likelihood(self):
        """"The product over its steps that state one; none at all: `null`.\""""
        product = 1.0
        for each in self.stated:
            product *= each
        return product if self.stated else None

    @cached_property
    def policies(self):
        """The policies it can carry, or None where its steps are about different ones."""
        return policies.carried(self.model, [edge.policies for edge in self.edges])

    def rank(self, by):
        """"The best N by `--by hops|arrival|likelihood`, ties by the others in this order"; "by how
        many steps leave it unstated, fewest first, then by the product": what has none comes last.
        """
        product = 1 if self.likelihood is None else -self.likelihood
        keys = {"hops": (self.hops,), "arrival": (self.arrival[0],),
                "likelihood": (self.hops - len(self.stated), product)}
        return keys.pop(by) + tuple(each for key in keys.values() for each in key)


def paths(network, start, end=None, forbid=False, mixed=False, any_order=False, deeds=False):
    """Every path from `start` to `end`, or to anyone, that can carry one policy and obeys time."""
    by_node = {}
    for edge in network.edges:
        if deeds and edge.stage == "intended":
            continue
        by_node.setdefault(edge.up, []).append(edge)
    found, waiting = [], [(start, [])]
    while waiting:
        node, edges = waiting.pop()
        if edges and node == end or edges and end is None:
            path = Path(network.model, edges, forbid)
            if (mixed or path.policies is not None) and (
                    any_order or path.chronology != "impossible"):
                found.append(path)
        if node != end:
            passed = {start, *(edge.down for edge in edges)}
            waiting += [(edge.down, [*edges, edge]) for edge in by_node.get(node, [])
                        if edge.down not in passed]
        if len(found) + len(waiting) > MOST:
            raise Unclear  # too many to try
    return found


def first_to_arrive(found):
    """"A row is one path, the first to arrive, ties by fewest hops": all that tie after that."""
    best = min((path.arrival[0], path.hops) for path in found)
    return [path for path in found if (path.arrival[0], path.hops) == best]


def last_to_leave(found):
    best = min((-path.departure[1], path.hops) for path in found)
    return [path for path in found if (-path.departure[1], path.hops) == best]
