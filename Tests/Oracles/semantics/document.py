"""A graph as its document says it: entities, sources, and a row for each link.

"Native: written links, role shorthands, posts and adoptions" are links; so is `acts-for`.
"""
from dataclasses import dataclass, field
from typing import NamedTuple, Optional

from days import UNDATED, slug, time

SECTIONS = {
    "regions": "region", "officials": "official", "agencies": "agency",
    "organizations": "organization", "media": "media",
    "policies": "policy", "agreements": "agreement", "events": "event"}
ACTORS = {"region", "official", "agency", "organization", "media"}
JOINING = {"agreement", "event"}

# Orientations, as the page of meanings lists them.
FORWARD = {"directs", "designates", "endorses", "trains", "advises", "promotes"}
BACKWARD = {"learns-from", "visits", "emulates"}
BOTH = {"signs-with", "cooperates-with", "holds-office", "acts-for", "competes-with"}
# "`model → item → learner`, `visited → item → visitor`, `trainer → item → trainee`, `led-by` both
# ways; `parties` both ways"; the roles `covers`, `by`, `about` none.
FORWARD |= {"learner", "visitor", "trainee"}
BACKWARD |= {"model", "visited", "trainer"}
BOTH |= {"led-by", "parties"}
ROLES = ("model", "learner", "visited", "visitor", "trainer", "trainee", "led-by", "parties",
         "covers", "by", "about")
# "A number or an ICD 203 word (.03 .125 .325 .5 .675 .875 .97)".
WORDS = {"remote": .03, "very unlikely": .125, "unlikely": .325, "roughly even chance": .5,
         "likely": .675, "very likely": .875, "almost certain": .97}


class Row(NamedTuple):
    """"A row of evidence is a chain: `source`, then `via` each hand it passed through.\""""

    chain: tuple
    stance: str = "supports"
    speaker: Optional[str] = None
    credibility: Optional[str] = None


@dataclass(frozen=True)
class Link:
    id: str
    subject: str
    kind: str
    object: str
    time: tuple = UNDATED
    item: Optional[str] = None
    has_own_time: bool = True
    stage: str = "unknown"
    policies: frozenset = frozenset()
    # Of these, what is known by the covers of its item alone.
    covered: frozenset = frozenset()
    likelihood: Optional[float] = None
    rows: tuple = ()
    # The covers by which these are known, of those that are believed.
    covers: tuple = ()

    @property
    def is_office(self):
        return self.kind in ("holds-office", "acts-for")


@dataclass
class Entity:
    id: str
    kind: str
    section: str
    within: list
    fields: dict

    @property
    def is_actor(self):
        return self.section in ACTORS


@dataclass
class Model:
    entities: dict = field(default_factory=dict)
    sources: dict = field(default_factory=dict)
    links: list = field(default_factory=list)


def listed(value):
    """"One value or a list anywhere.\""""
    return [] if value is None else value if isinstance(value, list) else [value]


def as_fields(value, key="name"):
    """"A bare text is the name.\""""
    return value if isinstance(value, dict) else {key: value}


class Reading:
    """Reads a document; the order of its links is that of the document."""

    def __init__(self, document):
        self.model = Model(sources={
            name: dict(as_fields(each, "title")) for name, each in document.get("sources", {}).items()})
        self.cite = self.rows(document.get("cite"))
        for section, kind in SECTIONS.items():
            for name, each in document.get(section, {}).items():
                each = as_fields(each)
                self.model.entities[name] = Entity(
                    name, each.get("kind", kind), kind, listed(each.get("within")), each)
        for fields in self.model.sources.values():
            for key in {"publisher", "author"} & fields.keys():
                fields[key] = [self.named(each) for each in listed(fields[key])]
        for entity in self.model.entities.values():
            self.read_actor(entity) if entity.is_actor else self.read_item(entity)
        for each in document.get("links", []):
            self.read_link(each)
        for each in document.get("adoptions", []):
            self.read_adoption(each)

    def named(self, text):
        """"Names resolve by id, exact name or alias in any language"; of several, to none."""
        if text in self.model.entities or text in self.model.sources:
            return text
        found = [entity.id for entity in self.model.entities.values()
                 if entity.is_actor and entity.fields.get("name") == text]
        return found[0] if len(found) == 1 else text

    def rows(self, value):
        return tuple(self.row(as_fields(each, "text")) for each in listed(value))

    @staticmethod
    def short(text):
        """"Short for {source: ningxia-daily, via: report, at: par. 12}.\""""
        source, *via = text.split(" par. ")[0].split(" via ")
        return {"source": source, "via": via} if via else {"source": source}

    def row(self, fields):
        """"A source's own `via` is the default"; a row's own takes its place, and the last hand
        that it names has its default in turn.
        """
        if "source" not in fields:
            fields = self.short(fields["text"])
        chain = [fields["source"], *listed(fields.get("via"))]
        while more := [each for each in listed(self.model.sources.get(chain[-1], {}).get("via"))
                       if each not in chain]:
            chain += more
        return Row(tuple(chain), fields.get("stance", "supports"), fields.get("speaker"),
                   fields.get("credibility"))

    def evidence(self, *owners):
        """The evidence of the first that has any: the link's, its item's or actor's, the file's."""
        for fields in owners:
            if fields.get("evidence") is not None:
                return self.rows(fields["evidence"])
        return self.cite

    def add(self, subject, kind, object, fields, **more):
        text = next((fields[key] for key in ("date", "from", "seen", "to") if key in fields), None)
        parts = [subject, kind, object] + ([slug(text)] if text else [])
        more.setdefault("time", time(fields))
        self.model.links.append(
            Link(fields.get("id", ".".join(parts)), subject, kind, object, **more))

    def read_actor(self, entity):
        fields = entity.fields
        for each in listed(fields.get("acts-for")):
            own = as_fields(each, "who")
            self.add_office(entity.id, "acts-for", own["who"], own, fields)
        for post in listed(fields.get("posts")):
            self.add_office(entity.id, "holds-office", post["at"], post, fields)

    def add_office(self, holder, kind, place, own, fields):
        self.add(holder, kind, place, own, stage=own.get("stage", "unknown"),
                 rows=self.evidence(own, fields))

    def read_item(self, entity):
        """Roles share the item's day, stage, likelihood and evidence, but for what they have."""
        fields = entity.fields
        covered, stated = (frozenset(
            name for name in map(self.who, listed(fields.get(role)))
            if self.model.entities[name].section == "policy") for role in ("covers", "policy"))
        policies = covered | stated
        for role in ROLES:
            for value in listed(fields.get(role)):
                own = as_fields(value, "who")
                # A line to a policy is about that one, whatever else its item covers.
                about = policies & {own["who"]} if role == "covers" else frozenset()
                self.add(entity.id, role, own["who"], own, item=entity.id,
                         time=time(own) if "date" in own else time(fields),
                         has_own_time="date" in own, stage=fields.get("stage", "unknown"),
                         likelihood=self.likelihood(fields), policies=about or policies,
                         covered=frozenset() if about else covered - stated,
                         rows=self.evidence(own, fields))

    @staticmethod
    def who(value):
        return as_fields(value, "who")["who"]

    @staticmethod
    def likelihood(fields):
        value = fields.get("likelihood")
        return None if value is None else float(WORDS.get(value, value))

    def read_link(self, fields):
        subject, kind, object = fields["link"].split(" ")
        self.add(subject, kind, object, fields, stage=fields.get("stage", "unknown"),
                 policies=frozenset(listed(fields.get("policy"))), rows=self.evidence(fields),
                 likelihood=self.likelihood(fields))

    def read_adoption(self, fields):
        self.add(fields["actor"], "adopts", fields["policy"], fields, stage=fields["stage"],
                 policies=frozenset([fields["policy"]]), rows=self.evidence(fields))


def read(document):
    return Reading(document).model
