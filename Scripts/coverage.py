#!/usr/bin/env python3
"""Says which share of the product's lines the tests run, room by room; fails below a bound.

Usage: Scripts/coverage.py CODECOV.json [--least PERCENT] [--files]

The file is what `swift test --enable-code-coverage` writes and `--show-codecov-path` names, an
export of llvm-cov. Lines are those that hold code of Swift; C and tests are left out. With --files
every file is listed that is below the bound, the worst first. Exit codes: 0; 1 below the bound;
65 where the file holds no line of the product.
"""

import argparse
import json
import pathlib
import sys

SOURCES = pathlib.Path(__file__).resolve().parent.parent / "Sources"


def counted(export):
    """Pairs of a path below `Sources` and its lines, how many there are and how many were run."""
    for file in export["data"][0]["files"]:
        path = pathlib.Path(file["filename"])
        if path.suffix == ".swift" and path.is_relative_to(SOURCES):
            lines = file["summary"]["lines"]
            yield path.relative_to(SOURCES), lines["count"], lines["covered"]


def row(name, count, covered):
    share = 100 * covered / count if count else 100
    return f"{name:<20}{count:>8}{covered:>8}{share:>8.1f} %"


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("export")
    options.add_argument("--least", type=float, default=0)
    options.add_argument("--files", action="store_true")
    asked = options.parse_args()
    with open(asked.export, encoding="utf-8") as file:
        files = list(counted(json.load(file)))
    rooms = {}
    for path, count, covered in files:
        room = rooms.setdefault(path.parts[0], [0, 0])
        room[0] += count
        room[1] += covered
    total = [sum(column) for column in zip(*rooms.values())] or [0, 0]
    if not total[0]:
        print(f"coverage: {asked.export} holds no line of {SOURCES.name}", file=sys.stderr)
        return 65
    print(f"{'lines of code':<20}{'all':>8}{'run':>8}{'share':>10}")
    for room in sorted(rooms):
        print(row(room, *rooms[room]))
    print(row("together", *total))
    share = 100 * total[1] / total[0]
    if asked.files:
        below = [(c / n, p, n, c) for p, n, c in files if n and 100 * c / n < asked.least]
        for _, path, count, covered in sorted(below):
            print(f"{100 * covered / count:6.1f} %  {covered}/{count}  {path}")
    if share < asked.least:
        print(f"coverage: {share:.1f} % is less than {asked.least:g} %", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
