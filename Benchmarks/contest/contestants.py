"""Those who run a task in turn: served in a process of their own, or whole programs."""
import json
import os
import pathlib
import select
import statistics
import subprocess
import sys
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
        start = time.perf_counter()
        process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, env=self.environment)
        while True:
            done, status, usage = os.wait4(process.pid, os.WNOHANG)
            if done:
                break
            if time.time() > deadline:
                process.kill()
                os.wait4(process.pid, 0)
                process.returncode = -9
                raise Failed("deadline")
            time.sleep(0.0005)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise Failed(f"exit {process.returncode}")
        scale = 2**20 if sys.platform == "darwin" else 1024
        return {"seconds": wall, "cpu": usage.ru_utime + usage.ru_stime,
                "peak_mb": usage.ru_maxrss / scale, "check": None}


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
