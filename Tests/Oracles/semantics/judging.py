"""Asks the questions of one model, and makes a model that shows a disagreement small."""
import copy
import subprocess

from choosing import Unclear
from comparing import Findings
from document import read
from generate import drawn
from program import Program, Refused
from questions import questions


class Judge:
    def __init__(self, path):
        self.program = Program(path)

    def __call__(self, seed):
        """The findings of the model of a seed: (seed, counts, [(question, failure)], unclear)."""
        document = drawn(seed)
        model = read(document)
        counts, failures, unclear = {}, [], 0
        for question in questions(model, seed):
            try:
                findings = self.ask(question, document)
            except Unclear:
                unclear += 1
                continue
            for topic, count in findings.counts.items():
                counts[topic] = counts.get(topic, 0) + count
            failures += [(question, each) for each in findings.failures]
        return seed, counts, failures, unclear

    def ask(self, question, document):
        findings = Findings()
        try:
            text = self.program.answer(question.commands, document)
        except (Refused, subprocess.TimeoutExpired) as reason:
            findings.check(question.topic, "an answer", "an answer", str(reason))
            return findings
        question.compare(read(document), text, findings)
        return findings

    def shows(self, question, document, topic, is_refused):
        """Whether a question on a document still shows a disagreement of a topic."""
        try:
            findings = self.ask(question, document)
        except (Unclear, KeyError, ValueError, IndexError):
            return False
        return any(each[0] == topic and (each[1] == "an answer") == is_refused
                   for each in findings.failures)

    def smallest(self, question, document, topic, is_refused=False):
        """Takes parts away, large ones first, while the disagreement stays."""
        is_smaller = True
        while is_smaller:
            is_smaller = False
            for path in sorted(places(document), key=len):
                smaller = without(document, path)
                if smaller and self.shows(question, smaller, topic, is_refused):
                    document, is_smaller = smaller, True
        return document

    def failure(self, question, document, topic):
        found = self.ask(question, document).failures
        return next((each for each in found if each[0] == topic), None)


def without(document, path):
    """A copy without one key or one member of a list; None where that is not there, or the last."""
    smaller = copy.deepcopy(document)
    holder = smaller
    try:
        for step in path[:-1]:
            holder = holder[step]
        del holder[path[-1]]
    except (KeyError, IndexError, TypeError):
        return None
    return smaller if holder or len(path) == 1 else None


def places(value, path=()):
    """The way to every part of a document, but for the version of the format."""
    keys = list(value) if isinstance(value, dict) else []
    for key in range(len(value)) if isinstance(value, list) else keys:
        if (*path, key) != ("tributary",):
            yield (*path, key)
            yield from places(value[key], (*path, key))
