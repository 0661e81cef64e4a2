"""Large and dense graphs: each question is answered in time, or ends and says why.

A load is a graph, a question, and the seconds in which it has to end: by an answer where the work
grows about as the graph does (`answers`), by an answer or a limit elsewhere.
"""
import dataclasses

from running import ANSWERS, LIMIT


@dataclasses.dataclass(frozen=True)
class Load:
    arguments: str
    """What is asked; `@NAME` is a graph."""
    seconds: int = 60
    answers: bool = True
    """Whether an answer has to come."""
    megabytes: int = 0
    """The most memory that it may take; 0 for what every run may."""

    def fault(self, end):
        """What is wrong with an end; None where nothing is."""
        if end.expired:
            return f"no end within {self.seconds} s"
        if end.signalled:
            return f"ended by signal {-end.status}"
        if self.megabytes and end.megabytes > self.megabytes:
            return f"{end.megabytes} MB where {self.megabytes} are allowed"
        allowed = ANSWERS if self.answers else (*ANSWERS, LIMIT)
        return None if end.status in allowed else f"exit {end.status}"


def many(graph, *questions, **settings):
    return [Load(question.replace("GRAPH", "@" + graph), **settings) for question in questions]


LINEAR = ["info GRAPH", "rank GRAPH --limit 3", "rank GRAPH --by pagerank --limit 3",
          "rank GRAPH --by k-core --limit 3", "groups GRAPH --limit 3",
          "chokepoints GRAPH --limit 3", "check GRAPH"]
LOCAL = ["rank GRAPH --by clustering --limit 3", "rank GRAPH --by constraint --limit 3",
         "rank GRAPH --by effective-size --limit 3", "brokers GRAPH --limit 3"]
QUADRATIC = ["rank GRAPH --by closeness --limit 3 --deadline 10",
             "rank GRAPH --by betweenness --limit 3 --deadline 10",
             "rank GRAPH --by temporal-closeness --limit 3 --deadline 10",
             "rank GRAPH --of links --limit 3 --deadline 10", "measure GRAPH --deadline 10"]

SAMPLED = [f"rank GRAPH --by {measure} --sample 0.1 --limit 3"
           for measure in ("closeness", "harmonic", "betweenness", "temporal-closeness",
                           "temporal-betweenness")] + [
           "rank GRAPH --of links --sample 0.1 --limit 3", "measure GRAPH --sample 100"]


def reach(first, last):
    return [f"downstream {first} GRAPH --limit 3", f"upstream {last} GRAPH --limit 3",
            f"paths {first} {last} GRAPH"]


LOADS = (
    many("star-1m.csv", *LINEAR, *LOCAL, *reach("hub", "n5"))
    + many("star-1m.csv", *QUADRATIC, seconds=15, answers=False)
    + many("path-1m.csv", *LINEAR, *LOCAL, *reach("n0", "n1000"))
    + many("path-1m.csv", *QUADRATIC, seconds=15, answers=False)
    + [load for graph in ("star-1m.csv", "path-1m.csv", "parallel-1m.csv", "clique-2000.csv",
                          "scattered-100k.csv", "posts-100k.yaml")
       for load in many(graph, *SAMPLED)]
    + many("path-200k.csv", *reach("n0", "n200000"))
    + many("dated-path-200k.csv", *reach("n0", "n200000"))
    + many("parallel-1m.csv", *LINEAR, *LOCAL, *reach("a", "b"), "measure GRAPH")
    + many("clique-2000.csv", *LINEAR, *reach("n0", "n1999"))
    + many("clique-2000.csv", *LOCAL, "measure GRAPH", answers=False)
    + many("posts-100k.yaml", *LINEAR, *reach("r0", "r1"),
           "rank GRAPH --level region --limit 3", "downstream r0 GRAPH --level region --limit 3")
    + many("posts-1x1000.yaml", "rank GRAPH --level region --limit 3",
           "paths r0 r1 GRAPH --level region")
    + many("posts-100x1000.yaml", "rank GRAPH --level region --limit 3",
           "paths r0 r1 GRAPH --level region", answers=False)
    + many("posts-20000.yaml", "rank GRAPH --level region --limit 3", answers=False)
    + many("posts-20000.yaml", "info GRAPH", "rank GRAPH --limit 3")
    + many("dense-400.csv", "paths n0 n399 GRAPH -k 100000",
           "paths n0 n399 GRAPH -k 9223372036854775807", answers=False)
    + many("scattered-100k.csv", *QUADRATIC, seconds=15, answers=False)
    + [load for ending in ("csv.gz", "sqlite", "dta")
       for load in many(f"scattered-100k.{ending}", *LINEAR, *reach("n0", "n1"))]
    + many("scattered-100k.csv", "convert GRAPH -o all.sqlite", "convert GRAPH -o all.graphml",
           "rank GRAPH -o all.dta")
    + many("agencies-7.yaml", "paths r q GRAPH", "rank GRAPH --level region")
    + many("agencies-8.yaml", "paths r q GRAPH", "rank GRAPH --level region", answers=False)
    + many("agencies-12.yaml", "paths r q GRAPH", "rank GRAPH --level region", answers=False)
    + many("acting-10k.yaml", "measure GRAPH", "paths r q GRAPH", "rank GRAPH --level region",
           answers=False)
    # As much for six times as many: what is not held whole.
    + [load for graph in ("records-500k.jsonl", "records-3m.jsonl")
       for load in many(graph, "convert GRAPH -o all.jsonl", "filter GRAPH --during 1990",
                        "filter GRAPH --link-kind visits --isolated drop", megabytes=300)]
    + many("agreement-2000.yaml", "rank GRAPH --limit 3", "paths r0 r1 GRAPH", answers=False)
)
"""Graphs of every shape that costs more than its size."""

ODD = [
    (Load("check @kinds-66000.csv", 20), (65,), "kinds of links"),
    (Load("check @row-300k.csv", 20), (0, 65), ""),
    (Load("check @columns-60k.csv", 20), (0, 65), ""),
    (Load("check @tags-60k.yaml", 20), (65,), "%TAG"),
    (Load("check @misspelt.yaml", 20), (65,), "Did you mean"),
    (Load("render @word-200k.yaml -o word.svg", 30), (0,), ""),
    (Load("render @cards-151.yaml -o cards.svg", 60), (0,), ""),
    (Load("render @cards-1500.yaml -o many.svg", 60), (0,), ""),
]
"""Files that are large in an odd way, what they may exit with, and what has to be said."""
