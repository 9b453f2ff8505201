"""A pack of three levels in which every text of every item has a word of its own, made up, to look for in files."""

import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
import yaml

from briefing.model import fields
from briefing.model.pack import FILES
from tests.packs_built import Desk
from tests.packs_ferry import write_yaml

LEVELS = ("public", "partner", "internal")
# Reader: the most closed level that it reads. Those who read the partners' level get a copy of the press's templates.
READERS = {"minister": "internal", "press": "public", "partners": "partner"}
# Texts of an item that are no words: codes, addresses, and numbers of statements.
NO_WORDS = {"sources.type", "sources.grade", "sources.read", "places.country", "charts.home", "statements"}
UNPRINTED = "unprinted"  # words for editors: notes, and remarks in the files

SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprst" for vowel in "aeiou"]


class MarkedPack:
    """Writes the pack; `words` are those of each level by the field they stand in, `numbers` likewise."""

    def __init__(self) -> None:
        self._new = (f"zq{first}{second}" for first, second in itertools.product(SYLLABLES, SYLLABLES))
        self.words: dict[str, dict[str, str]] = {level: {} for level in (*LEVELS, UNPRINTED)}
        self.numbers: dict[str, list[int]] = {level: [] for level in LEVELS}

    def word(self, level: str, place: str) -> str:
        """Give the word of a field; small letters, no abbreviation, nothing that is hyphenated into another."""
        return self.words[level].setdefault(place, next(self._new))

    def number(self, level: str) -> int:
        """Give a number of five digits that stands nowhere else."""
        made = (31, 52, 73)[LEVELS.index(level)] * 1000 + 117 + 13 * len(self.numbers[level])
        self.numbers[level].append(made)
        return made

    def items(self, level: str) -> dict[str, list[dict[str, Any]]]:
        """Give the items of one level, by file: each rests on items of its own level alone."""

        def say(place: str) -> str:
            return f"A {self.word(level, place)}"

        def item(file: str, name: str, /, **more: Any) -> dict[str, Any]:
            """An item whose id, too, has a word."""
            key = f"{name}-{self.word(level, f'{file}.id')}"
            own = {} if level == LEVELS[-1] else {"for": level}  # the most closed one is what is meant by silence
            return {"id": key, **own, **more, "note": f"Editors: {self.word(UNPRINTED, f'{level}.{file}.note')}."}

        def many(place: str, number: int) -> list[str]:
            return [f"{place}-{n}" for n in range(number)]

        source = item(
            "sources",
            "source",
            author=say("sources.author"),
            title=say("sources.title"),
            publisher=say("sources.publisher"),
            short=say("sources.short"),
            date="2021-03-04",
            url=f"https://example.org/{self.word(level, 'sources.url')}",
        )
        facts = [
            item(
                "facts",
                f"fact-{n}",
                statement=f"{say(f'facts.statement.{n}')} was there.",
                value=self.number(level),
                unit=self.word(level, "facts.unit"),
                date="2021-05",
                words=f"the {self.word(level, f'facts.words.{n}')}",
                citations=[{"source": source["id"], "locator": f"p. {self.word(level, 'facts.citations.locator')}"}],
                status="corroborated",
            )
            for n in range(3)
        ]
        first = facts[0]["id"]
        rests = {"facts": [first]}
        sourced = {"sources": [source["id"]]}
        cited = f"[={first}], [={first} words] in [={first} year]"
        body = item(
            "organisations",
            "body",
            **{field: say(f"organisations.{field}") for field in ("name", "short", "kind", "seat", "what")},
            **sourced,
        )
        person = item(
            "people",
            "person",
            **{field: say(f"people.{field}") for field in ("name", "rank", "role", "about")},
            organisation=body["id"],
            as_of="2021",
            **sourced,
        )
        places = [
            item(
                "places",
                f"place-{n}",
                **{field: say(f"places.{field}.{n}") for field in ("name", "kind")},
                latitude=50 + n,
                longitude=5 - 2 * n,
                **sourced,
            )
            for n in range(2)
        ]
        on_the_way = [one["id"] for one in places]
        events = [
            item(
                "events",
                f"event-{n}",
                date=f"{2012 + 2 * n + LEVELS.index(level)}",
                title=f"{say(f'events.title.{n}')} happened",
                short=say(f"events.short.{n}"),
                importance=3,
                **rests,
                **sourced,
            )
            for n in range(2)
        ]
        programmes = [
            item(
                "programmes",
                f"programme-{n}",
                **{
                    field: say(f"programmes.{field}.{n}")
                    for field in ("name", "short", "label", "kind", "state", "what")
                },
                **({"start": f"201{n}"} if n else {"as_of": "2021"}),
                **rests,
                **sourced,
            )
            for n in range(3)
        ]
        series = item(
            "series",
            "series",
            title=say("series.title"),
            unit=self.word(level, "series.unit"),
            place=say("series.place"),
            points=[
                {
                    "date": f"{2015 + n}",
                    "value": self.number(level),
                    "source": source["id"],
                    "label": self.word(level, f"series.points.label.{n}"),
                    "note": self.word(UNPRINTED, f"{level}.series.points.note.{n}"),
                }
                for n in range(3)
            ],
            target={
                "date": "2020",
                "value": self.number(level),
                "label": say("series.target.label"),
                "source": source["id"],
            },
            periods=[{"label": self.word(level, "series.periods.label"), "start": "2015", "end": "2016"}],
        )
        data = {
            "bars": {"part": "figures", "width": "half", "series": [series["id"]]},
            "step-series": {"part": "figures", "width": "half", "series": [series["id"]]},
            "timeline": {"part": "figures", "width": "full"},
            "yardstick": {"part": "figures", "width": "main"},
            "programme-bars": {"part": "programmes", "width": "main", "programmes": [one["id"] for one in programmes]},
            "route-map": {
                "part": "figures",
                "width": "main",
                "places": on_the_way,
                "routes": [{"name": say("charts.routes.name"), "places": on_the_way}],
                "home": "BEL",
            },
            "waffle": {
                "part": "shares",
                "width": "side",
                "shares": [
                    {"fact": fact["id"], "label": self.word(level, f"charts.shares.label.{n}")}
                    for n, fact in enumerate(facts)
                ],
            },
        }
        charts = [
            item(
                "charts",
                kind,
                kind=kind,
                **{field: say(f"charts.{field}.{kind}") for field in ("title", "measure", "source")},
                **more,
            )
            for kind, more in data.items()
        ]
        judgement = item(
            "judgements",
            "judgement",
            claim=f"{say('judgements.claim')} is likely.",
            evidence=f"{say('judgements.evidence')} had {cited}.",
            likelihood="likely",
            confidence="high",
            because=say("judgements.because"),
            **rests,
        )
        outlook = [
            item(
                "outlook",
                kind,
                kind=kind,
                name=say(f"outlook.name.{kind}"),
                text=f"{say(f'outlook.text.{kind}')} comes.",
                implication=f"{say(f'outlook.implication.{kind}')} follows.",
                **({"likelihood": "likely"} if kind == "scenario" else {}),
                **(
                    {"stands": f"{say('outlook.stands')}.", "means": [say("outlook.means")]}
                    if kind == "indicator"
                    else {}
                ),
                **rests,
            )
            for kind in ("driver", "constraint", "scenario", "indicator")
        ]
        visit = item(
            "visit",
            "visit",
            title=say("visit.title"),
            date="2021-06-07",
            head=person["id"],
            text=f"{say('visit.text')} came.",
            stops=[
                {
                    "name": say("visit.stops.name"),
                    "place": places[0]["id"],
                    "host": person["id"],
                    "text": f"{say('visit.stops.text')} was seen.",
                }
            ],
            **rests,
        )
        lines = [
            item("lines", kind, kind=kind, text=f"{say(f'lines.text.{kind}')} is said, {cited}.", **rests)
            for kind in ("say", "care")
        ]
        question = item(
            "questions",
            "question",
            question=f"{say('questions.question')}?",
            answer=f"{say('questions.answer')}, with {cited}.",
            **rests,
        )
        term = item(
            "glossary", "term", term=self.word(level, "glossary.term"), definition=f"{say('glossary.definition')}."
        )
        sections = [
            item(
                "sections",
                part,
                part=part,
                heading=say(f"sections.heading.{part}"),
                body=f"{say(f'sections.body.{part}')} is told" + ("" if part == "title" else f", {cited}."),
            )
            for part in ("title", "bottom-line", "summary", "history", "editors")
        ]
        numbers = item(
            "sections",
            "numbers",
            part="numbers",
            figures=[
                {"fact": fact["id"], "label": f"{self.word(level, f'sections.figures.label.{n}')} in all"}
                for n, fact in enumerate(facts)
            ],
        )
        return {
            **{"sources": [source], "facts": facts, "events": events, "people": [person], "organisations": [body]},
            **{"programmes": programmes, "places": places, "series": [series], "charts": charts},
            **{"judgements": [judgement], "outlook": outlook, "visit": [visit], "lines": lines},
            **{"questions": [question], "glossary": [term], "sections": [*sections, numbers]},
        }

    def write(self, folder: Path, head: dict[str, Any]) -> None:
        """Write the pack, the most closed items first in every file: whoever takes the first one takes a wrong one."""
        folder.mkdir()
        own = [{"name": name, "pages": {"min": 1, "max": 9}} for name in READERS]
        write_yaml(folder / "pack.yaml", {**head, "levels": list(LEVELS), "audiences": own})
        levels = {level: self.items(level) for level in LEVELS}
        for file in FILES:
            path = folder / f"{file}.yaml"
            write_yaml(path, {file: [one for level in reversed(LEVELS) for one in levels[level][file]]})
            remark = self.word(UNPRINTED, f"{file}.remark")
            path.write_text(f"# Remark: {remark}\n{path.read_text(encoding='utf-8')}", encoding="utf-8")


def text_fields() -> Iterator[str]:
    """Give every field of the content model that holds words, as "file.field.inner"."""

    def below(model: Any, name: str) -> Iterator[str]:
        for field, hint in get_type_hints(model, include_extras=True).items():
            alias = model.model_fields[field].alias or field if field in model.model_fields else field
            if any(function in (fields._text, fields._prose) for function in readers(hint)):
                yield f"{name}.{alias}"
            for inner in models_in(hint):
                yield from below(inner, f"{name}.{alias}")

    for file, model in FILES.items():
        yield from below(model, file)


def readers(hint: Any) -> Iterator[Any]:
    """Give the functions that read a field, from its annotation."""
    yield from (mark.func for mark in getattr(hint, "__metadata__", ()) if hasattr(mark, "func"))
    for inner in get_args(hint):
        yield from readers(inner)


def models_in(hint: Any) -> Iterator[Any]:
    if isinstance(hint, type) and issubclass(hint, fields.Placed):
        yield hint
    for inner in get_args(hint):
        yield from models_in(inner)


@pytest.fixture(scope="session")
def marked(tmp_path_factory: pytest.TempPathFactory) -> tuple[MarkedPack, Desk]:
    """The pack of three levels, built for a reader of each."""
    desk = Desk(tmp_path_factory.mktemp("levels"))
    audiences = desk.project / "templates" / "audiences"
    shutil.copytree(audiences / "press", audiences / "partners")
    path = audiences / "partners" / "audience.yaml"
    partners = yaml.safe_load(path.read_text(encoding="utf-8"))
    write_yaml(path, {**partners, "title": "For partners", "reads": "partner"})
    pack = MarkedPack()
    head = {
        **{"title": "Marked words", "languages": ["en-GB"], "edition": "2021-12", "as_of": "2021-12-01"},
        **{"cutoff": "2021-11", "issuer": "Harbour desk", "contact": "harbour@example.org"},
        "yardstick": {
            "name": "Two words",
            "terms": [
                {"id": "unlikely", "label": "unlikely", "low": 5, "high": 50},
                {"id": "likely", "label": "likely", "low": 50, "high": 95},
            ],
        },
    }
    pack.write(desk.project / "content" / "marked", head)
    desk.build()
    return pack, desk
