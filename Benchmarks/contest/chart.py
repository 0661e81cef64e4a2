"""Draws figures against edges as one SVG: two panels on logarithmic scales, lines named at their ends.

No drawing library: a few shapes and words, so that the file is small and the same every time.
"""
import math

INK, QUIET, RULE, PAPER = "#1f2428", "#6b737b", "#dfe3e6", "#ffffff"
# One hue a room of the kernel; within a room lines are told apart by their names.
ROOMS = {
    "Centrality": "#b5532a", "Paths": "#1f6f8b", "Structure": "#4d7a3a", "Communities": "#7a4a8c",
}
FONT = "'Source Sans 3','Source Sans Pro','Helvetica Neue',Helvetica,Arial,sans-serif"
LEFT, TOP, WIDTH, LABELS, GAP, FOOT = 56, 104, 300, 118, 64, 66
STEP = 14.5


def text(x, y, words, size=12, fill=INK, anchor="start", weight="400"):
    words = words.replace("&", "&amp;").replace("<", "&lt;")
    return (f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{fill}" '
            f'text-anchor="{anchor}" font-weight="{weight}">{words}</text>')


def line(x1, y1, x2, y2, stroke, width=1.0, more=""):
    return (f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{stroke}" '
            f'stroke-width="{width}"{more}/>')


def amount(value, units):
    """A number with the unit that suits it, as 10 ns or 1 µs."""
    for size, name in reversed(units):
        if value >= size * 0.999:
            return f"{value / size:g} {name}"
    return f"{value / units[0][0]:g} {units[0][1]}"


def spread(places, step, low, high):
    """Moves labels apart by at least a step, as little as it takes, within bounds."""
    order = sorted(range(len(places)), key=lambda each: places[each])
    blocks = []
    for each in order:
        blocks.append([[each], places[each]])
        while len(blocks) > 1:
            (upper, above), (lower, below) = blocks[-2], blocks[-1]
            if below - above >= step * (len(upper) + len(lower)) / 2:
                break
            members = upper + lower
            blocks[-2:] = [[members, sum(places[one] for one in members) / len(members)]]
    result = list(places)
    for members, middle in blocks:
        half = step * (len(members) - 1) / 2
        middle = min(max(middle, low + half), high - half)
        for rank, each in enumerate(members):
            result[each] = middle - half + rank * step
    # A block at a bound may have been moved onto its neighbour; one pass down, one up.
    for before, after in zip(order, order[1:]):
        result[after] = max(result[after], result[before] + step)
    for after, before in zip(order[::-1], order[-2::-1]):
        limit = high if after == order[-1] else result[after]
        result[after] = min(result[after], limit)
        result[before] = min(result[before], result[after] - step)
    return result


class Panel:
    """One quantity of all tasks against edges: series are {task: [(edges, value)]}."""

    def __init__(self, title, series, rooms, units, left, height, domain):
        self.title, self.series, self.rooms, self.units = title, series, rooms, units
        self.left, self.height, self.domain = left, height, domain
        values = [value for points in series.values() for _, value in points]
        self.low = math.floor(math.log10(min(values)))
        self.high = max(math.ceil(math.log10(max(values))), self.low + 1)

    def x(self, edges):
        low, high = (math.log10(end) for end in self.domain)
        return self.left + WIDTH * (math.log10(edges) - low) / (high - low)

    def y(self, value):
        share = (math.log10(value) - self.low) / (self.high - self.low)
        return TOP + self.height * (1 - share)

    def draw(self):
        return [*self.grid(), *self.curves(), *self.names()]

    def grid(self):
        yield text(self.left, TOP - 22, self.title, 13, weight="600")
        for power in range(self.low, self.high + 1):
            y = self.y(10.0 ** power)
            yield line(self.left, y, self.left + WIDTH, y, RULE)
            yield text(self.left - 8, y + 4, amount(10.0 ** power, self.units), 11, QUIET, "end")
        for power in range(*(round(math.log10(end)) + place
                             for place, end in enumerate(self.domain))):
            x, bottom = self.x(10 ** power), TOP + self.height
            yield line(x, bottom, x, bottom + 5, QUIET)
            count = f"{10 ** power:,}".replace(",000,000", " million").replace(",", " ")
            yield text(x, bottom + 20, count, 11, QUIET, "middle")
        yield text(self.left + WIDTH / 2, TOP + self.height + 38, "edges", 11, QUIET, "middle")

    def curves(self):
        for task, points in self.series.items():
            colour = ROOMS[self.rooms[task]]
            places = [(self.x(edges), self.y(value)) for edges, value in points]
            path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
            yield (f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="1.6" '
                   'stroke-linejoin="round" stroke-linecap="round"/>')
            for x, y in places:
                yield (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.6" fill="{colour}" '
                       f'stroke="{PAPER}" stroke-width="1"/>')

    def names(self):
        ends = {task: (self.x(points[-1][0]), self.y(points[-1][1]))
                for task, points in self.series.items()}
        places = spread([y for _, y in ends.values()], STEP, TOP + 2, TOP + self.height - 2)
        edge = self.left + WIDTH
        for (task, (x, y)), place in zip(ends.items(), places):
            colour = ROOMS[self.rooms[task]]
            yield (f'<polyline points="{x + 4:.1f},{y:.1f} {edge + 5:.1f},{y:.1f} '
                   f'{edge + 13:.1f},{place:.1f}" fill="none" stroke="{colour}" '
                   'stroke-width="0.7" opacity="0.55"/>')
            yield text(edge + 16, place + 4, task, 11.5, colour)


def draw(title, note, panels, rooms):
    """The whole chart; panels are (title, series, units)."""
    count = max(len(series) for _, series, _ in panels)
    height = max(300, count * STEP + 20)
    edges = [point[0] for _, series, _ in panels for points in series.values() for point in points]
    domain = (10.0 ** math.floor(math.log10(min(edges))), 10.0 ** math.ceil(math.log10(max(edges))))
    shapes, left = [], LEFT
    for name, series, units in panels:
        shapes += Panel(name, series, rooms, units, left, height, domain).draw()
        left += WIDTH + LABELS + GAP
    width, total = left - GAP + 10, TOP + height + FOOT
    head = [text(LEFT, 34, title, 18, weight="600"), text(LEFT, 54, note, 12, QUIET)]
    used = [room for room in ROOMS if room in rooms.values()]
    for place, room in enumerate(used if len(used) > 1 else []):
        x = width - 24 - 92 * (len(used) - place)
        head.append(f'<circle cx="{x}" cy="30" r="4" fill="{ROOMS[room]}"/>')
        head.append(text(x + 9, 34, room, 12, QUIET))
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {total:.0f}" '
        f'width="{width}" height="{total:.0f}" font-family="{FONT}" role="img">',
        f"<title>{title}</title>", f'<rect width="100%" height="100%" fill="{PAPER}"/>',
        *head, *shapes, "</svg>", ""])
