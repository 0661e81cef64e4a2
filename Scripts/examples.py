#!/usr/bin/env python3
"""Builds the packages in Examples and compares what they print with what their page says.

Usage: Scripts/examples.py SCRATCH [--update] [SWIFT-BUILD-OPTION...]

SCRATCH is the folder of the build of this repository, whose objects the packages share: they are
built with the same options, so that nothing of the library is compiled again. A plan of the build
that was kept would be that of another package, so none is. Nothing is fetched. With --update the
page is rewritten, and the run still fails where it was wrong. Exit codes: 0; 1 where a page
differs; that of the build where one fails.
"""

import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "Examples" / "README.md"
SWIFT = os.environ.get("SWIFT", "swift")
ALWAYS = ["--disable-build-manifest-caching", "--skip-update"]


def packages():
    return sorted(path.parent for path in PAGE.parent.glob("*/Package.swift"))


def build(package, scratch, options):
    command = [SWIFT, "build", "--package-path", str(package), "--scratch-path", scratch]
    command += [*ALWAYS, *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        print(done.stdout + done.stderr, file=sys.stderr)
        sys.exit(done.returncode)


def printed(command, folder):
    path = f"{folder}:{os.environ['PATH']}"
    done = subprocess.run(
        ["sh", "-c", "exec 2>&1\n" + command], cwd=ROOT, env={**os.environ, "PATH": path},
        capture_output=True, text=True)
    ending = [f"[exit {done.returncode}]"] if done.returncode else []
    return done.stdout.splitlines() + ending


def replayed(page, folder):
    lines, is_console = [], False
    for line in page.splitlines():
        if line.startswith("```"):
            is_console = line == "```console"
        if is_console and line.startswith("$ "):
            lines += [line, *printed(line[2:], folder)]
        elif not is_console or line.startswith("```"):
            lines.append(line)
    return "\n".join(lines) + "\n"


def main():
    scratch, *options = sys.argv[1:]
    is_update = "--update" in options
    options = [option for option in options if option != "--update"]
    for package in packages():
        build(package, scratch, options)
    (ROOT / "out").mkdir(exist_ok=True)
    page = PAGE.read_text(encoding="utf-8")
    found = replayed(page, (ROOT / scratch / "debug").resolve())
    if found == page:
        print(f"examples: {len(packages())} packages print what their page says")
        return 0
    subprocess.run(["diff", "-u", str(PAGE), "-"], input=found, text=True)
    if is_update:
        PAGE.write_text(found, encoding="utf-8")
    return 1


if __name__ == "__main__":
    sys.exit(main())
