"""Runs the program on a document, and reads what it answers."""
import json
import subprocess

OPTIONS = ("without-source", "disputed", "min-sources", "min-grade", "ungraded", "source",
           "link-kind", "stage", "policy", "unstated", "after", "before", "during", "at", "undated",
           "not-intended", "kind", "only", "within")


class Refused(Exception):
    """The program takes the model or the question for a mistake."""


def words(options):
    """Options as they are typed; a list is an option that is repeated."""
    typed = []
    for name in OPTIONS:
        value = options.get(name)
        if value is True:
            typed.append(f"--{name}")
        elif value is not None:
            for each in value if isinstance(value, list) else [value]:
                typed += [f"--{name}", str(each)]
    return typed


class Program:
    def __init__(self, path):
        self.path = str(path)

    def run(self, command, text):
        done = subprocess.run([self.path, *command], input=text, capture_output=True, text=True,
                              timeout=60)
        if done.returncode not in (0, 1):
            first = (done.stderr.strip().splitlines() or ["no message"])[0]
            raise Refused(f"exit {done.returncode}: {first}")
        return done.stdout

    def answer(self, commands, document):
        """The rows of the last of the commands, each reading what the one before it wrote."""
        text = json.dumps(document)
        for command in commands:
            text = self.run(command, text)
        return text


def rows(text):
    return [json.loads(line) for line in text.splitlines()]
