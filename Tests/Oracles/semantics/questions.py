"""The questions that a model is asked, drawn by chance from its names."""
import random

from choosing import Nodes
from journeys import OverTime, Paths, Reach
from listings import Counts, Links


def questions(model, seed):
    """A dozen questions, the same for the same model and seed."""
    return Asking(model, random.Random(seed)).all()


class Asking:
    def __init__(self, model, chance):
        self.model, self.random = model, chance
        self.actors = sorted(name for name, each in model.entities.items() if each.is_actor)
        self.regions = [name for name in self.actors if model.entities[name].section == "region"]
        self.policies = sorted(name for name, each in model.entities.items()
                               if each.section == "policy")

    def all(self):
        asked = [Links("listing of links", {}), Counts({})]
        asked += [self.links(*self.evidence()) for _ in range(2)]
        asked += [self.links(*self.filter()), Counts(self.evidence()[1])]
        asked += [self.paths("region"), self.paths("region"), self.paths("actor"),
                  self.paths("item"), self.paths(self.level())]
        asked += [self.reach("region"), self.reach(self.level())]
        asked += [self.filtered_first()]
        # Drawn last, so that a seed asks what it asked before.
        asked += [self.conditioned(), self.in_any_order("paths"), self.in_any_order("reach"),
                  self.over_time()]
        return [each for each in asked if each]

    def level(self):
        return self.random.choice(["region", "actor", "actor", "item"])

    # ---- options ----------------------------------------------------------------------------

    def evidence(self):
        voices = sorted({*self.model.sources, *self.actors[:2]})
        one = self.random.choice(voices)
        return self.random.choice([
            ("what falls with a source", {"without-source": [one]}),
            ("what falls with a source", {"without-source": [one, self.random.choice(voices)]}),
            ("disputes", {"disputed": "leave"}), ("disputes", {"disputed": "only"}),
            ("disputes", {"disputed": "keep"}),
            ("independent sources", {"min-sources": 2}),
            ("independent sources", {"min-sources": 1, "disputed": "leave"}),
            ("independent sources", {"min-sources": 3}),
            ("independent sources", {"min-sources": 2, "without-source": [one]}),
            ("grades", {"min-grade": self.random.choice("ABCDE") + self.random.choice("12345")}),
            ("grades", {"min-grade": "C3", "ungraded": "keep"}),
            ("links of a source", {"source": [one], "disputed": "leave"}),
            ("links of a source", {"source": [one], "disputed": "keep"})])

    def filter(self):
        year = str(self.random.randint(2010, 2016))
        options = [
            ("filters on dates", {"after": [year]}), ("filters on dates", {"before": [year]}),
            ("filters on dates", {"during": [year]}),
            ("filters on dates", {"at": [f"{year}-05-15"]}),
            ("filters on dates", {"during": [year], "undated": "keep"}),
            ("filters on dates", {"during": [year, "2012-06"], "before": ["2014"]}),
            ("filters on links", {"stage": [self.random.choice(["begun", "done", "unknown"])]}),
            ("filters on links", {"stage": ["begun", "done"],
                                  "link-kind": ["learns-from", "visits"]}),
            ("filters on links", {"link-kind": ["learns-from", "advises"]}),
            ("filters on links", {"not-intended": True})]
        if self.policies:
            options += [("links of a policy", {"policy": [self.random.choice(self.policies)]}),
                        ("links of a policy", {"policy": [self.random.choice(self.policies)],
                                               "unstated": "keep"})] * 2
        return self.random.choice(options)

    def nodes(self):
        """"So `--level region --kind region` keeps what agencies did.\""""
        some = self.random.sample(self.regions, max(2, len(self.regions) - 1))
        inside = sorted({each for name in self.regions for each in self.model.entities[name].within})
        options = [{"kind": ["region"]}, {"only": sorted(some)}]
        return self.random.choice(options + [{"within": [name]} for name in inside])

    def chosen(self, options, level):
        """Whom a question may name under its options."""
        nodes, names = Nodes(self.model, options), self.actors
        if level == "region" or "within" in options:
            names = [name for name in self.regions if name not in options.get("within", [])]
        return [name for name in names if nodes.keeps(name)]

    # ---- questions --------------------------------------------------------------------------

    def links(self, topic, options):
        return Links(topic, options)

    def ends(self, level, options):
        names = self.chosen(options, level)
        return self.random.sample(names, 2) if len(names) > 1 else None

    def options(self, level):
        """A topic and the options of a question about paths: none as often as some."""
        draw = self.random.random()
        if draw < .45:
            return f"paths at the level {level}", {}
        if draw < .65:
            return self.evidence()
        if draw < .85 or level == "item":
            return self.filter()
        return "filters on nodes", self.nodes()

    def paths(self, level):
        topic, options = self.options(level)
        ends = self.ends(level, options)
        if not ends:
            return None
        more = {}
        if self.random.random() < .6:
            more = {"count": self.random.choice([3, 200, 200]),
                    "by": self.random.choice(["hops", "hops", "arrival", "likelihood"])}
        if not options and self.random.random() < .15:
            topic, more["mixed"] = "paths about different policies", True
        elif not options and level != "item" and self.random.random() < .2:
            topic, more["forbid"] = "no two steps on one day", True
        return Paths(topic, options, level, ends, **more)

    def reach(self, level):
        topic, options = self.options(level)
        names = self.chosen(options, level)
        if not names:
            return None
        actor, verb = self.random.choice(names), self.random.choice(["downstream", "upstream"])
        return Reach(topic, options, level, actor, verb)

    def conditioned(self):
        """"`--through` and `--avoiding`: the best paths of those that come to some actors and keep
        away from others."
        """
        level = self.level()
        names = self.chosen({}, level)
        if len(names) < 3:
            return None
        *ends, one = self.random.sample(names, 3)
        if level == "actor" and self.random.random() < .3:
            one = self.random.choice([name for name in names if name not in ends])
        more = {self.random.choice(["through", "avoiding"]): [one]}
        if self.random.random() < .7:
            more |= {"count": self.random.choice([3, 200]),
                     "by": self.random.choice(["hops", "arrival", "likelihood"])}
        return Paths(f"paths {next(iter(more))} an actor", {}, level, ends, **more)

    def in_any_order(self, verb):
        """"Impossible (listed only with `--any-order`)"."""
        level = self.level()
        names = self.chosen({}, level)
        if len(names) < 2:
            return None
        if verb == "reach":
            return Reach("reach in any order", {}, level, self.random.choice(names),
                         self.random.choice(["downstream", "upstream"]), any_order=True)
        count = self.random.choice([None, 200])
        return Paths("paths in any order", {}, level, self.random.sample(names, 2), count=count,
                     any_order=True)

    def over_time(self):
        level = self.level()
        names = self.chosen({}, level)
        if not names:
            return None
        options = self.filter()[1] if self.random.random() < .3 else {}
        forbid = level != "item" and self.random.random() < .2
        return OverTime("reach over time", options, level, self.random.choice(names),
                        forbid=forbid)

    def filtered_first(self):
        """"The paths between regions are the same whether a filter stands in `paths` or in the
        `filter` before it."
        """
        options = self.random.choice(
            [lambda: self.filter()[1], lambda: self.evidence()[1], self.nodes])()
        ends = self.ends("region", options)
        if options.get("disputed", "leave") != "leave":
            return None  # the question that follows leaves them
        return ends and Paths("a filter before the question", {}, "region", ends, count=200,
                              before=options)
