"""Questions of `paths`, `upstream` and `downstream`."""
import policies
from choosing import Unclear
from comparing import ABSENT, Either, chain, column
from days import INFINITY, written
from network import Network
from program import rows, words
from walks import CHRONOLOGIES, first_to_arrive, last_to_leave, paths


class Journey:
    """What the questions about paths share: a network, and the words that ask for it."""

    def __init__(self, topic, options, level, forbid=False, before=None, any_order=False):
        self.topic, self.options, self.level, self.forbid = topic, options, level, forbid
        self.before, self.any_order = before or {}, any_order

    def network(self, model):
        made = Network(model, {**self.options, **self.before}, self.level)
        if made.options.get("policy") and any(len(edge.policies) > 1 for edge in made.edges):
            raise Unclear  # whether a walk may share another policy than the one asked
        return made

    def asked(self, *command):
        more = ["--simultaneous", "forbid"] if self.forbid else []
        more += ["--any-order"] if self.any_order else []
        # "No entity without a tie stays but by `--isolated keep`", and a name has to be known.
        kept = ["--isolated", "keep"] if self.before.get("policy") else []
        filters = [["filter", "-", *words(self.before), *kept]] if self.before else []
        return [*filters, [*command, "-", "-f", "jsonl", "--level", self.level, *more,
                           *words(self.options)]]


class Paths(Journey):
    """All paths of the fewest hops, or the best `count` by `by`; of those that come to all of
    `through` and to none of `avoiding`.
    """

    def __init__(self, topic, options, level, ends, count=None, by="hops", mixed=False,
                 through=(), avoiding=(), **more):
        super().__init__(topic, options, level, **more)
        self.ends, self.count, self.by, self.mixed = ends, count, by, mixed
        self.through, self.avoiding = through, avoiding

    @property
    def commands(self):
        more = ["-k", str(self.count), "--by", self.by] if self.count else []
        more += ["--policies", "mixed"] if self.mixed else []
        for name in self.through:
            more += ["--through", name]
        for name in self.avoiding:
            more += ["--avoiding", name]
        return self.asked("paths", *self.ends, *more)

    def compare(self, model, text, findings):
        network = self.network(model)
        found = paths(network, *self.ends, forbid=self.forbid, mixed=self.mixed,
                      any_order=self.any_order)
        found = [path for path in found if set(self.through) <= set(path.nodes)
                 and not set(self.avoiding) & set(path.nodes)]
        if not self.count:
            fewest = min((path.hops for path in found), default=0)
            found = [path for path in found if path.hops == fewest]
        known, got = {path.key: path for path in found}, rows(text)
        keys = [self.key(row) for row in got]
        for key, row in zip(keys, got):
            findings.check(self.topic, f"{' '.join(row['nodes'])} is a path", key in known, True)
        findings.check(self.topic, "paths listed twice", 0, len(keys) - len(set(keys)))
        most = min(len(found), self.count or 20)
        findings.check(self.topic, f"how many paths of {len(found)}", most, len(got))
        self.compare_order(found, [known[key] for key in keys if key in known], findings)
        for key, row in zip(keys, got):
            if key in known:
                self.describe(network, known[key], row, findings)

    def compare_order(self, found, got, findings):
        """Equal paths may stand in any order here; the first of the keys that decide may not."""
        if self.count and self.any_order:
            # When a path arrives that is in no order the page does not say.
            findings.check("the best by hops in any order", "hops",
                           sorted(path.hops for path in found)[:self.count],
                           [path.hops for path in got])
        elif self.count:
            ranks = sorted(path.rank(self.by) for path in found)[:self.count]
            findings.check(f"the best by {self.by}", "ranks", rounded(ranks),
                           rounded([path.rank(self.by) for path in got]))
        else:
            # "Every path of the fewest hops, certain before possible before undated."
            words = sorted((CHRONOLOGIES.index(path.chronology) for path in found))[:20]
            findings.check("order of paths", "chronologies", words,
                           [CHRONOLOGIES.index(path.chronology) for path in got])

    @staticmethod
    def key(row):
        steps = tuple(
            (step["upstream"], step["downstream"],
             None if "moves" in step["kinds"] else step["through"], "moves" in step["kinds"],
             frozenset(step["links"])) for step in row["steps"])
        return tuple(row["nodes"]), steps

    @staticmethod
    def describe(network, path, row, findings):
        def check(topic, key, expected, got):
            findings.check(topic, f"{key} of {' '.join(path.nodes)}", expected, got)

        check("chronology of paths", "chronology", path.chronology, row["chronology"])
        check("stage of paths", "stage", path.stage, column(row, "stage"))
        check("likelihood of paths", "likelihood", path.likelihood, row["likelihood"])
        if path.policies is not None:
            check("policies of paths", "policies", path.policies,
                  column(row, "policies", set))
        if not path.has_undated_office and path.chronology != "impossible":
            check("days of paths", "arrival", arrival(path), row["arrival"])
            check("days of paths", "departure", departure(path), row["departure"])
        for edge, step in zip(path.edges, row["steps"]):
            describe_step(network, edge, step, check)


def arrival(path):
    """The earliest day of arrival; the latest is that of getting there as early as may be, or,
    where the last step lasts, its last day: the page does not say which.
    """
    return {"earliest": written(path.arrival[0]),
            "latest": Either([written(path.arrival[1]), written(path.first_and_last[1])])}


def departure(path):
    """The latest day of departure, and what `arrival` says turned round."""
    return {"earliest": Either([written(path.departure[0]), written(path.first_and_last[0])]),
            "latest": written(path.departure[1])}


def describe_step(network, edge, step, check):
    evidence = network.choice.evidence
    # "Folded into the region they act for, evidence and names kept": that of offices counts too.
    # What a step is about it is by the covers of its item, which are links like others.
    covers = {cover for link in edge.links for cover in link.covers}
    grounds = {*edge.links, *edge.offices, *covers}
    supporting = {chain(row) for link in grounds for row in evidence.supporting(link)}
    disputing = {chain(row) for link in grounds for row in evidence.disputing(link)}
    omitting = {chain(row) for link in grounds for row in evidence.omitting(link)}
    rows = [row for link in edge.links for row in link.rows if evidence.stands(row)]
    if rows and not any(map(evidence.supporting, edge.links)):
        supporting = set()  # only disputed: nobody's word for an office is support of the link
    offices = {office.id for office in edge.offices - set(edge.links)}
    check("evidence of steps", "offices of a step", offices, column(step, "offices", set))
    check("evidence of steps", "covers of a step", {cover.id for cover in covers},
          column(step, "covers", set))
    check("evidence of steps", "sources of a step", supporting, set(step["sources"]))
    check("evidence of steps", "disputedBy of a step", disputing, column(step, "disputedBy", set))
    check("evidence of steps", "omittedBy of a step", omitting, column(step, "omittedBy", set))
    check("stage of paths", "stage of a step", edge.stage, step["stage"])
    check("policies of paths", "policies of a step", set(edge.policies),
          column(step, "policies", set))


def rounded(ranks):
    return [[round(value, 9) for value in rank] for rank in ranks]


class Reach(Journey):
    """Everyone downstream or upstream: "a row is one path, the first to arrive (the last to
    leave)".
    """

    def __init__(self, topic, options, level, actor, verb, **more):
        super().__init__(topic, options, level, **more)
        self.actor, self.verb = actor, verb

    @property
    def commands(self):
        return self.asked(self.verb, self.actor)

    def compare(self, model, text, findings):
        network = self.network(model)
        is_down = self.verb == "downstream"
        found = {}
        starts = [self.actor] if is_down else sorted(
            {edge.up for edge in network.edges} - {self.actor})
        for start in starts:
            for path in paths(network, start, None if is_down else self.actor, self.forbid,
                              any_order=self.any_order):
                found.setdefault(path.nodes[-1] if is_down else path.nodes[0], []).append(path)
        got = {row["id"]: row for row in rows(text)}
        findings.check(self.topic, f"who is {self.verb}", found.keys() - {self.actor}, set(got))
        for name in found.keys() & got.keys():
            self.describe(model, found[name], got[name], findings, is_down)

    def describe(self, model, found, row, findings, is_down):
        in_order = [path for path in found if path.chronology != "impossible"]
        if not in_order:
            # Of what time forbids the page says no more than that it is listed, and marked.
            findings.check("what time forbids", f"chronology of {row['id']}", "impossible",
                           row["chronology"])
            return
        best = first_to_arrive(in_order) if is_down else last_to_leave(in_order)
        possible = [self.columns(path, is_down, any(each.has_undated_office for each in best))
                    for path in best]
        for columns in possible:
            columns["fewestHops"] = min(path.hops for path in found)
        absent = [key for key in possible[0] if key not in row]
        for key in absent:
            findings.check("rows of reach", key, None, ABSENT)
        got = {key: row[key] for key in possible[0] if key in row}
        if not absent:
            findings.check("rows of reach", f"row of {row['id']}", Either(possible), got)
        self.check_policies(
            model, set().union(*(path.policies for path in found)), row, findings)

    @staticmethod
    def check_policies(model, expected, row, findings):
        """"`policies` are those that can have come"; one that lies within another that can have
        come agrees with it, and need not be named beside it.
        """
        got = column(row, "policies", set)
        named = {each for each in expected if got & policies.lineage(model, each)}
        findings.check("policies of reach", f"policies of {row['id']}",
                       (expected, set()), (named, got - expected))

    @staticmethod
    def columns(path, is_down, has_undated_office):
        days = arrival(path) if is_down else departure(path)
        first, last = ("earliest", "latest")
        if not is_down:
            first, last = ("departureEarliest", "departureLatest")
        columns = {"hops": path.hops, first: days["earliest"], last: days["latest"],
                   "chronology": path.chronology, "stage": path.stage,
                   "likelihood": path.likelihood and round(path.likelihood, 9),
                   "previous" if is_down else "next": path.nodes[-2 if is_down else 1]}
        if has_undated_office:
            del columns[last if is_down else first]
        return columns


class OverTime(Journey):
    """How many are reached by which day: "who is reached only by intentions is counted apart over
    time, and never called certain".
    """

    def __init__(self, topic, options, level, actor, **more):
        super().__init__(topic, options, level, **more)
        self.actor = actor

    @property
    def commands(self):
        return self.asked("downstream", self.actor, "--over-time")

    def compare(self, model, text, findings):
        network = self.network(model)
        everyone = self.first_days(paths(network, self.actor, forbid=self.forbid))
        found = paths(network, self.actor, forbid=self.forbid, deeds=True)
        possible = self.first_days(found)
        certain = {}
        for path in found:
            if path.chronology == "certain":
                # "By the day on which it has arrived at the latest."
                certain[path.nodes[-1]] = min(
                    certain.get(path.nodes[-1], INFINITY), path.order.sure)
        days = sorted({*everyone.values(), *possible.values(), *certain.values()} - {INFINITY})
        expected = []
        for day in days:
            counts = [sum(each <= day for each in some.values())
                      for some in (possible, certain, everyone)]
            row = {"date": written(day), "possible": counts[0], "certain": counts[1],
                   "intendedOnly": counts[2] - counts[0]}
            # What changes on no day that is counted is no row.
            if not expected or any(row[key] != expected[-1][key] for key in row if key != "date"):
                expected.append(row)
        got = []
        for row in rows(text):
            if not got or any(row[key] != got[-1][key] for key in row if key != "date"):
                got.append(row)
        findings.check(self.topic, f"reached from {self.actor} by day", expected, got)

    @staticmethod
    def first_days(found):
        first = {}
        for path in found:
            name = path.nodes[-1]
            first[name] = min(first.get(name, INFINITY), path.arrival[0])
        return first
