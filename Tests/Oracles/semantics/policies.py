"""One policy along a path.

"The steps of a path must have one policy in common, unstated steps agreeing with any."
"""
from document import listed


def lineage(model, policy):
    """A policy and all that it lies within."""
    found, waiting = [], [policy]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.append(one)
            waiting += listed(model.entities[one].within) if one in model.entities else []
    return set(found)


def agree(model, one, other):
    """"A policy within another (`within`) agrees with it.\""""
    return one in lineage(model, other) or other in lineage(model, one)


def carried(model, stated):
    """The policies that a walk can carry whose steps state these; None where there is none.

    A policy is carried where each step is unstated, or states it or something it lies within. Only
    what some step states can be named; a walk that states nothing carries whatever it is.
    """
    named = set().union(*stated) if stated else set()
    if not named:
        return set()
    fits = {policy for policy in named
            if all(not step or step & lineage(model, policy) for step in stated)}
    return fits or None
