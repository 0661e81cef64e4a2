"""Compare `tributary` with a slow reference, on models drawn by chance.

    make oracles
    python3 Tests/Oracles/semantics [--models N] [--seed S] [--only TOPIC,...] [--program PATH]

The reference is written from the page that says what everything means, without a look at the
program: brute force over small models, each rule beside the sentence that it follows. Prints a line
for each topic with the number of comparisons; for each disagreement the smallest model found that
shows it, the command, what the reference expects and what the program says. Exits 1 where there is
any.
"""
import argparse
import multiprocessing
import pathlib
import sys

from judging import Judge
from reporting import Report
from selfcheck import check_order

ROOT = pathlib.Path(__file__).resolve().parents[3]


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="topics, a list with commas")
    parser.add_argument("--most", type=int, default=1, help="disagreements shown of a topic")
    parser.add_argument("--program", type=pathlib.Path,
                        default=ROOT / ".build/release/tributary")
    return parser.parse_args()


def main():
    settings = arguments()
    topics = settings.only.split(",") if settings.only else None
    report = Report(topics)
    report.add_check("the test of order, against every choice of days", *check_order(settings.seed))
    judge = Judge(settings.program)
    with multiprocessing.Pool() as pool:
        seeds = range(settings.seed, settings.seed + settings.models)
        for result in pool.imap(judge, seeds, chunksize=5):
            report.add(result)
    shown = report.print(judge, settings.most)
    sys.exit(1 if shown else 0)


if __name__ == "__main__":
    main()
