"""Prints a line for each topic, and the disagreements with the smallest models that show them."""
import json
import shlex

from generate import drawn


class Report:
    def __init__(self, topics):
        self.topics, self.counts, self.failures, self.unclear = topics, {}, [], 0

    def is_wanted(self, topic):
        return not self.topics or topic in self.topics

    def add_check(self, topic, count, failures):
        if self.is_wanted(topic):
            self.counts[topic] = count
            self.failures += [(None, None, (topic, *each)) for each in failures]

    def add(self, result):
        seed, counts, failures, unclear = result
        self.unclear += unclear
        for topic, count in counts.items():
            if self.is_wanted(topic):
                self.counts[topic] = self.counts.get(topic, 0) + count
        self.failures += [(seed, question, each) for question, each in failures
                          if self.is_wanted(each[0])]

    def print(self, judge, most):
        """Prints all of it; gives how many disagreements there are."""
        missed = {}
        for _, _, failure in self.failures:
            missed[failure[0]] = missed.get(failure[0], 0) + 1
        for topic, count in sorted(self.counts.items()):
            ending = f"  {missed[topic]} DIFFER" if topic in missed else ""
            print(f"{topic:48} {count:>7}{ending}")
        print(f"{'all comparisons':48} {sum(self.counts.values()):>7}  "
              f"(questions that the page leaves open: {self.unclear})")
        shown = {}
        for seed, question, failure in self.failures:
            topic = failure[0]
            if topic.startswith("no column") or shown.get(topic, 0) >= most:
                continue
            shown[topic] = shown.get(topic, 0) + 1
            self.show(judge, seed, question, failure)
        return len(self.failures)

    @staticmethod
    def show(judge, seed, question, failure):
        topic = failure[0]
        print(f"\n== {topic} (seed {seed})")
        if question is not None:
            document = judge.smallest(question, drawn(seed), topic, failure[1] == "an answer")
            failure = judge.failure(question, document, topic) or failure
            print(json.dumps(document, ensure_ascii=False))
            print(" | ".join(shlex.join(["tributary", *command]) for command in question.commands))
        print(f"{failure[1]}\n  expected {failure[2]}\n  got      {failure[3]}", flush=True)
