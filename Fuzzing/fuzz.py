"""Fuzz each reader for a while.

    make fuzz [SECONDS=60]
    python3 Fuzzing/fuzz.py PROGRAM --seconds N [--only FORMAT,...]

Seeds are the graphs of the project, those of the tests and guides that stand in files, and
`Fuzzing/Seeds`. `parts` are those of a workbook, unpacked; `map` is a map with its table; `gz` is any file, packed. What is found
stays in `.build/fuzz`, a folder a format, and the command to see it again is printed. Exits 1 where
anything was found.
"""
import argparse
import concurrent.futures
import gzip
import os
import pathlib
import re
import subprocess
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
# The endings of seeds; those of formats of other programs stand in Fuzzing/Seeds alone.
FORMATS = {"yaml": (".yaml", ".yml"), "json": (".json",), "jsonl": (".jsonl", ".ndjson"),
           "csv": (".csv", ".tsv"), "graphml": (".graphml",), "gexf": (".gexf",),
           "dot": (".dot", ".gv"), "gml": (".gml",), "pajek": (".net",),
           "node-link": (".node-link",), "cytoscape": (".cyjs",), "jgf": (".jgf",),
           "ftm": (".ijson",), "sif": (".sif",), "tgf": (".tgf",), "ucinet": (".dl",),
           "vna": (".vna",), "metis": (".metis",), "edge-list": (".edgelist",),
           "adjacency-list": (".adjlist",), "matrix": (".matrix",), "xlsx": (".xlsx",),
           "parts": (".xlsx",), "dta": (".dta",), "sav": (".sav",), "map": (".map.yaml",),
           "sqlite": (".sqlite",), "dna": (".dna",), "gz": (".csv", ".sif", ".json")}


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=0, help="the same bytes each time; 0 for others")
    parser.add_argument("--only", help="formats, a list with commas")
    parser.add_argument("--corpus", type=pathlib.Path, default=ROOT / ".build/fuzz")
    return parser.parse_args()


def sections(named):
    """Files in one, as the fuzzer takes them apart again."""
    return b"".join(b"%% " + name.encode() + b"\n" + text + b"\n" for name, text in named)


def contents(name, file):
    """A file as a fuzzer takes it; none where it lacks what belongs to it."""
    if name == "parts":
        with zipfile.ZipFile(file) as book:
            return sections((part, book.read(part)) for part in book.namelist())
    if name == "map":
        table = file.with_name(file.name.removesuffix(".map.yaml") + ".csv")
        files = [file, table] if table.exists() else []
        return sections((each.name, each.read_bytes()) for each in files)
    return gzip.compress(file.read_bytes(), mtime=0) if name == "gz" else file.read_bytes()


def seed(folder, name):
    """Writes the files of a format in which a fuzzer finds its way about."""
    folder.mkdir(parents=True, exist_ok=True)
    places = [ROOT / "graphs", ROOT / "Tests", ROOT / "Guides/tables", ROOT / "Fuzzing/Seeds"]
    files = [file for place in places for file in sorted(place.rglob("*"))
             if file.name.endswith(FORMATS[name]) and file.is_file()]
    for number, file in enumerate(files):
        text = contents(name, file)
        if 0 < len(text) < 1 << 17:
            (folder / f"seed-{number}").write_bytes(text)


def fuzz(settings, name):
    """Runs one fuzzer; gives the number of runs, the files that it found, and what it said."""
    corpus, found = settings.corpus / name, settings.corpus / (name + "-found")
    seed(corpus, name)
    found.mkdir(parents=True, exist_ok=True)
    before = set(found.iterdir())
    words = ROOT / f"Fuzzing/Seeds/{name}.dict"
    command = [settings.program, corpus, f"-max_total_time={settings.seconds}", "-timeout=2",
               "-rss_limit_mb=2048", "-max_len=65536", f"-artifact_prefix={found}/",
               "-print_final_stats=1", f"-seed={settings.seed}"]
    if words.exists():
        command.append(f"-dict={words}")
    surroundings = dict(os.environ, FUZZED_FORMAT=name, SWIFT_BACKTRACE="enable=no")
    ended = subprocess.run(command, env=surroundings, stderr=subprocess.PIPE, text=True,
                           errors="replace")
    runs = re.search(r"number_of_executed_units: (\d+)", ended.stderr)
    new = sorted(set(found.iterdir()) - before)
    failed = ended.returncode != 0 or not runs
    return int(runs[1]) if runs else 0, new, ended.stderr[-4000:] if failed else None


def main():
    settings = arguments()
    wanted = settings.only.split(",") if settings.only else list(FORMATS)
    failed = False
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        outcomes = pool.map(lambda name: fuzz(settings, name), wanted)
        for name, (runs, new, complaint) in zip(wanted, outcomes):
            print(f"{name}: {runs} runs in {settings.seconds} s, {len(new)} found", flush=True)
            for file in new:
                print(f"  FUZZED_FORMAT={name} {settings.program} {file}")
            if complaint is not None:
                sys.stderr.write(complaint)
            failed = failed or complaint is not None
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
