"""Runs the program within bounds, and says how it ended."""
import dataclasses
import os
import resource
import signal
import subprocess
import threading
import time

ADDRESSES = 4_000_000 * 1024
"""The address space that a run may have, as `ulimit -v 4000000` sets it."""

ANSWERS = (0, 1)
"""What a run exits with that gives an answer, or says that there is none."""

LIMIT = 75
"""What a run exits with that reached a limit."""


@dataclasses.dataclass
class End:
    """How a run ended."""
    status: int
    seconds: float
    megabytes: int
    output: bytes
    messages: str
    expired: bool = False

    @property
    def signalled(self):
        return self.status < 0 and not self.expired

    def __str__(self):
        how = "too late" if self.expired else f"signal {-self.status}" if self.signalled \
            else f"exit {self.status}"
        words = self.messages.strip().splitlines()
        return (f"{how}, {self.seconds:.1f} s, {self.megabytes} MB"
                + (f": {words[0][:110]}" if words else ""))


def run(command, seconds, folder, *, stdin=subprocess.DEVNULL, limits=(), addresses=ADDRESSES,
        environment=None):
    """Runs a command in a folder, killed after so many seconds."""
    def confine():
        if addresses:
            resource.setrlimit(resource.RLIMIT_AS, (addresses, addresses))
        for kind, bound in limits:
            resource.setrlimit(kind, (bound, bound))
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    out, errors = folder / ".out", folder / ".err"
    with open(out, "wb") as output, open(errors, "wb") as messages:
        begin = time.monotonic()
        process = subprocess.Popen(command, stdin=stdin, stdout=output, stderr=messages, cwd=folder,
                                   preexec_fn=confine, env=environment)
        expired = threading.Event()
        def kill():
            expired.set()
            process.kill()
        timer = threading.Timer(seconds, kill)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    return End(process.returncode, time.monotonic() - begin, usage.ru_maxrss // 1024,
               out.read_bytes()[:1 << 22], errors.read_text(errors="replace"), expired.is_set())
