"""Every option of every verb with values that nobody means, alone and mixed: each run ends by itself, by
an answer or a sentence that is no longer than it need be.

What options there are the program's own help says.
"""
import random
import re
import subprocess

from running import run

GRAPH = """tributary: 1
policies: {p: P}
sources: {s: {title: S, published: 2018}}
regions: {a: A, b: {name: B, aliases: [Bee]}, c: C}
officials: {o: {name: O, posts: [{title: Mayor, at: a, from: 2017, to: 2019}]}}
links:
- {link: a learns-from b, id: l, date: 2018, policy: p, evidence: s, likelihood: 0.5, weight: 2}
- {link: c learns-from a, date: 2019-02, policy: p, evidence: s}
- {link: o directs c, date: 2018-05}
views: {v: {title: V, only: [a, b]}}
"""

VALUES = ["", " ", "0", "-1", "1", "2", "9223372036854775807", "-9223372036854775808",
          "99999999999999999999", "1e309", "nan", "-inf", "1e-320", "0x10", "٣", "a", "a,b", ",", "a,,b", "a=b",
          "=", "p", "l", "s", "v", "Bee", "2018", "2018/2019", "9999-99-99", "-9999", "../..", "a" * 70000, "e" + "\u0301" * 30000,
          "\x1b[31m", "\u202e", "\n", "%s%n", "*", "[", "--help", "yes", "text", "json", "csv"]
ENDS = {"from": "b", "to": "c", "actor": "a", "thing": "a", "what": "links", "kind": "region"}
SOUND = ["check", "in.yaml"]
"""What must find nothing, so that the other commands are asked of a graph."""
MIXTURES = 3_000
MOST_MESSAGES = 1 << 16
ALLOWED = (0, 1, 64, 65, 66, 69, 73, 74, 75)


class Verb:
    """What a verb takes, as its help has it."""

    def __init__(self, program, name):
        self.name = name
        text = subprocess.run([program, name, "--help"], capture_output=True, text=True).stdout
        usage = re.search(r"^USAGE: tributary \S+(.*)$", text, re.M)[1]
        self.places = re.findall(r"<([\w-]+)>(?! ?\.\.\.)", usage.replace("[<options>]", ""))
        self.flags, self.options = [], {}
        for option in re.finditer(r"^  (-[-\w]+)(?:, (--[-\w]+))?(?: <([^>\n]+)>)?(.*(?:\n {5,}.*)*)", text, re.M):
            word = option[2] or option[1]
            choices = re.search(r"\(values: ([^;)]+)", option[4].replace("\n", " "))
            if option[3]:
                self.options[word] = re.split(r",\s+", choices[1]) if choices else []
            elif word not in ("-h", "--help"):
                self.flags.append(word)

    def command(self, words):
        """The command line with these options, of a graph in a file."""
        places = [ENDS.get(place, "in.yaml") for place in self.places]
        file = [] if "file" in self.places or self.name in ("formats", "schema") else ["in.yaml"]
        return [self.name, *places, *file, *words]

    def singles(self):
        for option, choices in self.options.items():
            for value in VALUES + choices:
                yield self.command([f"{option}={value}" if option[:2] == "--" else option + value])
        for flag in self.flags:
            yield self.command([flag])
            yield self.command([flag, flag])

    def mixture(self, chance):
        words = chance.sample(self.flags, min(len(self.flags), chance.randrange(3)))
        for option in chance.sample(list(self.options), min(len(self.options), chance.randrange(1, 6))):
            value = chance.choice(self.options[option] or VALUES + ["a", "b", "c", "2018"] * 5)
            words += [f"{option}={value}"] if option[:2] == "--" else [option, value]
        chance.shuffle(words)
        return self.command(words)


def fault(end, wrote):
    """What is wrong with an end, by whether a file was written; None where nothing is."""
    if end.expired:
        return "no end within its time"
    if end.status not in ALLOWED:
        return "ended by a signal" if end.signalled else f"exit {end.status}"
    if len(end.messages) > MOST_MESSAGES:
        return f"{len(end.messages)} characters of messages"
    silent = end.status not in (0, 1) and not (end.messages.strip() or end.output or wrote)
    return "ended without a word" if silent else None


def case(program, command):
    """What is shown of a command, and how it is judged."""
    def judge(folder):
        (folder / "in.yaml").write_text(GRAPH)
        end = run([program, *command], 20, folder)
        if command == SOUND and end.status != 0:
            return "the graph is not sound", end
        wrote = any(file.name not in ("in.yaml", ".out", ".err") for file in folder.iterdir())
        return fault(end, wrote), end
    words = (word if len(word) < 60 else word[:40] + "…" for word in command)
    return repr(" ".join(words)), judge


def cases(program):
    yield case(program, SOUND)
    text = subprocess.run([program, "--help"], capture_output=True, text=True).stdout
    names = re.findall(r"^  ([a-z-]+) {2,}", text[text.index("SUBCOMMANDS:"):text.index("EXIT CODES:")], re.M)
    verbs = [Verb(program, name) for name in names]
    if len(verbs) < 18 or not all(verb.options or verb.flags for verb in verbs):
        raise SystemExit("torture: the help does not say which verbs and options there are")
    chance = random.Random(1)
    commands = [command for verb in verbs for command in verb.singles()]
    commands += [chance.choice(verbs).mixture(chance) for _ in range(MIXTURES)]
    yield from (case(program, command) for command in commands)
