"""Those who run a task in turn: served in a process of their own, or whole programs."""
import json
import os
import pathlib
import select
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent.parent
OURS = "ours"


class Failed(Exception):
    """Why a contestant has no figure."""


class Contestant:
    """One (task, who): its figures of every round. `threads` are for those that know how."""

    def __init__(self, who, command, threads):
        self.who, self.command, self.answers, self.reason = who, command, [], None
        count = str(threads)
        self.environment = dict(
            os.environ, OMP_NUM_THREADS=count, RAYON_NUM_THREADS=count, POLARS_MAX_THREADS=count,
            OMP_WAIT_POLICY="passive", PYTHONWARNINGS="ignore", PYTHONPATH=str(HERE))

    def median(self, key):
        return statistics.median(answer[key] for answer in self.answers)

    @property
    def figures(self):
        """Median seconds and CPU seconds, peak MB, check."""
        last = self.answers[-1]
        return (self.median("seconds"), self.median("cpu"),
                max(answer["peak_mb"] for answer in self.answers), last.get("check"))

    def stop(self):
        """Nothing is left running for whole programs."""


class Served(Contestant):
    """A process that keeps its graph and runs when it is told how often."""

    def start(self, deadline):
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=self.environment)
        self.rest = b""
        self.answer(deadline)
        # One run to warm up tells how many make a round of about a tenth of a second.
        self.batch = 1
        first = self.run(deadline)
        self.batch = max(1, min(200, int(0.1 / max(first["seconds"], 1e-6))))
        return first

    def run(self, deadline):
        self.process.stdin.write(b"%d\n" % self.batch)
        self.process.stdin.flush()
        return self.answer(deadline)

    def answer(self, deadline):
        while b"\n" not in self.rest:
            ready, _, _ = select.select([self.process.stdout], [], [], max(0, deadline - time.time()))
            if not ready:
                raise Failed("deadline")
            read = os.read(self.process.stdout.fileno(), 65536)
            if not read:
                words = self.process.stderr.read().decode().strip().splitlines()
                raise Failed(words[-1][:120] if words else "ended without an answer")
            self.rest += read
        line, self.rest = self.rest.split(b"\n", 1)
        return json.loads(line.replace(b"nan", b"NaN"))

    def stop(self):
        if hasattr(self, "process"):
            self.process.kill()
            self.process.wait()


class Whole(Contestant):
    """A program run from start to end each time."""

    def start(self, deadline):
        return self.run(deadline)

    def run(self, deadline):
        with tempfile.TemporaryFile() as words:
            nothing = os.open(os.devnull, os.O_WRONLY)
            start = time.perf_counter()
            # Nothing of this process is copied, and its end is waited for, not asked for.
            process = os.posix_spawn(
                self.command[0], self.command, self.environment,
                file_actions=[(os.POSIX_SPAWN_DUP2, nothing, 1),
                              (os.POSIX_SPAWN_DUP2, words.fileno(), 2)])
            late = threading.Timer(
                max(0, deadline - time.time()), os.kill, (process, signal.SIGKILL))
            late.start()
            _, status, usage = os.wait4(process, 0)
            wall = time.perf_counter() - start
            late.cancel()
            os.close(nothing)
            words.seek(0)
            return self.figures_of(wall, status, usage, words.read())

    def figures_of(self, wall, status, usage, words):
        code = os.waitstatus_to_exitcode(status)
        if code:
            raise Failed("deadline" if code == -signal.SIGKILL else f"exit {code}")
        scale = 2**20 if sys.platform == "darwin" else 1024
        return {"seconds": wall, "cpu": usage.ru_utime + usage.ru_stime,
                "peak_mb": usage.ru_maxrss / scale, "check": None}


class Loading(Whole):
    """Our program, of which only reading and freezing count: peers load without their start."""

    def figures_of(self, wall, status, usage, words):
        figures = super().figures_of(wall, status, usage, words)
        timings = json.loads(words.decode().strip().splitlines()[-1])["timings"]
        return dict(figures, seconds=timings["reading"] + timings["freezing"])


def take_turns(contestants, rounds, seconds):
    """Runs all in turn, round after round; who fails or is too late drops out and says why.

    Each has `seconds` for building its graph and a first run; the rounds end at as many again.
    """
    running = []
    for contestant in contestants:
        try:
            contestant.answers = [contestant.start(time.time() + seconds)]
            running.append(contestant)
        except Failed as reason:
            contestant.reason = str(reason)
            contestant.stop()
    end = time.time() + seconds
    for count in range(rounds):
        for contestant in list(running):
            if time.time() > end:
                break
            try:
                answer = contestant.run(end + seconds)
                contestant.answers = [answer] if count == 0 else contestant.answers + [answer]
            except Failed as reason:
                contestant.reason = f"in round {count + 1}: {reason}"
                running.remove(contestant)
    for contestant in contestants:
        contestant.stop()
