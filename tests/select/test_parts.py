"""What a part of a brief holds, in which order, and what stands beside it."""

import pytest

from briefing.model.brief import ChartEntry, Numbers, Passage
from briefing.model.pack import AudiencePart
from tests.select.conftest import words

SOURCES = [
    {"id": "gazette", "title": "Boats", "publisher": "Island Gazette"},
    {"id": "accounts", "title": "Accounts", "publisher": "Shore Council"},
]
FACTS = [
    {
        "id": "boats",
        "statement": "It ran 12 boats.",
        "value": 12,
        "unit": "boats",
        "sources": ["accounts"],
        "status": "corroborated",
    }
]
SERIES = [
    {
        "id": "carried",
        "title": "Carried",
        "unit": "tonnes",
        "sources": ["gazette"],
        "points": [{"date": "2021", "value": 8}, {"date": "2022", "value": 9}],
    }
]


def section(key, part, **more):
    return {"id": key, "part": part, "body": f"Of {key}.", **more}


def chart(key, part, **more):
    common = {"kind": "bars", "title": f"Of {key}", "measure": "Tonnes a year", "series": ["carried"]}
    return {"id": key, "part": part, **common, **more}


def figures(key, part, **more):
    return {"id": key, "part": part, "figures": [{"fact": "boats", "label": "boats ran"}], **more}


def line(key, **more):
    return {"id": key, "text": f"Say {key}.", **more}


@pytest.fixture
def ferry(pack_of):
    """Give a pack with what every test here may name: sources, a fact, a series."""

    def make(**files):
        return pack_of(sources=SOURCES, facts=FACTS, series=SERIES, **files)

    return make


def ids(entries):
    return " ".join(entry.id for entry in entries)


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        pytest.param(
            {"charts": [chart("c", "history")], "sections": [section("s", "history")]},
            "sections-s charts-c",
            id="sections before charts of the same priority",
        ),
        pytest.param(
            {"charts": [chart("c", "history", priority=60)], "sections": [section("s", "history")]},
            "charts-c sections-s",
            id="but not before those of a higher one",
        ),
        pytest.param(
            {"sections": [section("a", "history"), section("b", "history", priority=51), section("c", "history")]},
            "sections-b sections-a sections-c",
            id="by priority, then by the file",
        ),
        pytest.param(
            {"charts": [chart("a", "figures"), chart("b", "history")], "sections": [section("s", "summary")]},
            "charts-b",
            id="those of this part alone",
        ),
    ],
)
def test_a_part_of_prose_holds_what_says_it_belongs_to_it(ferry, chosen, items, expected):
    (part,) = chosen(ferry(**items), "history").parts
    assert ids(part.entries) == expected
    assert part.intro == ()


@pytest.mark.parametrize(
    ("name", "items", "kind"),
    [
        pytest.param("figures", {"charts": [chart("a", "figures")]}, "figures", id="charts alone"),
        pytest.param("numbers", {"sections": [figures("a", "numbers")]}, "numbers", id="large numbers alone"),
        pytest.param("history", {"sections": [section("a", "history")]}, "text", id="prose"),
        pytest.param(
            "history", {"sections": [section("a", "history")], "charts": [chart("b", "history")]}, "text", id="both"
        ),
        pytest.param("bottom-line", {"sections": [section("a", "bottom-line")]}, "bottom-line", id="the bottom line"),
    ],
)
def test_what_a_part_holds_decides_how_it_is_printed(ferry, chosen, name, items, kind):
    assert [part.kind for part in chosen(ferry(**items), name).parts] == [kind]


def test_a_section_is_prose_or_numbers_with_their_sources(ferry, chosen):
    brief = chosen(
        ferry(sections=[section("a", "history", heading="Winter", priority=60), figures("b", "history")]), "history"
    )
    prose, numbers = brief.parts[0].entries
    assert isinstance(prose, Passage) and isinstance(numbers, Numbers)
    assert (prose.heading, words(prose.blocks[0].inlines)) == ("Winter", "Of a.")
    assert [(" ".join(one.amount.split()), words(one.label), one.fact) for one in numbers.figures] == [
        ("12 boats", "boats ran[1]", "boats")
    ]


MADE = {
    "lines": {"lines": [line("one")]},
    "talking-points": {"lines": [line("one")]},
    "care": {"lines": [line("one", kind="care")]},
    "drivers": {"outlook": [{"id": "one", "kind": "driver", "text": "Ice."}]},
    "constraints": {"outlook": [{"id": "one", "kind": "constraint", "text": "Ice."}]},
    "watch": {"outlook": [{"id": "one", "kind": "indicator", "text": "Ice."}]},
    "questions": {"questions": [{"id": "one", "question": "Why?", "answer": "Ice."}]},
    "people": {"people": [{"id": "one", "name": "Ann Lee", "role": "Master", "sources": ["gazette"]}]},
    "organisations": {"organisations": [{"id": "one", "name": "Board", "sources": ["gazette"]}]},
    "programmes-list": {"programmes": [{"id": "one", "name": "Plan", "start": "2019", "sources": ["gazette"]}]},
    "visit": {"visit": [{"id": "one", "title": "A day", "date": "2024", "facts": ["boats"]}]},
    "dates": {"events": [{"id": "one", "date": "2019", "title": "It opens", "sources": ["gazette"]}]},
}


@pytest.mark.parametrize("name", MADE)
def test_sections_of_a_list_stand_before_its_entries(ferry, chosen, name):
    made = MADE[name]
    (file,) = made
    items = {"sections": [section("before", name)], "charts": [chart("then", name)], **made}
    (part,) = chosen(ferry(**items), name).parts
    assert ids(part.intro) == "sections-before charts-then"
    assert ids(part.entries) == f"{file}-one"


@pytest.mark.parametrize("name", MADE)
def test_a_list_without_entries_is_prose(ferry, chosen, name):
    (part,) = chosen(ferry(sections=[section("before", name)]), name).parts
    assert (part.name, part.kind, ids(part.entries), part.intro) == (name, "text", "sections-before", ())


@pytest.mark.parametrize("name", ["lines", "talking-points", "care", "drivers", "constraints", "watch"])
def test_a_list_holds_entries_of_its_own_kind_alone(ferry, chosen, name):
    scenario = {"id": "two", "kind": "scenario", "name": "Two", "likelihood": "even", "text": "It is."}
    other = line("two", kind="say" if name == "care" else "care")
    made = {file: list(items) for file, items in MADE[name].items()}
    pack = ferry(lines=[*made.get("lines", ()), other], outlook=[*made.get("outlook", ()), scenario])
    (part,) = chosen(pack, name).parts
    (file,) = made
    assert ids(part.entries) == f"{file}-one"


def test_notes_before_a_list_come_first(ferry, chosen):
    lines, before = [line("one", text="Say it [@gazette].")], section("before", "lines", body="Of it [@accounts].")
    brief = chosen(ferry(lines=lines, sections=[before]), "lines")
    (part,) = brief.parts
    assert words(part.intro[0].blocks[0].inlines) == "Of it.[1]"
    assert words(part.entries[0].text) == "Say it.[2]"
    assert [note.sources[0].source for note in brief.notes] == ["accounts", "gazette"]


PRIORITIES = (("a", 50), ("b", 90), ("c", 50))


@pytest.mark.parametrize(
    ("name", "files"),
    [
        pytest.param("lines", {"lines": [line("a"), line("b", priority=90), line("c")]}, id="lines"),
        pytest.param(
            "watch",
            {"outlook": [{"id": k, "kind": "indicator", "text": "Ice.", "priority": p} for k, p in PRIORITIES]},
            id="indicators",
        ),
        pytest.param(
            "questions",
            {"questions": [{"id": k, "question": "Why?", "answer": "Ice.", "priority": p} for k, p in PRIORITIES]},
            id="questions",
        ),
        pytest.param(
            "history",
            {"sections": [section("a", "history"), section("b", "history", priority=90), section("c", "history")]},
            id="sections",
        ),
    ],
)
@pytest.mark.parametrize(("limit", "kept"), [(1, "b"), (2, "b a"), (3, "b a c"), (9, "b a c"), (None, "b a c")])
def test_a_limit_keeps_the_most_important(ferry, chosen, name, files, limit, kept):
    (part,) = chosen(ferry(**files), AudiencePart(part=name, limit=limit)).parts
    (file,) = files
    assert ids(part.entries) == " ".join(f"{file}-{key}" for key in kept.split())


def test_a_limit_of_dates_keeps_the_most_important_in_the_order_of_time(ferry, chosen):
    events = [
        {"id": f"e-{year}", "date": year, "title": "It opens", "importance": rank, "sources": ["gazette"]}
        for year, rank in (("2021", 3), ("2019", 1), ("2020", 2), ("2018", 3))
    ]
    (part,) = chosen(ferry(events=events), AudiencePart(part="dates", limit=3)).parts
    assert [entry.head for entry in part.entries] == ["2018", "2020", "2021"]


@pytest.mark.parametrize(
    ("wanted", "parts"),
    [
        pytest.param(("history", ("lines", "care")), [("history", ["lines", "care"])], id="beside their part"),
        pytest.param(("summary", ("lines", "care")), [("lines", ["care"])], id="the first takes an empty part's place"),
        pytest.param(("summary", ("drivers", "care")), [("care", [])], id="the first that is not empty"),
        pytest.param(("history", ("drivers", "care")), [("history", ["care"])], id="empty ones are not there"),
        pytest.param(("summary", ("drivers",)), [], id="nothing at all"),
    ],
)
def test_side_blocks(ferry, chosen, wanted, parts):
    name, aside = wanted
    pack = ferry(sections=[section("s", "history")], lines=[line("one"), line("two", kind="care")])
    brief = chosen(pack, AudiencePart(part=name, aside=aside))
    assert [(part.name, [beside.name for beside in part.asides]) for part in brief.parts] == parts


def test_notes_beside_a_part_come_after_its_own(ferry, chosen):
    lines, text = [line("one", text="Say it [@gazette].")], section("s", "history", body="Of it [@accounts].")
    (part,) = chosen(ferry(lines=lines, sections=[text]), AudiencePart(part="history", aside=("lines",))).parts
    assert words(part.entries[0].blocks[0].inlines) == "Of it.[1]"
    assert words(part.asides[0].entries[0].text) == "Say it.[2]"


def test_a_side_block_without_a_heading_takes_that_of_the_part_it_stands_for(ferry, chosen, phrases):
    pack = ferry(sections=[figures("n", "numbers")], lines=[line("one")])
    numbers, lines = chosen(
        pack, AudiencePart(part="history", aside=("numbers",)), AudiencePart(part="summary", aside=("lines",))
    ).parts
    assert (numbers.name, numbers.heading) == ("numbers", phrases["parts.history"])
    assert (lines.name, lines.heading) == ("lines", phrases["parts.lines"])


@pytest.mark.parametrize("heading", [True, False])
def test_a_part_may_go_without_its_heading(ferry, chosen, phrases, heading):
    (part,) = chosen(ferry(lines=[line("one")]), AudiencePart(part="lines", heading=heading)).parts
    assert part.heading == (phrases["parts.lines"] if heading else "")


@pytest.mark.parametrize(
    "wanted",
    [
        pytest.param({}, id="none of them"),
        pytest.param({"new_page": True}, id="begins a page"),
        pytest.param({"small": True}, id="small"),
        pytest.param({"chapter": True}, id="a chapter"),
        pytest.param({"new_page": True, "small": True, "chapter": True}, id="all"),
    ],
)
@pytest.mark.parametrize("name", ["history", "summary"])
def test_how_a_part_is_set_comes_from_the_audience(ferry, chosen, wanted, name):
    pack = ferry(sections=[section("s", "history")], lines=[line("one")])
    (part,) = chosen(pack, AudiencePart(part=name, aside=("lines",), **wanted)).parts
    assert part.new_page is wanted.get("new_page", False)
    assert part.small is wanted.get("small", False)
    assert part.chapter == (1 if wanted.get("chapter") else 0)
    assert all(not (aside.new_page or aside.small or aside.chapter) for aside in part.asides)


@pytest.mark.parametrize(
    ("charts", "taken"),
    [
        pytest.param([], "", id="none"),
        pytest.param([chart("a", "cover")], "charts-a", id="one"),
        pytest.param([chart("a", "cover"), chart("b", "cover", priority=90)], "charts-b", id="the most important"),
        pytest.param([chart("a", "figures")], "", id="not that of another part"),
    ],
)
def test_a_cover_takes_one_chart(ferry, chosen, charts, taken):
    cover, *_ = chosen(ferry(charts=charts), "cover").parts
    assert (cover.kind, ids(cover.entries)) == ("cover", taken)
    assert all(isinstance(entry, ChartEntry) for entry in cover.entries)


@pytest.mark.parametrize("name", ["cover", "sources"])
def test_cover_and_sources_are_never_empty(ferry, chosen, name):
    assert [part.kind for part in chosen(ferry(), name).parts] == [name]


def test_entries_remember_where_they_are_written_and_which_may_go(ferry, chosen):
    pack = ferry(lines=[line("one", priority=30), line("two", priority=100)])
    brief = chosen(pack, "lines")
    assert brief.priorities == {"lines-one": 30}
    assert brief.items_of == {"lines-one": ("lines/one",), "lines-two": ("lines/two",)}
    assert {key: at.line for key, at in brief.origin.items()} == {"lines-one": 2, "lines-two": 5}


def test_what_a_limit_cuts_is_not_printed(ferry, chosen):
    sections = [section("a", "history"), section("b", "history", body="Of it [@gazette].")]
    brief = chosen(ferry(sections=sections), AudiencePart(part="history", limit=1))
    assert ids(brief.parts[0].entries) == "sections-a"
    assert (brief.account.printed, brief.notes) == (("sections/a",), ())


@pytest.mark.parametrize(
    "items",
    [
        pytest.param({"sections": [section("b", "cover", body="Of it [@gazette].")]}, id="a section"),
        pytest.param({"charts": [chart("b", "cover", priority=10)]}, id="a second chart"),
    ],
)
def test_what_a_cover_does_not_take_is_not_printed(ferry, chosen, items):
    charts = [chart("a", "cover"), *items.get("charts", ())]
    brief = chosen(ferry(**{**items, "charts": charts}), "cover")
    assert ids(brief.parts[0].entries) == "charts-a"
    assert {"charts/b", "sections/b"}.isdisjoint(brief.account.printed)


def test_a_part_without_a_heading_gives_none_to_what_takes_its_place(ferry, chosen):
    pack = ferry(sections=[figures("n", "numbers")])
    (part,) = chosen(pack, AudiencePart(part="history", aside=("numbers",), heading=False)).parts
    assert part.heading == ""
