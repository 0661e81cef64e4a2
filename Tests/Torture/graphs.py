"""The inputs of the torture test: each made once, named by what is large or odd about it."""
import gzip
import itertools
import random
import sqlite3
import struct


def csv_of(header, rows):
    def write(path):
        with open(path, "w", newline="") as file:
            file.write(header + "\n")
            file.writelines(row + "\n" for row in rows())
    return write


def text_of(make):
    def write(path):
        with open(path, "w") as file:
            file.write(make())
    return write


def star(count):
    return csv_of("source,target", lambda: (f"hub,n{i}" for i in range(count)))


def path(count):
    return csv_of("source,target", lambda: (f"n{i},n{i + 1}" for i in range(count)))


def dated_path(count):
    """A path whose links follow one another, a year at most apart."""
    return csv_of("source,target,date",
                  lambda: (f"n{i},n{i + 1},{1000 + i * 900 // count}" for i in range(count)))


def parallel(count):
    return csv_of("source,target,date",
                  lambda: (f"a,b,{1900 + i % 100}" for i in range(count)))


def clique(count):
    return csv_of("source,target", lambda: (
        f"n{i},n{j}" for i, j in itertools.combinations(range(count), 2)))


def dense(count, share, seed=1):
    chance = random.Random(seed)
    return csv_of("source,target", lambda: (
        f"n{i},n{j}" for i in range(count) for j in range(count)
        if i != j and chance.random() < share))


def scattered(nodes, links, seed=1):
    chance = random.Random(seed)
    return csv_of("source,target,date", lambda: (
        f"n{chance.randrange(nodes)},n{chance.randrange(nodes)},{chance.randrange(1950, 2020)}"
        for _ in range(links)))


def packed(make):
    """What another graph's file is, packed by gzip."""
    def write(path):
        plain = path.with_suffix(".plain")
        make(plain)
        path.write_bytes(gzip.compress(plain.read_bytes(), 6, mtime=0))
        plain.unlink()
    return write


def rows(nodes, links, seed=1):
    """The rows of a scattered graph: names as long as a code, and years."""
    chance = random.Random(seed)
    return [(f"n{chance.randrange(nodes)}", f"n{chance.randrange(nodes)}",
             str(chance.randrange(1950, 2020))) for _ in range(links)]


def database(nodes, links):
    """A table of links in a database that another program made."""
    def write(path):
        with sqlite3.connect(path) as base:
            base.execute("CREATE TABLE links (source TEXT, target TEXT, date TEXT)")
            base.executemany("INSERT INTO links VALUES (?, ?, ?)", rows(nodes, links))
        base.close()
    return write


def data_set(nodes, links):
    """The same as a data set of Stata, format 114: StataCorp's `help dta_114`."""
    def text(word, size):
        return word.encode().ljust(size, b"\0")

    def write(path):
        names, sizes = ("source", "target", "date"), (8, 8, 4)
        head = struct.pack("<BBBBHI", 114, 2, 1, 0, len(names), links) + bytes(81 + 18)
        head += bytes(sizes) + b"".join(text(name, 33) for name in names)
        head += bytes(2 * (len(names) + 1)) + b"".join(text(f"%{size}s", 49) for size in sizes)
        head += bytes((33 + 81) * len(names)) + bytes(5)
        with open(path, "wb") as file:
            file.write(head)
            for row in rows(nodes, links):
                file.write(b"".join(text(cell, size) for cell, size in zip(row, sizes)))
    return write


def records(regions, links, seed=1):
    """A stream of records, more than should be held at once."""
    chance = random.Random(seed)
    def write(path):
        with open(path, "w") as file:
            file.write('{"record": "graph", "format": 1}\n')
            file.writelines(f'{{"record": "entity", "id": "r{i}", "kind": "region"}}\n'
                            for i in range(regions))
            file.writelines(
                f'{{"record": "link", "subject": "r{chance.randrange(regions)}", '
                f'"kind": "{chance.choice(("visits", "learns-from"))}", '
                f'"object": "r{chance.randrange(regions)}", '
                f'"date": "{chance.randrange(1950, 2020)}", "note": "remark {i}"}}\n'
                for i in range(links))
    return write


def many_posts(officials, posts, regions=50):
    """Officials who went from post to post, and links between them."""
    def make():
        lines = ["tributary: 1", "regions:"]
        lines += [f"  r{i}: R{i}" for i in range(regions)]
        lines.append("officials:")
        for who in range(officials):
            lines.append(f"  o{who}:")
            lines.append("    posts:")
            for number in range(posts):
                year = 1900 + number * 100 // posts
                lines.append(f"      - {{at: r{(who + number) % regions}, from: {year}, to: {year + 1}}}")
        lines.append("links:")
        lines += [f"  - {{link: o{who} learns-from o{(who * 7 + 1) % officials}, date: 1950}}"
                  for who in range(officials)]
        return "\n".join(lines) + "\n"
    return text_of(make)


def agencies(count):
    """Agencies that act for each other, and all for a region."""
    def make():
        lines = ["tributary: 1", "regions: {q: Q, r: R}", "agencies:"]
        for one in range(count):
            others = [f"a{other}" for other in range(count) if other != one] + ["q"]
            lines.append(f"  a{one}: {{acts-for: [{', '.join(others)}]}}")
        lines.append(f"links: [{{link: a0 learns-from r}}]")
        return "\n".join(lines) + "\n"
    return text_of(make)


def acting_chain(count):
    def make():
        lines = ["tributary: 1", "regions: {q: Q, r: R}", "agencies:"]
        lines += [f"  a{one}: {{acts-for: {'q' if one == 0 else f'a{one - 1}'}}}"
                  for one in range(count)]
        lines.append(f"links: [{{link: a{count - 1} learns-from r}}]")
        return "\n".join(lines) + "\n"
    return text_of(make)


def agreement(parties):
    def make():
        lines = ["tributary: 1", "regions:"] + [f"  r{i}: R{i}" for i in range(parties)]
        names = ", ".join(f"r{i}" for i in range(parties))
        lines.append(f"agreements: {{deal: {{parties: [{names}]}}}}")
        return "\n".join(lines) + "\n"
    return text_of(make)


def kinds(count):
    return csv_of("source,target,type", lambda: (f"a,b,k{i}" for i in range(count)))


def long_row(fields):
    return text_of(lambda: "source,target\na,b" + "," * fields + "\n")


def many_columns(columns):
    return text_of(lambda: "source,target," + ",".join(f"c{i}" for i in range(columns))
                   + "\na,b" + ",1" * columns + "\n")


def tags(count):
    return text_of(lambda: "".join(f"%TAG !t{i}! tag:{i}\n" for i in range(count))
                   + "---\ntributary: 1\nregions: {a: A}\n")


def misspelt(known, unknown):
    def make():
        lines = ["tributary: 1", "regions:"]
        lines += [f"  {'region-of-the-far-north-' * 2}{i}: R{i}" for i in range(known)]
        lines.append("links:")
        lines += [f"  - {{link: {'region-of-the-far-norht-' * 2}{i} learns-from "
                  f"{'region-of-the-far-north-' * 2}0}}" for i in range(unknown)]
        return "\n".join(lines) + "\n"
    return text_of(make)


def long_word(letters):
    return text_of(lambda: "tributary: 1\nregions: {a: A, b: B}\nclaims: {c: {says: "
                   + "x" * letters + "}}\nlinks: [{link: a learns-from b}]\n")


def cards(count, links, seed=1):
    chance = random.Random(seed)
    def make():
        lines = ["tributary: 1", "regions:"] + [f"  r{i}: Region {i}" for i in range(count)]
        lines.append("links:")
        lines += [f"  - {{link: r{i} learns-from r{chance.randrange(count)}, date: 2010}}"
                  for i in range(count)]
        lines += [f"  - {{link: r{chance.randrange(count)} learns-from r{chance.randrange(count)}, "
                  f"date: 2011}}" for _ in range(links - count)]
        return "\n".join(lines) + "\n"
    return text_of(make)


GRAPHS = {
    "star-1m.csv": star(1_000_000),
    "path-1m.csv": path(1_000_000),
    "path-200k.csv": path(200_000),
    "dated-path-200k.csv": dated_path(200_000),
    "parallel-1m.csv": parallel(1_000_000),
    "clique-2000.csv": clique(2000),
    "dense-400.csv": dense(400, 0.5),
    "scattered-100k.csv": scattered(100_000, 400_000),
    "scattered-100k.csv.gz": packed(scattered(100_000, 400_000)),
    "scattered-100k.sqlite": database(100_000, 400_000),
    "scattered-100k.dta": data_set(100_000, 400_000),
    "records-500k.jsonl": records(1000, 500_000),
    "records-3m.jsonl": records(1000, 3_000_000),
    "posts-100k.yaml": many_posts(50_000, 2),
    "posts-1x1000.yaml": many_posts(1, 1000),
    "posts-100x1000.yaml": many_posts(100, 1000),
    "posts-20000.yaml": many_posts(1, 20_000),
    "agencies-7.yaml": agencies(7),
    "agencies-8.yaml": agencies(8),
    "agencies-12.yaml": agencies(12),
    "acting-10k.yaml": acting_chain(10_000),
    "agreement-2000.yaml": agreement(2000),
    "kinds-66000.csv": kinds(66_000),
    "row-300k.csv": long_row(300_000),
    "columns-60k.csv": many_columns(60_000),
    "tags-60k.yaml": tags(60_000),
    "misspelt.yaml": misspelt(10_000, 3000),
    "word-200k.yaml": long_word(200_000),
    "cards-151.yaml": cards(151, 400),
    "cards-1500.yaml": cards(1500, 4000),
}
