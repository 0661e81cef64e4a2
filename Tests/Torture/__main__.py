"""Put loads, faults and odd texts to the program, each within bounds.

    make torture [ARGS="--only loads --match star"]
    python3 Tests/Torture --program PATH [--only PART,...] [--match WORD]

Every run has 4,000,000 KB of address space. It has to end by itself, by no signal, within its seconds.
Prints a line for each run that did not, and how many there were of each part; exits 1 where one failed.
"""
import argparse
import pathlib
import sys
import tempfile

import faults
import loads
import options
import texts
from graphs import GRAPHS
from running import run

ROOT = pathlib.Path(__file__).resolve().parents[2]


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path,
                        default=ROOT / ".build/release/tributary")
    parser.add_argument("--only", help="parts, a list with commas: loads, odd, faults, texts, options")
    parser.add_argument("--match", default="", help="only what has this word in it")
    parser.add_argument("--graphs", type=pathlib.Path, default=ROOT / ".build/torture")
    parser.add_argument("--verbose", action="store_true", help="say of each run how it ended")
    return parser.parse_args()


class Torture:
    def __init__(self, settings):
        self.settings = settings
        self.program = settings.program.resolve()
        self.failed = 0

    def graph(self, name):
        """The path of a graph, which is made where it is not there."""
        self.settings.graphs.mkdir(parents=True, exist_ok=True)
        path = self.settings.graphs.resolve() / name
        if not path.exists():
            GRAPHS[name](path)
        return str(path)

    def part(self, name, cases):
        """Runs the cases of a part: pairs of what is run, and how to find what is wrong."""
        wanted = self.settings.only
        if wanted and name not in wanted.split(","):
            return
        count = failed = 0
        for label, judge in cases:
            if self.settings.match not in label:
                continue
            with tempfile.TemporaryDirectory() as folder:
                fault, end = judge(pathlib.Path(folder))
            count += 1
            if fault or self.settings.verbose:
                print(f"{'FAILED' if fault else 'ok'} {name}: {label}: {fault or ''} ({end})", flush=True)
            failed += fault is not None
        print(f"{name}: {count} runs, {failed} failed", flush=True)
        self.failed += failed

    def load(self, load, statuses=None, words=""):
        def judge(folder):
            asked = [self.graph(word[1:]) if word[0] == "@" else word
                     for word in load.arguments.split()]
            end = run([self.program, *asked], load.seconds, folder)
            said = end.messages + end.output.decode(errors="replace")
            if statuses is None or end.expired or end.signalled:
                return load.fault(end), end
            right = end.status in statuses and words in said
            return None if right else f"exit {end.status}, or without '{words}'", end
        return load.arguments, judge

    def fault(self, name):
        def judge(folder):
            return getattr(faults.Faults(self.program, folder), name)(), name
        return name, judge

    def run(self):
        self.part("odd", [self.load(*odd) for odd in loads.ODD])
        self.part("faults", [self.fault(name) for name in faults.names()])
        self.part("texts", texts.cases(self.program))
        self.part("options", options.cases(self.program))
        self.part("loads", [self.load(load) for load in loads.LOADS])
        return self.failed


if __name__ == "__main__":
    sys.exit(1 if Torture(arguments()).run() else 0)
