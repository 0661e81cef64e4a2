"""Questions of `list links` and `info`."""
import json

from choosing import Choice
from choosing import Unclear
from choosing import believed
from comparing import chain, column
from days import written
from program import rows, words


class Links:
    """Which links are listed, and what is said of each."""

    def __init__(self, topic, options):
        self.topic, self.options = topic, options

    @property
    def commands(self):
        return [["list", "links", "-", "-f", "jsonl", *words(self.options)]]

    def compare(self, model, text, findings):
        model = believed(model, self.options)
        choice = Choice(model, self.options, is_listing=True)
        answers = {link.id: choice.keeps(link) for link in model.links}
        got = {row["id"]: row for row in rows(text)}
        for name in got.keys() - answers.keys():
            findings.check(self.topic, "a link that is none", None, name)
        for link in model.links:
            if answers[link.id] is not None:
                findings.check(self.topic, f"{link.id} is listed", answers[link.id], link.id in got)
            if answers[link.id] and link.id in got:
                self.describe(choice.evidence, link, got[link.id], findings)

    @staticmethod
    def describe(evidence, link, row, findings):
        def check(topic, key, expected, read=lambda value: value):
            findings.check(topic, f"{key} of {link.id}", expected, column(row, key, read))

        first, last = link.time.span
        check("dates of links", "earliest", written(first))
        check("dates of links", "latest", written(last))
        check("columns of links", "stage", link.stage)
        check("columns of links", "likelihood", link.likelihood)
        if link.kind not in ("adopts", "covers", "by", "about"):
            check("policies of links", "policies", set(link.policies), set)
        check("evidence of links", "sources", set(map(chain, evidence.supporting(link))), set)
        check("evidence of links", "disputedBy", set(map(chain, evidence.disputing(link))), set)
        check("evidence of links", "omittedBy", set(map(chain, evidence.omitting(link))), set)


class Counts:
    """"`undated`, `unsourced` count links"; "`info` counts" what is disputed only."""

    topic = "counts of info"

    def __init__(self, options):
        self.options = options

    @property
    def commands(self):
        return [["info", "-", "-f", "json", *words(self.options)]]

    def compare(self, model, text, findings):
        model = believed(model, self.options)
        choice = Choice(model, self.options, is_listing=True)
        answers = [choice.keeps(link) for link in model.links]
        if None in answers:
            raise Unclear
        kept = [link for link, answer in zip(model.links, answers) if answer]
        got = json.loads(text)
        got = got["rows"][0] if got.get("rows") else got
        expected = {"links": len(kept), "undated": sum(link.time.is_undated for link in kept),
                    "unsourced": sum(not link.rows for link in kept),
                    "disputedOnly": sum(map(choice.evidence.is_disputed_only, kept)),
                    "adoptions": sum(link.kind == "adopts" for link in kept)}
        for key, count in expected.items():
            findings.check(self.topic, key, count, column(got, key))
