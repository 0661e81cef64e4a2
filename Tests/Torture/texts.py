"""Texts that mean something to a format, a terminal or a reader: none acts, and all come back.

Each text is a name, a title and a note of a graph, which is written in every format and drawn.
"""
import csv
import io
import itertools
import json
import re
import xml.etree.ElementTree

from running import run

MARKS = ["]", "[", "]]", "]]>", "<", ">", "&", "&amp;", "&copy;", '"', "'", "\\", "\\N", "\\G", "|", "{",
         "}", "{}", "#", "%", "?", ":", ": ", "- ", "* ", "! ", "`", "~", "_", "*", "=1+1", "+1", "-1",
         "@x", "<?xml version='1.0'?>", "<script>", "]]><b>", "&#93;", "--", "-->", "<!--", "$(x)",
         "https://x/?a=1", "[x](javascript:y)", "null", "~", "true", "NO", "1e3", "0x1", "2018-11"]
COMBINING = ['"\u0301', "|\u0301", "]\u0301", "<\u0301", "\\\u0301", "`\u0301", "*\u0301", ",\u0301"]
HIDDEN = ["\u202eabc", "a\u200bb", "\ufeffa", "a\u2028b", "a\u0085b", "\u2066x", "a\tb", "a\nb", "a\r\nb",
          "error: x\nerror: forged", " a", "a ", "\x1b[31mred", "a\x07b", "\x7f", "\U000e0041", "a\x00b"]

TEXTS = MARKS + COMBINING + HIDDEN + [
    one + other for one, other in itertools.product("]<&\"\\|", repeat=2)]


def graph(text):
    """A graph in JSON whose names are a text, with ids that say nothing."""
    return json.dumps({
        "tributary": 1, "title": text, "sources": {"s": {"title": text, "note": text}},
        "regions": {"a": {"name": text, "note": text}, "b": {"name": "B" + text}},
        "claims": {"c": {"says": text or "x"}},
        "links": [{"link": "a learns-from b", "date": "2018", "note": text, "evidence": "s",
                   "id": "l"}]})


class Case:
    """One text through every way out."""

    def __init__(self, program, text):
        self.program, self.text = program, text

    def __call__(self, folder):
        (folder / "in.json").write_text(graph(self.text))
        checked = self.run(folder, "check", "in.json", "--quiet")
        if checked.status == 65:
            return None, "refused"
        for fault in self.faults(folder):
            if fault:
                return fault, repr(self.text)
        return None, repr(self.text)

    def run(self, folder, *arguments):
        return run([self.program, *arguments], 30, folder)

    def faults(self, folder):
        yield from self.round_trips(folder)
        yield from self.readers(folder)
        yield self.picture(folder)
        yield from self.people(folder)

    def round_trips(self, folder):
        first = self.run(folder, "convert", "in.json", "-f", "jsonl").output
        for name in ("yaml", "json", "jsonl", "csv"):
            written = self.run(folder, "convert", "in.json", "-f", name, "-o", f"out.{name}",
                               "--force", "--quiet")
            if written.status:
                yield f"{name} is not written: {written}"
                continue
            back = self.run(folder, "convert", f"out.{name}", "-f", "jsonl", "--quiet")
            if back.status:
                yield f"{name} is not read again: {back}"
            elif name in ("yaml", "json", "jsonl") and back.output != first:
                yield f"{name} comes back as another graph"

    def readers(self, folder):
        """What others make of what is written."""
        for name in ("json", "jsonl"):
            end = self.run(folder, "list", "entities", "in.json", "-f", name)
            try:
                rows = [json.loads(line) for line in end.output.splitlines()] if name == "jsonl" \
                    else json.loads(end.output)["rows"]
            except (ValueError, KeyError) as error:
                yield f"{name} of an answer is none: {error}"
                continue
            if name == "jsonl" and not any(row["name"] == self.text for row in rows):
                yield "the name is another in jsonl"
        end = self.run(folder, "list", "entities", "in.json", "-f", "csv")
        rows = list(csv.reader(io.StringIO(end.output.decode(), newline="")))
        if len({len(row) for row in rows}) > 1:
            yield "rows of csv differ in length"
        try:
            import yaml
        except ImportError:
            return
        text = self.run(folder, "convert", "in.json", "-f", "yaml").output.decode()
        try:
            seen = yaml.load(text, Loader=yaml.BaseLoader)
        except yaml.YAMLError as error:
            yield f"another reader refuses the yaml: {str(error)[:80]}"
            return
        if seen.get("title", "") != self.text and "\r" not in self.text:
            yield f"another reader reads the title as {seen.get('title')!r}"

    def picture(self, folder):
        end = self.run(folder, "render", "in.json", "-o", "out.svg", "--force", "--quiet",
                       "--isolated", "keep")
        if end.status:
            return f"is not drawn: {end}"
        try:
            xml.etree.ElementTree.parse(folder / "out.svg")
        except xml.etree.ElementTree.ParseError as error:
            return f"the svg is no xml: {error}"
        return None

    def people(self, folder):
        """What people read holds nothing that acts, and no line that nobody wrote."""
        for arguments in (["show", "a", "in.json"], ["paths", "b", "a", "in.json"],
                          ["list", "entities", "in.json"], ["info", "in.json"],
                          ["show", "no-such", "in.json"]):
            end = self.run(folder, *arguments)
            for stream in (end.output.decode(errors="replace"), end.messages):
                if re.search("[\x00-\x08\x0b-\x1f\x7f\u0085\u2028\u202a-\u202e\u2066-\u2069]", stream):
                    yield f"{' '.join(arguments[:1])} shows a sign that acts"
                if re.search("^error: forged", stream, re.M):
                    yield f"{' '.join(arguments[:1])} shows a line that a name forged"
        end = self.run(folder, "list", "entities", "in.json", "-f", "md")
        lines = [line for line in end.output.decode().splitlines() if line.startswith("|")]
        cells = {len(re.findall(r"(?<!\\)\|", line)) for line in lines}
        if len(cells) > 1:
            yield "md has rows of several lengths"
        if re.search(r"(?<!\\)<(script|b|U\+|!--|\?xml)", end.output.decode()):
            yield "md holds raw markup"


def cases(program):
    return [(f"{number} {text!r}", Case(program, text)) for number, text in enumerate(TEXTS)]
