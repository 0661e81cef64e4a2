"""Models drawn by chance, as documents of the native format; all that they tell is invented."""
import random

YEARS = range(2010, 2017)


class Drawing:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.names = {}

    def chance(self, share):
        return self.random.random() < share

    def some(self, names, most):
        names = sorted(names)
        return self.random.sample(names, min(len(names), self.random.randint(0, most)))

    def one(self, names):
        return self.random.choice(sorted(names))

    def document(self):
        draw = self.random
        regions = [f"r{n}" for n in range(draw.randint(2, 4))]
        agencies = [f"g{n}" for n in range(draw.choice([0, 0, 1, 2]))]
        officials = [f"o{n}" for n in range(draw.choice([0, 1, 1, 2]))]
        others = ["club"] if self.chance(.3) else []
        sources = [f"s{n}" for n in range(draw.randint(0, 5))]
        policies = [f"p{n}" for n in range(draw.choice([0, 0, 1, 2, 3]))]
        self.names = {"regions": regions, "agencies": agencies, "officials": officials,
                      "actors": [*regions, *agencies, *officials, *others],
                      "sources": sources, "policies": policies}
        document = {"tributary": 1, "title": "Drawn by chance (invented)"}
        if sources and self.chance(.5):
            document["cite"] = self.one(sources)
        document["sources"] = {name: self.source(name) for name in sources}
        document["regions"] = {name: self.region(name) for name in regions}
        document["agencies"] = {name: self.agency(name) for name in agencies}
        document["officials"] = {name: self.official(name) for name in officials}
        document["organizations"] = {name: self.actor(name) for name in others}
        document["policies"] = {name: self.policy(name) for name in policies}
        items = [self.agreement, self.visit, self.training]
        for place in range(draw.choice([0, 0, 1, 1, 2])):
            section, fields = draw.choice(items)()
            document.setdefault(section, {})[f"i{place}"] = fields
        document["links"] = self.links()
        if policies and self.chance(.4):
            document["adoptions"] = [self.evidenced(
                {"actor": self.one(regions), "policy": self.one(policies), "id": "x",
                 **self.moment(), "stage": draw.choice(["begun", "done"])}, .5)]
        return {key: value for key, value in document.items() if value}

    # ---- evidence ---------------------------------------------------------------------------

    def source(self, name):
        fields = {"title": name.upper()}
        earlier = [other for other in self.names["sources"] if other < name]
        if self.chance(.3):
            publisher = self.one([*self.names["actors"], "The Press"])
            # Some are called by their names.
            fields["publisher"] = publisher.upper() if name[-1] in "02468" else publisher
        if self.chance(.2):
            fields["author"] = self.one([*self.names["officials"], "A. Writer"])
        if earlier and self.chance(.3):
            fields["depends-on"] = self.one(earlier)
        if name == self.names["sources"][-1] and self.chance(.3):
            fields["via"] = self.one([*earlier, self.names["regions"][0]])
        if self.chance(.6):
            fields["reliability"] = self.random.choice("ABCDEF")
        return fields

    def evidenced(self, fields, share=.7):
        if self.names["sources"] and self.chance(share):
            rows = [self.row() for _ in range(self.random.choice([1, 1, 2, 3]))]
            fields["evidence"] = rows if len(rows) > 1 else rows[0]
        return fields

    def row(self):
        voices = self.names["sources"] + self.names["sources"] + self.names["regions"][:1]
        fields = {"source": self.one(voices)}
        if self.chance(.25):
            fields["via"] = [self.one(set(voices) - {fields["source"]} or voices)]
        if self.chance(.2):
            return " via ".join([fields["source"], *fields.get("via", [])]) + " par. 3"
        if self.chance(.3):
            fields["stance"] = self.random.choice(["disputes", "disputes", "omits", "supports"])
        if self.chance(.15):
            fields["speaker"] = self.one(self.names["actors"])
        if self.chance(.5):
            fields["credibility"] = self.random.choice("123456")
        return fields

    # ---- actors -----------------------------------------------------------------------------

    def actor(self, name, **more):
        return self.evidenced({"name": name.upper(), **more}, .2)

    def region(self, name):
        earlier = [other for other in self.names["regions"] if other < name]
        more = {"within": self.one(earlier)} if earlier and self.chance(.3) else {}
        return self.actor(name, **more)

    def agency(self, name):
        """Acts for a region, or for another agency, perhaps for a time and on somebody's word."""
        others = [other for other in self.names["agencies"] if other != name]
        whom = {self.one(self.names["regions"])}
        if others and self.chance(.4):
            whom |= {self.one(others)}
        offices = [self.office(each) for each in sorted(whom)]
        return self.actor(name, **{"acts-for": offices if len(offices) > 1 else offices[0]})

    def office(self, whom):
        if self.chance(.4):
            return whom
        tenure = self.tenure() if self.chance(.3) else {}
        return self.evidenced({"who": whom, **tenure, **self.intention()}, .6)

    def intention(self):
        return {"stage": "intended"} if self.chance(.15) else {}

    def official(self, name):
        fields, places = self.actor(name), [*self.names["regions"], *self.names["agencies"]]
        posts = {}
        for _ in range(self.random.choice([0, 1, 2, 2, 3])):
            post = {"at": self.one(places), **self.tenure(), **self.intention()}
            posts[post["at"], post.get("from", post.get("seen"))] = self.evidenced(post, .2)
        if posts:
            fields["posts"] = list(posts.values())
        return fields

    def tenure(self):
        year = self.random.choice(YEARS)
        draw = self.random.random()
        if draw < .1:
            return {}
        if draw < .2:
            return {"seen": str(year)}
        fields = {"from": self.random.choice([f"{year}", f"{year}-05", f"early {year}"])}
        if self.chance(.5):
            fields["to"] = str(year + self.random.randint(1, 3))
        elif self.chance(.5):
            fields["to"] = ".."
        return fields

    def policy(self, name):
        earlier = [other for other in self.names["policies"] if other < name]
        fields = {"name": name.upper()}
        if earlier and self.chance(.4):
            fields["within"] = self.one(earlier)
        return self.evidenced(fields, .1)

    # ---- dates ------------------------------------------------------------------------------

    def moment(self):
        year, month = self.random.choice(YEARS), self.random.randint(1, 12)
        forms = [f"{year}", f"{year}", f"{year}-{month:02}", f"{year}-{month:02}-15",
                 f"{year}-{month:02}-15", f"by {year}", f"after {year}-{month:02}", f"about {year}",
                 f"between {year} and {year + 1}", f"[..{year}-{month:02}]", f"[{year}..]",
                 f"[{year}-{month:02}..{year + 1}]", f"early {year}", f"mid {year}-{month:02}",
                 f"late {year}-{month:02}", f"{year}~", f"{year}-{month:02}?", "201X"]
        return {"date": self.random.choice(forms)}

    def when(self):
        draw = self.random.random()
        return {} if draw < .15 else self.tenure() if draw < .3 else self.moment()

    def role_date(self):
        year = self.random.choice(YEARS)
        return self.random.choice([f"{year}", f"{year}-06", f"by {year}", f"early {year}"])

    # ---- items and links --------------------------------------------------------------------

    def item(self, **roles):
        fields = {"name": "Item", **self.when()}
        fields |= {key: value for key, value in roles.items() if value}
        if self.names["policies"] and self.chance(.6):
            about = self.some(self.names["policies"], 2) or self.names["policies"][:1]
            if self.chance(.3):
                fields["policy"] = about
            else:
                fields["covers"] = [self.covered(name) for name in about]
        self.judged(fields)
        return self.evidenced(fields)

    def covered(self, name):
        """A policy that an item covers, perhaps on somebody's own word."""
        return self.evidenced({"who": name}, 1) if self.chance(.4) else name

    def judged(self, fields):
        if self.chance(.5):
            fields["stage"] = self.random.choice(["intended", "begun", "done", "unknown"])
        if self.chance(.5):
            fields["likelihood"] = self.random.choice(
                ["likely", "very likely", "roughly even chance", "0.25", "0.5"])

    def part(self, name):
        """A role's value: an id, or who, when and on whose word."""
        fields = {"who": name}
        if self.chance(.2):
            fields["date"] = self.role_date()
        self.evidenced(fields, .15)
        return fields if len(fields) > 1 else name

    def parts(self, most):
        return [self.part(name) for name in self.some(self.names["actors"], most)]

    def agreement(self):
        if self.chance(.5):
            return "agreements", self.item(parties=self.parts(3))
        return "agreements", self.item(model=self.parts(2), learner=self.parts(2),
                                       parties=self.parts(2) if self.chance(.3) else [])

    def visit(self):
        return "events", {"kind": "visit", **self.item(
            **{"visited": self.parts(2), "visitor": self.parts(2),
               "led-by": [self.part(name) for name in self.some(self.names["officials"], 1)]})}

    def training(self):
        return "events", {"kind": "training", **self.item(
            trainer=self.parts(2), trainee=self.parts(2))}

    def links(self):
        kinds = ["learns-from", "learns-from", "visits", "advises", "advises", "directs",
                 "emulates", "cooperates-with", "signs-with", "competes-with", "similar-to", "criticizes"]
        links = []
        for place in range(self.random.randint(2, 9)):
            one, other = self.random.sample(self.names["actors"], 2)
            fields = {"id": f"l{place}", "link": f"{one} {self.random.choice(kinds)} {other}",
                      **self.when()}
            if self.names["policies"] and self.chance(.5):
                stated = self.some(self.names["policies"], 2) or [self.one(self.names["policies"])]
                fields["policy"] = stated if len(stated) > 1 and self.chance(.3) else stated[0]
            self.judged(fields)
            links.append(self.evidenced(fields))
        return links


def drawn(seed):
    return Drawing(seed).document()
