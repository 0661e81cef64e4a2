"""On whose word a link stands: chains, stances, disputes, independence, grades.

Where the page of meanings leaves a case open, the answer is None, and no question is decided by it.
"""
import itertools

from document import listed

RANKS = "ABCDE"


def possibly(narrow, wide):
    """What two readings agree on."""
    return narrow if narrow == wide else None


class Evidence:
    """Judges the rows of a model under the options of a question."""

    def __init__(self, model, options):
        self.model, self.options = model, options
        self.fallen_sources = set(options.get("without-source", []))

    # ---- rows -------------------------------------------------------------------------------

    def voices(self, member):
        """A member of a chain, with who published and who wrote it."""
        fields = self.model.sources.get(member, {})
        return {member, *listed(fields.get("publisher")), *listed(fields.get("author"))}

    def leans_on(self, member):
        """A member and all that it depends on, "through any number of steps"."""
        found, waiting = set(), [member]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting += listed(self.model.sources.get(one, {}).get("depends-on"))
        return found

    def falls(self, row, names):
        """"`--without-source X` removes every row in whose chain X stands, published, wrote or
        said"; "a source that depends on X falls with X, as one published or written by X does".
        """
        if row.speaker in names:
            return True
        return any(self.voices(each) & names
                   for member in row.chain for each in self.leans_on(member))

    def stands(self, row):
        return not self.falls(row, self.fallen_sources)

    def supporting(self, link):
        """"A disputing row is never counted or printed as support.\""""
        return [row for row in link.rows if row.stance == "supports" and self.stands(row)]

    def disputing(self, link):
        return [row for row in link.rows if row.stance == "disputes" and self.stands(row)]

    def omitting(self, link):
        return [row for row in link.rows if row.stance == "omits" and self.stands(row)]

    # ---- links ------------------------------------------------------------------------------

    def is_disputed_only(self, link):
        """"A link that has evidence and no supporting row that stands is disputed only.\""""
        return bool(link.rows) and not self.supporting(link)

    def has_fallen(self, link):
        """"A link stands while one supporting row does. A link that never had evidence stands.\"

        Open: a link whose support falls while a row that disputes it stands; one that was disputed
        only and whose rows all fall.
        """
        if not link.rows or not self.fallen_sources or self.supporting(link):
            return False
        left = [row for row in link.rows if self.stands(row)]
        had_support = any(row.stance == "supports" for row in link.rows)
        if had_support:
            return None if left else True
        return False if len(left) == len(link.rows) else None

    def keeps(self, link, default):
        """Whether the options on evidence keep a link; `default` is what `--disputed` is unsaid."""
        has_fallen = self.has_fallen(link)
        return all_of(None if has_fallen is None else not has_fallen,
                      self.keeps_disputed(link, default), self.keeps_source(link),
                      self.keeps_count(link), self.keeps_grade(link))

    def keeps_disputed(self, link, default):
        """"`leave`, `keep`, or `only` asks for these alone.\""""
        choice = self.options.get("disputed", default)
        if choice == "only":
            return self.is_disputed_only(link)
        return choice == "keep" or not self.is_disputed_only(link)

    def keeps_source(self, link):
        """"`--source X`: links that X supports; with `--disputed keep`, those that it disputes
        too."

        Open: whether a row that X said, published or wrote, or whose source leans on X, is X's.
        """
        names = set(self.options.get("source", []))
        if not names:
            return True
        rows = [row for row in link.rows if self.stands(row) and (
            row.stance == "supports"
            or row.stance == "disputes" and self.options.get("disputed") in ("keep", "only"))]
        return possibly(any(names & set(row.chain) for row in rows),
                        any(self.falls(row, names) for row in rows))

    def keeps_count(self, link):
        """"`--min-sources 2` wants two independent supporting rows.\""""
        wanted = self.options.get("min-sources")
        if wanted is None:
            return True
        rows = self.supporting(link)
        return possibly(self.independent(rows, self.narrow) >= wanted,
                        self.independent(rows, self.wide) >= wanted)

    @staticmethod
    def independent(rows, footprint):
        """How many rows there can be of which no two share anything."""
        prints = [footprint(row) for row in rows]
        for size in range(len(prints), 1, -1):
            for chosen in itertools.combinations(prints, size):
                if all(not one & other for one, other in itertools.combinations(chosen, 2)):
                    return size
        return min(len(prints), 1)

    def narrow(self, row):
        """"Their chains share no member, no publisher and no `depends-on`"; "independence looks at
        members, publishers and authors alike"; what depends on a source is no second witness to it.
        Who is heard is a member: `--without-source` takes both rows that quote one speaker.
        """
        members = self.members(row)
        named = {name for member in members for name in self.voices(member)}
        return named | {name for member in members for name in self.leans_on(member)}

    def wide(self, row):
        """As `narrow`, with who published or wrote what a member leans on."""
        return {voice for member in self.members(row) for each in self.leans_on(member)
                for voice in self.voices(each)}

    @staticmethod
    def members(row):
        """The chain, and who is heard in it."""
        return [*row.chain, *listed(row.speaker)]

    def keeps_grade(self, link):
        """"Keeps links with one supporting row whose worst source in the chain is B or better and
        whose credibility is 2 or better; F, 6 and ungraded fail"; `--ungraded keep` keeps those
        that have no grade. Open under it: rows that are graded in part, and links without evidence.
        """
        grade = self.options.get("min-grade")
        if grade is None:
            return True
        rows = self.supporting(link)
        if any(self.is_graded_at_least(row, grade) for row in rows):
            return True
        if self.options.get("ungraded") != "keep":
            return False
        grades = [each for row in rows for each in self.grades(row)]
        if not grades:
            return None
        if not any(grades):
            return True
        return False if all(grades) else None

    def grades(self, row):
        return [*(self.model.sources.get(member, {}).get("reliability") for member in row.chain),
                row.credibility]

    def is_graded_at_least(self, row, grade):
        *letters, figure = self.grades(row)
        return (all(letter and letter in RANKS and letter <= grade[0] for letter in letters)
                and bool(figure) and figure != "6" and figure <= grade[1])


def all_of(*answers):
    """No if any says no; open if any is open; yes otherwise."""
    if any(answer is False for answer in answers):
        return False
    return None if any(answer is None for answer in answers) else True
