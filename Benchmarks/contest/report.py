"""The rows, the table of ratios, and the page that Benchmarks/Runs/ keeps."""
import datetime
import importlib.metadata
import os
import platform
import subprocess

from .contestants import OURS
from .targets import RULES, TARGETS, agree, verdict
from .whole import TABLES

HEADER = "task,who,median_s,cpu_s,peak_mb,check"
COLUMNS = ["task", "graph", "ours s", "best peer", "peer s", "ratio", "CPU ratio", "MB, peer's",
           "target", "basis", "verdict", "checks agree"]


def row(task, contestant):
    """One line for one (task, who)."""
    if contestant.reason and not contestant.answers:
        return f"{task},{contestant.who},,,,{contestant.reason}"
    seconds, cpu, peak, check = contestant.figures
    number = "" if check is None else f"{check:.9g}"
    return f"{task},{contestant.who},{seconds:.6g},{cpu:.6g},{peak:.1f},{number}"


def ratios(results):
    """The rows of the table of ratios; results are (task, graph, contestants)."""
    rows = []
    for task, graph, contestants in results:
        ours = next((one for one in contestants if one.who == OURS), None)
        peers = [one for one in contestants if one.who != OURS and one.answers
                 and not (task == "startup" and one.who == "python")]
        if ours is None or not ours.answers or not peers:
            reason = "not built" if ours is None else ours.reason or "no peer"
            rows.append([task, graph, "", "", "", "", "", "", *target(task), reason, ""])
            continue
        rows.append(compare(task, graph, ours, peers))
    return rows


def target(task):
    ratio, basis, _ = TARGETS[task]
    return [f"{ratio:g}", basis]


def compare(task, graph, ours, peers):
    seconds, cpu, peak, check = ours.figures
    best = min(peers, key=lambda peer: peer.figures[0])
    least, least_cpu, its_peak, _ = best.figures
    checks = {peer.who: peer.figures[3] for peer in peers if peer.figures[3] is not None}
    ratio = seconds / least
    return [task, graph, f"{seconds:.4g}", best.who, f"{least:.4g}", f"{ratio:.3g}",
            f"{cpu / least_cpu:.3g}" if least_cpu else "", f"{peak:.0f}, {its_peak:.0f}",
            *target(task), verdict(task, ratio), agree(task, check, checks)]


def table(rows):
    """A table of Markdown, its columns padded so that it reads on a terminal too."""
    rows = [COLUMNS, *rows]
    widths = [max(len(cells[column]) for cells in rows) for column in range(len(COLUMNS))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(cells, widths)) + " |"
             for cells in rows]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def machine():
    """Processor, cores and memory in words."""
    name, memory = platform.processor() or platform.machine(), ""
    try:
        with open("/proc/cpuinfo") as file:
            name = next(line.split(":")[1].strip() for line in file if line.startswith("model name"))
        memory = f", {os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"
    except (OSError, StopIteration):
        pass
    return f"{name}, {os.cpu_count()} cores{memory}, {platform.system()} {platform.release()}"


def versions(peers):
    found = [f"Python {platform.python_version()}"]
    for peer in sorted(peers):
        try:
            found.append(f"{peer} {importlib.metadata.version(peer)}")
        except importlib.metadata.PackageNotFoundError:
            pass
    try:
        swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
        found.append(swift.split(" (")[0].strip())
    except OSError:
        pass
    return ", ".join(found)


def page(results, lines, settings):
    """The whole page, with the command that repeats it."""
    peers = {one.who for _, _, contestants in results for one in contestants} - {OURS, "python"}
    today = datetime.date.today()
    exceptions = [f"- `{task}`: {RULES[TARGETS[task][2]]}." for task, _, _ in results
                  if TARGETS[task][2] not in ("none", "same")]
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    return "\n".join([
        f"# Beside the peers, {today.day} {today:%B %Y}", "",
        f"Machine: {machine()}; load {load}; {settings.threads} threads. {versions(peers)}.", "",
        f"`{settings.command}`: all in turn, {settings.rounds} rounds, medians; each (task, who) in"
        " a process of its own; a ratio is our time divided by the best peer's. Peaks of memory are"
        " of whole processes, graph and its making included.", "",
        "`load` is from the file to the graph, without the start of the program or a peer's imports;"
        " `parse` sets the same of ours, graph included, beside those that only parse a table ("
        + ", ".join(TABLES) + "). `startup` and `e2e_pagerank` are whole processes.", "",
        table(ratios(results)), "", "Checks agree to 1e-6, but:", "", *exceptions, "",
        "## Every row", "", "```csv", HEADER, *lines, "```", ""])
