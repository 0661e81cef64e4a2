"""Measures pictures of graphs made by chance: what would say something false, or could not be read.

    measure-pictures.py PROGRAM [--graphs N] [--seed N] [--keep FOLDER] [--only LAYOUT]

Graphs of 10 to 300 entities are drawn in each layout, and the SVG is measured: lines that pass through
cards at which they do not end, or over title, legend or foot; texts, cards and heads that lie on each
other; texts that a line crosses; the smallest text on a page of A4; contrast of words beside lines; how often
lines cross. Of lanes and matrices texts alone are measured. Widths of texts are those of
Liberation Sans, which has the widths of Helvetica and Arial; it and Pillow have to be installed.
"""
import argparse
import pathlib
import random
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter

from PIL import ImageFont

SVG = "{http://www.w3.org/2000/svg}"
FONTS = "LiberationSans-%s.ttf"
fonts = {}


def width(text, size, bold):
    if bold not in fonts:
        fonts[bold] = ImageFont.truetype(FONTS % ("Bold" if bold else "Regular"), 100)
    return fonts[bold].getlength(text) * size / 100


# --- graphs

KINDS = ["learns-from", "visits", "advises", "directs", "cooperates-with", "competes-with", "emulates"]
WORDS = ["North", "South", "Upper", "Lower", "Old", "New", "Saint", "Long"]
NAMES = ["Arden", "Birk", "Cedarholm", "Dell", "Eskerry", "Fallow", "Greyminster", "Hale", "Ironreach", "Jor"]


def graph(rng, entities):
    """A graph whose links gather at some actors, as those of diffusion do."""
    links = int(entities * rng.choice([1.0, 1.3, 1.8]))
    lines = ["tributary: 1", "title: Made by chance (invented)", "policies: {p: Rents, q: Road charges}", "regions:"]
    for number in range(entities):
        name = f"{rng.choice(WORDS)} {rng.choice(NAMES)} {number}" if rng.random() < 0.6 else f"{rng.choice(NAMES)} {number}"
        lines.append(f"  r{number}: {{name: {name}}}")
    lines.append("sources: {s: {title: A survey}, t: {title: A gazette}}")
    lines.append("links:")
    for number in range(links):
        one = min(int(rng.paretovariate(1.1)) - 1, entities - 1)
        other = rng.randrange(entities)
        if one == other:
            continue
        if rng.random() < 0.3:
            one, other = other, one
        date = rng.choice([f"{rng.randint(2000, 2020)}", f"{rng.randint(2000, 2020)}-{rng.randint(1, 12):02}", ""])
        rest = (f", date: {date}" if date else "") + (", policy: p" if rng.random() < 0.4 else "")
        rest += ", evidence: s" if rng.random() < 0.7 else ""
        lines.append(f"  - {{link: r{other} {rng.choice(KINDS)} r{one}, id: l{number}{rest}}}")
    for number in range(0, entities, 5):
        lines.append(f"  - {{link: r{number} adopts p, date: {rng.randint(2000, 2020)}}}")
    return "\n".join(lines) + "\n"


# --- pictures

class Box:
    def __init__(self, left, top, right, bottom):
        self.left, self.top, self.right, self.bottom = left, top, right, bottom

    def grown(self, by):
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def holds(self, point):
        return self.left < point[0] < self.right and self.top < point[1] < self.bottom

    def meets(self, other):
        return (self.left < other.right and other.left < self.right
                and self.top < other.bottom and other.top < self.bottom)

    @staticmethod
    def around(points):
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        return Box(min(xs), min(ys), max(xs), max(ys))


def points(text):
    numbers = [float(n) for n in re.findall(r"-?\d+\.?\d*(?:e-?\d+)?", text)]
    return list(zip(numbers[::2], numbers[1::2]))


def course(path):
    """Points along a path of moves, lines and cubic curves with absolute places."""
    found, last = [], None
    for letter, rest in re.findall(r"([MLCZ])([^MLCZ]*)", path):
        places = points(rest)
        if letter == "M":
            last = places[0]
            found.append(last)
            places = places[1:]
            letter = "L"
        if letter == "L":
            for place in places:
                steps = max(1, int(max(abs(place[0] - last[0]), abs(place[1] - last[1])) / 2))
                found += [(last[0] + (place[0] - last[0]) * k / steps, last[1] + (place[1] - last[1]) * k / steps)
                          for k in range(1, steps + 1)]
                last = place
        if letter == "C":
            for at in range(0, len(places) - 2, 3):
                a, b, c = places[at:at + 3]
                reach = sum(abs(p[0] - q[0]) + abs(p[1] - q[1]) for p, q in zip((last, a, b), (a, b, c)))
                steps = max(4, int(reach / 3))
                for k in range(1, steps + 1):
                    t = k / steps
                    w = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3)
                    found.append(tuple(sum(x * p[i] for x, p in zip(w, (last, a, b, c))) for i in (0, 1)))
                last = c
    return found


def luminance(color):
    names = {"white": "#ffffff", "black": "#000000"}
    color = names.get(color, color)
    parts = [int(color[k:k + 2], 16) / 255 for k in (1, 3, 5)]
    r, g, b = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


class Text:
    def __init__(self, element):
        self.words = "".join(element.itertext())
        self.size = float(element.get("font-size", "14"))
        x, y = float(element.get("x", 0)), float(element.get("y", 0))
        wide = width(self.words, self.size, element.get("font-weight") == "bold")
        left = x - {"middle": wide / 2, "end": wide}.get(element.get("text-anchor"), 0)
        self.box = Box(left + 0.5, y - self.size * 0.7, left + wide - 0.5, y + self.size * 0.15)
        self.fill = element.get("fill", "black")


class Picture:
    def __init__(self, svg):
        root = ET.fromstring(svg)
        self.width = float(re.match(r"[\d.]+", root.get("width")).group())
        self.height = float(re.match(r"[\d.]+", root.get("height")).group())
        self.cards, self.lines, self.heads, self.labels, self.other, self.texts = {}, {}, [], [], [], []
        self.order = {}
        for place, group in enumerate(root.iter(SVG + "g")):
            classes = group.get("class", "").split()
            name = group.get("id", "")
            own = [Text(t) for t in group.findall(SVG + "text")]
            for anchor in group.findall(SVG + "g") + group.findall(SVG + "a"):
                if not anchor.get("class"):
                    own += [Text(t) for t in anchor.iter(SVG + "text")]
            title = group.findtext(SVG + "title")
            self.texts += [(t, name or title) for t in own]
            if "node" in classes and "card" in classes:
                shapes = [s.get("points") for s in group.iter(SVG + "polygon")]
                shapes += [" ".join(f"{x},{y}" for x, y in course(s.get("d"))) for s in group.iter(SVG + "path")]
                if shapes:
                    self.cards[name] = Box.around(sum((points(s) for s in shapes if s), []))
            elif "label" in classes or "caption" in classes and group.find(SVG + "polygon") is not None:
                # Words that stand on their line, or beside it, on a ground of their own.
                self.labels += [(title, t, place) for t in own]
            elif "edge" in classes:
                self.order[name] = (title, place)
                paths = [course(p.get("d")) for p in group.iter(SVG + "path")]
                if paths:
                    self.lines[name] = max(paths, key=len)
                self.heads += [(name, Box.around(points(p.get("points")))) for p in group.findall(SVG + "polygon")
                               if p.get("fill") != "white" or p.get("stroke") != "none"]
                self.labels += [(title, t, place) for t in own]
            else:
                self.other += own

    def faults(self):
        found = Counter()
        for name, line in self.lines.items():
            ends = [min(self.cards, key=lambda c: distance(self.cards[c], p), default=None) for p in (line[0], line[-1])]
            span = Box.around(line).grown(1)
            for card, box in self.cards.items():
                if card not in ends and box.meets(span) and any(box.grown(-1).holds(p) for p in line):
                    found["foreign"] += 1
            if any(t.box.holds(p) for t in self.other if t.box.meets(span) for p in line):
                found["over words"] += 1
            title, place = self.order[name]
            for owner, text, above in self.labels:
                # Words that are drawn behind a line stand over it, on a ground of their own.
                if (owner != title and above < place and text.box.meets(span)
                        and any(text.box.grown(-0.5).holds(p) for p in line)):
                    found["crossed text"] += 1
        boxes = list(self.cards.values())
        found["cards"] += sum(one.grown(-1).meets(other) for k, one in enumerate(boxes) for other in boxes[k + 1:])
        # From left to right, so that only what is near is compared.
        texts = sorted(self.texts, key=lambda item: item[0].box.left)
        for k, (one, owner) in enumerate(texts):
            for other, another in texts[k + 1:]:
                if other.box.left > one.box.right:
                    break
                if owner != another and one.box.meets(other.box):
                    found["texts"] += 1
        for owner, text, _ in self.labels:
            found["label on card"] += any(text.box.meets(box) for box in boxes)
            found["label on head"] += any(self.order[o][0] != owner and text.box.meets(box) for o, box in self.heads)
        return found

    def crossings(self):
        return crossings([thinned(line) for line in self.lines.values()])

    def smallest(self):
        paper = max(min(547 / self.width, 794 / self.height), min(794 / self.width, 547 / self.height))
        return min((t.size for t, _ in self.texts), default=0) * min(paper, 1.25)

    def contrast(self):
        return min((1.05 / (luminance(t.fill) + 0.05) for _, t, _ in self.labels), default=21)


def thinned(line):
    """At most sixteen points of a line, its ends among them."""
    step = max(1, len(line) // 15)
    return line[::step] + [line[-1]]


def distance(box, point):
    return max(box.left - point[0], 0, point[0] - box.right) + max(box.top - point[1], 0, point[1] - box.bottom)


def crossings(lines):
    count = 0
    spans = [Box.around(line) for line in lines]
    for a in range(len(lines)):
        for b in range(a + 1, len(lines)):
            if spans[a].meets(spans[b]):
                count += meet(lines[a], lines[b])
    return count


def meet(one, other):
    def side(p, q, r):
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
    for p, q in zip(one, one[1:]):
        for r, s in zip(other, other[1:]):
            if side(p, q, r) * side(p, q, s) < 0 and side(r, s, p) * side(r, s, q) < 0:
                return 1
    return 0


# --- measuring

LAYOUTS = {"network": ["--level", "region"], "sfdp": ["--level", "region", "--engine", "sfdp"],
           "page": ["--level", "region", "--page", "a4-landscape"],
           "lanes": ["--layout", "lanes"], "matrix": ["--layout", "matrix"]}


def draw(program, text, options):
    return subprocess.run([program, "render", "-", "-q", "-f", "svg", *options], input=text.encode(),
                          capture_output=True, timeout=120)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--graphs", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--only")
    arguments = parser.parse_args()
    sums, pictures, worst = {}, Counter(), {}
    for number in range(arguments.graphs):
        rng = random.Random(arguments.seed * 100003 + number)
        text = graph(rng, rng.choice([10, 15, 20, 30, 40, 60, 90, 140, 200, 300]))
        for layout, options in LAYOUTS.items():
            if arguments.only not in (None, layout):
                continue
            drawn = draw(arguments.program, text, options)
            sum_ = sums.setdefault(layout, Counter())
            if drawn.returncode:
                sum_["refused"] += 1
                continue
            pictures[layout] += 1
            picture = Picture(drawn.stdout.decode())
            faults = picture.faults()
            sum_.update(faults)
            sum_["lines"] += len(picture.lines)
            if layout in ("network", "sfdp", "page"):
                sum_["crossings"] += picture.crossings()
            sum_["under 6 points"] += picture.smallest() < 6
            sum_["pale"] += picture.contrast() < 4.5
            if arguments.keep and sum(faults.values()):
                arguments.keep.mkdir(parents=True, exist_ok=True)
                (arguments.keep / f"{layout}-{number}.svg").write_bytes(drawn.stdout)
                (arguments.keep / f"{layout}-{number}.yaml").write_text(text)
                worst[f"{layout}-{number}"] = dict(faults)
    keys = ["foreign", "over words", "crossed text", "cards", "texts", "label on card", "label on head",
            "under 6 points", "pale", "refused", "lines", "crossings"]
    print("| layout | pictures | " + " | ".join(keys) + " |")
    print("|---" * (len(keys) + 2) + "|")
    for layout, sum_ in sums.items():
        print(f"| {layout} | {pictures[layout]} | " + " | ".join(str(sum_[key]) for key in keys) + " |")
    for name, faults in sorted(worst.items(), key=lambda item: -sum(item[1].values()))[:10]:
        print(name, {key: count for key, count in faults.items() if count}, file=sys.stderr)


if __name__ == "__main__":
    main()
