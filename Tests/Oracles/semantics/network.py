"""The edges of a network at a level: what flows, through which item, folded into which region."""
from dataclasses import dataclass, replace
from typing import Optional

from choosing import Choice, Nodes, Unclear, believed, may_hold
from days import Lasting, Moment
from document import BACKWARD, BOTH, FORWARD, JOINING
from order import Mark

WEAKEST = ["intended", "unknown", "begun", "done"]

@dataclass(frozen=True)
class Edge:
    up: str
    down: str
    links: tuple
    marks: tuple
    through: Optional[str] = None
    stage: str = "unknown"
    policies: frozenset = frozenset()
    likelihood: Optional[float] = None
    is_move: bool = False
    is_order_known: bool = True
    # Posts and `acts-for` by which an end was folded.
    offices: frozenset = frozenset()

    @property
    def key(self):
        """What tells it from its parallels."""
        return (self.up, self.down, self.through, self.is_move,
                frozenset(link.id for link in self.links))

    @property
    def is_undated_office(self):
        """"Undated offices and `acts-for` do not lower a chronology.\""""
        return self.is_undated and all(link.is_office for link in self.links) and not self.is_move

    @property
    def is_undated(self):
        return all(mark.time.is_undated for mark in self.marks)


class Network:
    """Edges of `level` among the links that the options keep, along the flow."""

    def __init__(self, model, options, level):
        model = believed(model, options)
        self.model, self.options, self.level = model, options, level
        self.choice, self.nodes = Choice(model, options), Nodes(model, options)
        self.kept = [link for link in model.links if self.keeps(link)]
        # Folding finds every post whose evidence stands; filters choose among links, not these.
        # Who asks for what is disputed only asks for it, and does not disbelieve the other posts.
        standing = Choice(model, {key: "keep" if options[key] == "only" else options[key]
                                  for key in ("without-source", "disputed") if key in options})
        self.standing = [link for link in model.links if self.decided(standing.keeps(link))]
        self.offices = [link for link in self.standing if link.is_office]
        # "An official goes with the post that may hold": what is only intended does not.
        self.held = [link for link in self.offices if link.stage != "intended"]
        made = [*self.of_links(), *self.of_items(), *self.of_moves()]
        self.edges = self.chosen(self.united(made))

    @staticmethod
    def decided(answer):
        if answer is None:
            raise Unclear
        return answer

    def keeps(self, link):
        return self.decided(self.choice.keeps(link))

    # ---- nodes ------------------------------------------------------------------------------

    def chosen(self, edges):
        return [edge for edge in edges if self.nodes.keeps(edge.up) and self.nodes.keeps(edge.down)]

    def is_node(self, name):
        return self.level == "item" or self.model.entities[name].is_actor

    def node(self, name, time):
        """"`region`: agencies, posts and officials are folded into the region they act for.
        Folding is link by link: an official goes with the post that may hold on the link's date,
        and stays a node for that link where posts in two regions may hold."
        """
        return self.folded(name, time)[0] or name

    def folded(self, name, time):
        """The only region for which an entity may act on a date, if there is one, and what says
        so: "folded into the region they act for, evidence and names kept".
        """
        ways = list(self.chains(name, time, ())) if self.level == "region" else []
        if len({region for region, _ in ways}) != 1:
            return None, frozenset()
        return ways[0][0], frozenset(office for _, chain in ways for office in chain)

    def chains(self, name, time, before):
        """Each chain of offices from an entity to a region for which it may act on a date."""
        entity = self.model.entities[name]
        if entity.section == "region":
            yield name, before
        if entity.section not in ("agency", "official"):
            return
        seen = {office.subject for office in before}
        for office in self.held:
            if office.subject == name and office.object not in seen and may_hold(office.time, time):
                yield from self.chains(office.object, time, (*before, office))

    def ends(self, up, down):
        """Both ends of an edge, each with the time of its link, and the offices they rest on."""
        nodes = [self.node(*end) for end in (up, down)]
        return nodes, frozenset().union(*(self.folded(*end)[1] for end in (up, down)))

    # ---- edges ------------------------------------------------------------------------------

    @staticmethod
    def ways(link):
        """Upstream and downstream by the orientation of the kind, "`both` link is two edges"."""
        return ([(link.subject, link.object)] * (link.kind in FORWARD | BOTH)
                + [(link.object, link.subject)] * (link.kind in BACKWARD | BOTH))

    def of_links(self):
        for link in self.kept:
            if link.item and self.level != "item":
                continue
            if not all(map(self.is_node, (link.subject, link.object))) or not self.flows(link):
                continue
            for up, down in self.ways(link):
                ends, offices = self.ends((up, link.time), (down, link.time))
                if ends[0] != ends[1]:
                    yield Edge(*ends, (link,), (self.mark(link),), None, link.stage,
                               link.policies, link.likelihood, offices=offices)

    def flows(self, link):
        """"`parties` both ways, and without flow where the item has a learner and a model": those
        that stand, whichever links a filter chooses.
        """
        sides = {other.kind for other in self.standing if other.item == link.item}
        return link.kind != "parties" or not {"learner", "model"} <= sides

    def mark(self, link):
        """"Roles of one item share one unknown day"; one with a time of its own has one day of its
        own, by whichever pair it is entered or left.
        """
        return Mark(link.time, link.item and (link.id if link.has_own_time else link.item))

    def of_items(self):
        """"Every flow pair a → item → b, a ≠ b, one edge each, with the item's date, evidence,
        stage and likelihood, `through` the item."
        """
        if self.level == "item":
            return
        roles = [link for link in self.kept if link.item and self.is_node(link.object)
                 and self.model.entities[link.item].section in JOINING and self.flows(link)]
        for first in roles:
            for second in roles:
                if first.item == second.item and first.object != second.object:
                    yield from self.pair(first, second)

    def pair(self, first, second):
        comes_in = (first.object, first.item) in self.ways(first)
        goes_out = (second.item, second.object) in self.ways(second)
        ends, offices = self.ends((first.object, first.time), (second.object, second.time))
        if not comes_in or not goes_out or ends[0] == ends[1]:
            return
        marks = [self.mark(first), self.mark(second)]
        # Without times of their own both have the item's, and the pair is one moment.
        if not first.has_own_time and not second.has_own_time:
            marks = marks[:1]
        yield Edge(*ends, (first, second), tuple(marks), first.item, first.stage, first.policies,
                   first.likelihood, offices=offices)

    def of_moves(self):
        """"At the level of regions an official's posts in two regions make an edge from the
        earlier post's region to the later's: it can be entered until the earlier post may have
        ended, and arrives when the later one may have begun; where the order of the two is itself
        unknown it is possible and not certain. It is flow, of kind `moves`, no policy stated, with
        the evidence of both posts."
        """
        if self.level != "region" or not self.keeps_moves():
            return
        posts = [link for link in self.offices if link.kind == "holds-office"]
        for first in posts:
            for second in posts:
                if first.subject == second.subject and first is not second:
                    yield from self.move(first, second)

    def keeps_moves(self):
        return self.choice.is_of_kind("moves") and self.choice.fits_policy(frozenset())

    def has_move(self, post):
        """"Filters on links act before freezing": both posts pass those on evidence, stages and
        dates.
        """
        return self.choice.has_date(post) and self.choice.has_stage(post.stage) and self.decided(
            self.choice.evidence.keeps(post, self.choice.default))

    def move(self, first, second):
        (up, above), (down, below) = (
            self.folded(post.object, post.time) for post in (first, second))
        ends = up, down
        if None in ends or ends[0] == ends[1] or not (
                self.has_move(first) and self.has_move(second)):
            return
        one, other = span(first.time), span(second.time)
        if one.start == other.start and one.start.earliest == one.start.latest:
            raise Unclear  # nobody says which of two posts begun on one day is the earlier
        if one.start.earliest >= other.start.latest:
            return
        is_known = one.start.latest < other.start.earliest
        # Nobody arrives by the later post before the earlier one may have begun.
        start = Moment(max(other.start.earliest, one.start.earliest), other.start.latest)
        stage = min(first.stage, second.stage, key=WEAKEST.index)
        yield Edge(*ends, (first, second), (Mark(Lasting(start, one.end)),), None, stage,
                   is_move=True, is_order_known=is_known, offices=above | below)

    def united(self, edges):
        """"Edges that collapsing or folding makes alike (same ends, same item) are one, evidence
        and names united."
        """
        made = {}
        for edge in edges:
            times = tuple((mark.time, mark.shared == edge.through) for mark in edge.marks)
            alike = (edge.up, edge.down, edge.through, times) if edge.through else edge.key
            if alike in made:
                links = dict.fromkeys((*made[alike].links, *edge.links))
                marks = [one if one.shared == other.shared else Mark(one.time)
                         for one, other in zip(made[alike].marks, edge.marks)]
                made[alike] = replace(made[alike], links=tuple(links), marks=tuple(marks),
                                      offices=made[alike].offices | edge.offices)
            else:
                made[alike] = edge
        return list(made.values())


def span(time):
    """What lasts; a post known for one moment alone began and ended on it."""
    return time if isinstance(time, Lasting) else Lasting(time, time)
