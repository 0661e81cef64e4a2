"""Which links and which nodes a question asks for.

"A repeated option means or, different options mean and."
"""
from dataclasses import replace

import policies
from days import moment
from evidence import Evidence, all_of


class Unclear(Exception):
    """The page does not decide this question on this model."""


ON_EVIDENCE = ("without-source", "disputed", "min-grade", "ungraded", "min-sources", "source")


def believed(model, options):
    """The model, whose links concern what covers say that the options on evidence keep: a cover is
    a link like others. One that is only disputed says something where that is asked for alone.

    Who asks for what is disputed only asks for it, and does not disbelieve the other covers.
    """
    asked = {key: "keep" if options[key] == "only" else options[key]
             for key in ON_EVIDENCE if key in options}
    evidence = Evidence(model, asked)
    covers = [(link, evidence.keeps(link, "leave")) for link in model.links
              if link.kind == "covers"]

    def about(link):
        said = [(cover, answer) for cover, answer in covers
                if cover.item == link.item and cover.object in link.covered]
        # One of several that say so is enough.
        left = {each: any_of(*(answer for cover, answer in said if cover.object == each))
                for each in link.covered}
        if None in left.values() or None in (answer for _, answer in said):
            raise Unclear
        gone = {each for each, stands in left.items() if not stands}
        return replace(link, policies=link.policies - gone,
                       covers=tuple(cover for cover, answer in said if answer))

    return replace(model, links=[about(link) if link.covered else link for link in model.links])


def any_of(*answers):
    """Yes if any says yes; open if any is open; no otherwise."""
    if any(answers):
        return True
    return None if None in answers else False


class Choice:
    """The options of one question, on one model; `keeps` gives None where the page is silent."""

    def __init__(self, model, options, is_listing=False):
        self.model, self.options = model, options
        self.evidence = Evidence(model, options)
        # "No path, reach or measure walks it unless `--disputed keep` says so"; listings keep it.
        self.default = "keep" if is_listing else "leave"

    def keeps(self, link):
        return all_of(self.evidence.keeps(link, self.default), self.is_of_kind(link.kind),
                      self.has_stage(link.stage), self.has_policy(link), self.has_date(link))

    def is_of_kind(self, kind):
        return not self.options.get("link-kind") or kind in self.options["link-kind"]

    def has_stage(self, stage):
        """"`--stage` filters as before, `--not-intended` leaves intentions out.\""""
        if self.options.get("not-intended") and stage == "intended":
            return False
        return not self.options.get("stage") or stage in self.options["stage"]

    def has_policy(self, link):
        return self.fits_policy(link.policies)

    def fits_policy(self, stated):
        """A link that states a policy which agrees with one asked; `--unstated keep` besides."""
        asked = self.options.get("policy")
        if not asked:
            return True
        if not stated:
            return self.options.get("unstated") == "keep"
        return any(policies.agree(self.model, one, other) for one in stated for other in asked)

    def has_date(self, link):
        """"Filters keep what may match. Undated links are dropped and counted; `--undated keep`.\"

        "Undated posts and `acts-for` under date filters: they pass."
        """
        asked = [key for key in ("after", "before", "during", "at") if self.options.get(key)]
        if not asked or link.time.is_undated:
            return not asked or link.is_office or self.options.get("undated") == "keep"
        return all(any(fits(link.time, key, moment(text)) for text in self.options[key])
                   for key in asked)


def fits(time, key, asked):
    """"`--after D` some possible day later than D's last, `--before D` earlier than its first,
    `--during D`, `--at D` some possible day inside."
    """
    first, last = time.span
    if key == "after":
        return last > asked.latest
    if key == "before":
        return first < asked.earliest
    return first <= asked.latest and last >= asked.earliest


def may_hold(post, time):
    """Whether a post may hold on a link's date."""
    return post.span[0] <= time.span[1] and post.span[1] >= time.span[0]


class Nodes:
    """"Filters on entities (`--kind`, `--only`, `--within`) choose nodes of the level asked.\""""

    def __init__(self, model, options):
        self.model, self.options = model, options

    def keeps(self, name):
        entity = self.model.entities[name]
        kinds, only, within = (self.options.get(key) for key in ("kind", "only", "within"))
        return ((not kinds or entity.kind in kinds or entity.section in kinds)
                and (not only or name in only)
                and (not within or any(self.lies_within(name, each) for each in within)))

    def lies_within(self, name, other):
        """"Entities within these, at any depth."

        Open: whether a container lies in itself, and who acts for somebody in it.
        """
        if name == other or self.model.entities[name].section in ("agency", "official"):
            raise Unclear
        return other in policies.lineage(self.model, name)
