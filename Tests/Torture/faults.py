"""What a system may do to a program: files that change, pipes that end, disks that are full."""
import os
import pathlib
import resource
import signal
import subprocess
import threading
import time

from running import run

TABLE = "source,target\n" + "".join(f"n{i},n{i + 1}\n" for i in range(400_000))
GRAPH = "tributary: 1\nregions: {a: A, b: B}\nlinks: [{link: a learns-from b}]\n"


class Faults:
    """Each method makes a fault and returns what is wrong, or None."""

    def __init__(self, program, folder):
        self.program, self.folder = str(program), folder

    def run(self, *arguments, seconds=30, **settings):
        return run([self.program, *arguments], seconds, self.folder, **settings)

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text)
        return path

    def no_proc(self):
        """Without /proc, where this system lets us take it away."""
        self.write("graph.yaml", GRAPH)
        hidden = 'mount -t tmpfs none /proc && exec "$0" info graph.yaml'
        end = run(["unshare", "-m", "sh", "-c", hidden, self.program], 30, self.folder)
        if "unshare: " in end.messages or "mount: " in end.messages:
            print("faults: no_proc was not run: this system does not let us", flush=True)
            return None
        return None if end.status == 0 and b"VERBS" not in end.output else f"answered without arguments: {end}"

    def leftovers(self):
        found = [path.name for path in self.folder.iterdir() if "partial" in path.name]
        return f"left {found[0]} behind" if found else None

    # A file changes while it is read

    def meanwhile(self, name, text, change, times):
        """Reads a file again and again while it is changed; what ended otherwise than allowed."""
        for turn in range(times):
            path = self.write(name, text)
            timer = threading.Timer(0.004 * (turn + 1), change, [path])
            timer.start()
            end = self.run("rank", name, "--limit", "1")
            timer.join()
            if end.signalled or end.status not in (0, 65, 66, 74):
                return str(end)
        return None

    def table_cut_short(self):
        return self.meanwhile("cut.csv", TABLE, lambda path: os.truncate(path, 8192), 12)

    def graph_cut_short(self):
        text = "tributary: 1\nregions:\n" + "".join(f"  r{i}: R\n" for i in range(120_000))
        return self.meanwhile("cut.yaml", text, lambda path: os.truncate(path, 8192), 12)

    def table_overwritten(self):
        def overwrite(path):
            with open(path, "r+") as file:
                file.write("x,y\n" * 50_000)
        return self.meanwhile("over.csv", TABLE, overwrite, 6)

    # Pipes and devices

    def pipe_whose_writer_ends(self):
        for _ in range(12):
            pipe = self.folder / "pipe.csv"
            os.mkfifo(pipe)
            writer = subprocess.Popen(["sh", "-c", f"printf 'source,target\\na,b\\n' > {pipe}"])
            end = self.run("info", "pipe.csv", seconds=10)
            writer.kill()
            writer.wait()
            pipe.unlink()
            if end.status != 0:
                return str(end)
        return None

    def pipe_in_a_folder(self):
        (self.folder / "d").mkdir(exist_ok=True)
        self.write("d/one.yaml", GRAPH)
        os.mkfifo(self.folder / "d/two.yaml")
        end = self.run("info", "d", seconds=10)
        return None if end.status == 0 and "is a pipe" in end.messages else str(end)

    def endless_device(self):
        end = self.run("info", "/dev/zero", seconds=10)
        right = end.status in (65, 75) and end.megabytes < 400
        return None if right else str(end)

    # Outputs

    def file_size_bound(self):
        self.write("in.csv", TABLE)
        end = self.run("convert", "in.csv", "-o", "out.yaml",
                       limits=[(resource.RLIMIT_FSIZE, 1 << 20)])
        right = end.status == 74 and not (self.folder / "out.yaml").exists()
        return (None if right else str(end)) or self.leftovers()

    def full_disk(self):
        self.write("in.csv", TABLE)
        end = self.run("convert", "in.csv", "-f", "yaml", "-o", "/dev/full")
        return None if end.status == 74 else str(end)

    def stale_partial_file(self):
        self.write("in.yaml", GRAPH)
        for number in range(2, 40):
            self.write(f"out.yaml.{os.getpid() + number}.partial", "stale")
        command = f"exec {self.program} convert in.yaml -o out.yaml"
        marked = ("for i in 1; do printf x > out.yaml.$$.partial; done; " + command)
        end = run(["sh", "-c", marked], 20, self.folder)
        right = end.status == 0 and (self.folder / "out.yaml").read_text().startswith("tributary")
        for path in self.folder.glob("*.partial"):
            path.unlink()
        return None if right else str(end)

    def few_descriptors(self):
        self.write("in.yaml", GRAPH)
        end = self.run("render", "in.yaml", "-o", "few.svg",
                       limits=[(resource.RLIMIT_NOFILE, 7)])
        return None if end.status in (0, 75) else str(end)

    def log_that_is_appended_to(self):
        log = self.write("log.txt", "before\n")
        self.write("in.yaml", GRAPH)
        line = f"{self.program} info in.yaml -o /dev/stdout >> log.txt"
        end = run(["sh", "-c", line], 20, self.folder)
        text = log.read_text()
        right = end.status == 0 and text.startswith("before\n") and len(text) > 10
        return None if right else f"{end}; the log holds {text[:40]!r}"

    def output_onto_standard_input(self):
        graph = self.write("self.yaml", GRAPH)
        with open(graph) as file:
            end = self.run("convert", "-", "-o", "self.yaml", "-f", "json", stdin=file)
        return None if end.status == 73 and graph.read_text() == GRAPH else str(end)

    # Signals

    def interrupted(self):
        self.write("in.csv", TABLE)
        for number in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
            process = subprocess.Popen(
                [self.program, "measure", "in.csv"], cwd=self.folder,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                # What runs in the background ignores it, and then so does the program, as it should.
                preexec_fn=lambda: signal.signal(number, signal.SIG_DFL))
            time.sleep(1.5)
            process.send_signal(number)
            begin = time.monotonic()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                return f"signal {number} does not end it"
            if time.monotonic() - begin > 0.2:
                return f"signal {number} ends it after {time.monotonic() - begin:.2f} s"
        return self.leftovers()


def names():
    """The faults, in the order in which they stand above."""
    helpers = {"run", "write", "leftovers", "meanwhile"}
    return [name for name in vars(Faults) if not name.startswith("_") and name not in helpers]
