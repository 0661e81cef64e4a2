#!/usr/bin/python3
"""Write an invented graph of many links in the native format, for timing how graphs are read.

The same numbers give the same bytes. Per link the graph is about as rich as graphs/pilot-cascade.yaml:
sources with grades and hands they passed through, posts with titles, items with roles, adoptions,
dates in every form, chains of evidence, likelihoods, policies, attributes, remarks. Every name in it
is made of syllables by chance.

Usage: Scripts/make-large-graph.py LINKS [SEED] > FILE      (LINKS: 200 or more; SEED: 1)
"""
import random
import sys

ONSETS = "b br d dr f fl g gr h j k kl l m n p r s sk st t tr v w".split()
VOWELS = "a e i o u ae ei ou".split()
ENDINGS = "l m n r s ld nd rk rn st".split()
TITLES = ["Governor", "Mayor", "Director", "Secretary", "Minister of Works", "Commissioner"]
KINDS = (
    ["learns-from"] * 6 + ["visits"] * 3 + ["emulates"] * 2 + ["cooperates-with"] * 2
    + ["signs-with", "trains", "advises", "promotes", "endorses", "competes-with", "similar-to"]
)
WORDS = ["very likely", "likely", "roughly even chance", "unlikely"]


class Writer:
    """Draws the parts of the graph one after the other from one stream of chance."""

    def __init__(self, links, seed):
        self.random = random.Random(seed).random
        self.links = links
        self.written = 0
        self.taken = set()
        self.regions = [self.name() for _ in range(max(12, links // 14))]
        self.agencies = [f"{self.one(self.regions)}-office-{n}" for n in range(links // 30)]
        self.officials = [f"{self.name()}-{self.name()}" for _ in range(links // 30)]
        self.policies = [self.name() + "-rule" for _ in range(max(4, links // 1000))]
        self.sources = [f"{self.name()}-{2000 + self.below(25)}" for _ in range(max(8, links // 50))]
        self.actors = self.regions + self.agencies

    # Chance. Only random() is used: Python promises the same numbers from it for ever.

    def below(self, count):
        return int(self.random() * count)

    def one(self, choices):
        return choices[self.below(len(choices))]

    def often(self, share):
        return self.random() < share

    def name(self):
        while True:
            syllables = [self.one(ONSETS) + self.one(VOWELS) for _ in range(2 + self.below(2))]
            name = "".join(syllables) + self.one(ENDINGS)
            if name not in self.taken:
                self.taken.add(name)
                return name

    # Values

    def day(self):
        return f"{1995 + self.below(30)}-{1 + self.below(12):02}-{1 + self.below(28):02}"

    def date(self):
        day, draw = self.day(), self.below(20)
        forms = [day[:7], day[:7], day[:7], day[:4], day[:7] + "~", day[:4] + "?", "by " + day]
        forms += ["after " + day[:7], "about " + day[:4], f'"[..{day}]"', f'"[{day[:7]}..]"']
        forms += [f"between {day[:7]}-01 and {day[:7]}-28"]
        return forms[draw] if draw < len(forms) else day

    def short_evidence(self):
        text = self.one(self.sources)
        if self.often(0.25):
            text += " via " + self.one(self.sources)
        return text + f" p. {1 + self.below(300)}" if self.often(0.8) else text

    def evidence(self):
        draw = self.below(10)
        if draw < 6:
            return self.short_evidence()
        if draw < 8:
            return f"[{self.short_evidence()}, {self.short_evidence()}]"
        place, grade = 1 + self.below(300), 1 + self.below(5)
        return f"{{source: {self.one(self.sources)}, at: p. {place}, credibility: {grade}}}"

    def time(self):
        if self.often(0.1):
            return {"from": self.day(), "to": ".." if self.often(0.5) else "2025-06"}
        return {"date": self.date()} if self.often(0.96) else {}

    # Rows

    def row(self, fields):
        """A row as the author of a real file would write it: mostly on one line, else as a block."""
        self.written += 1
        if self.often(0.75):
            return "  - {" + ", ".join(f"{key}: {value}" for key, value in fields.items()) + "}"
        return "  - " + "\n    ".join(f"{key}: {value}" for key, value in fields.items())

    def link(self):
        subject, target = self.one(self.actors), self.one(self.actors)
        while target == subject:
            target = self.one(self.actors)
        fields = {"link": f"{subject} {self.one(KINDS)} {target}"} | self.time()
        if self.often(0.6):
            fields["policy"] = self.one(self.policies)
        if self.often(0.15):
            fields["mechanism"] = self.one(["learning", "emulation", "[learning, competition]"])
        if self.often(0.15):
            fields["likelihood"] = self.one(WORDS + ["0.35", "0.8"])
        if self.often(0.1):
            fields["weight"] = f"{1 + self.below(90) / 10}"
        if self.often(0.1):
            fields["coder"] = self.one(["hm", "jt", "ok"])
        if self.often(0.05):
            fields["note"] = f"Heard of again in {self.name().capitalize()} a year later."
        if self.often(0.03):
            fields["attributes"] = f"{{occasion: fair of {self.one(self.regions)}, delegates: 12}}"
        if self.often(0.85):
            fields["evidence"] = self.evidence()
        return self.row(fields)

    def adoption(self):
        fields = {"actor": self.one(self.actors), "policy": self.one(self.policies)}
        fields |= {"date": self.date(), "stage": self.one(["done", "done", "begun"])}
        if self.often(0.85):
            fields["evidence"] = self.evidence()
        return self.row(fields)

    def item(self, index, kind, roles):
        yield f"  {kind}-{index}:"
        yield f"    kind: {kind}"
        yield f"    name: {kind.capitalize()} of {self.one(self.regions).capitalize()}, no. {index}"
        yield f"    date: {self.date()}"
        for role, count in roles:
            members = [self.one(self.actors) for _ in range(count)]
            self.written += count
            yield f"    {role}: " + (members[0] if count == 1 else f"[{', '.join(members)}]")
        policy = self.one(self.policies)
        self.written += 1
        yield f"    covers: {policy}"
        yield f"    evidence: {self.evidence()}"

    # Sections

    def head(self):
        yield "tributary: 1"
        yield f'title: "An invented graph of {self.links} links, for timing"'
        yield f"cite: {self.sources[0]}"
        yield "sources:"
        for index, source in enumerate(self.sources):
            yield f"  {source}:"
            yield f"    title: Notes from {self.name().capitalize()}"
            yield f"    publisher: {self.one(self.regions).capitalize()} Press"
            yield f"    published: {self.day()}"
            yield f"    reliability: {self.one('ABCDF')}"
            if index and self.often(0.1):
                yield f"    via: {self.sources[self.below(index)]}"

    def entities(self):
        yield "regions:"
        for index, region in enumerate(self.regions):
            inside = f", within: {self.regions[index // 9]}" if index else ""
            tier = f", attributes: {{tier: {self.one(['province', 'city'])}}}"
            yield f"  {region}: {{name: {region.capitalize()}{inside}{tier}}}"
        yield "agencies:"
        for index, agency in enumerate(self.agencies):
            self.written += 1
            name = f"Office {index} of {self.one(self.regions).capitalize()}"
            yield f"  {agency}: {{name: {name}, acts-for: {self.one(self.regions)}}}"
        yield "officials:"
        for official in self.officials:
            yield f"  {official}:"
            yield f"    name: {' '.join(part.capitalize() for part in official.split('-'))}"
            yield "    posts:"
            for start in range(1995, 1995 + 8 * (1 + self.below(2)), 8):
                self.written += 1
                yield (
                    f"      - {{at: {self.one(self.actors)}, title: {self.one(TITLES)}, from: {start}-03, "
                    f"to: {start + 6}-11, evidence: {self.short_evidence()}}}")
        yield "policies:"
        for policy in self.policies:
            yield f"  {policy}: {{name: The {policy}}}"

    def items(self):
        yield "events:"
        for index in range(self.links // 60):
            yield from self.item(index, "visit", [("visitor", 1 + self.below(2)), ("visited", 1)])
        yield "agreements:"
        for index in range(self.links // 100):
            yield from self.item(index, "agreement", [("parties", 2 + self.below(2))])

    def lines(self):
        yield from self.head()
        yield from self.entities()
        yield from self.items()
        yield "links:"
        for _ in range(self.links - self.written - self.links // 6):
            yield self.link()
        yield "adoptions:"
        while self.written < self.links:
            yield self.adoption()


def main():
    if len(sys.argv) not in (2, 3) or not all(text.isdigit() for text in sys.argv[1:]):
        sys.exit(__doc__.strip())
    links, seed = int(sys.argv[1]), int((sys.argv[2:] or ["1"])[0])
    if links < 200:
        sys.exit("make-large-graph.py: a graph has 200 links or more")
    sys.stdout.writelines(line + "\n" for line in Writer(links, seed).lines())


if __name__ == "__main__":
    main()
