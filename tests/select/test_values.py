"""What facts print: contested, corrected, derived, rounded, in other units; in text, labels and charts."""

import pytest

SOURCES = [
    {"id": key, "for": "public", "title": key, "publisher": f"The {key}", "date": "2025"}
    for key in ("gazette", "board", "union", "council")
]
BASE = {"for": "public", "statement": "So it is.", "sources": ["gazette"], "status": "corroborated"}
CONTESTED = {
    "id": "cargo",
    "for": "public",
    "statement": "How much it was is disputed.",
    "unit": "tonnes",
    "short": "{range}, by two counts",
    "status": "contested",
    "accounts": [
        {"id": "board", "by": "the board", "value": 8, "sources": ["board"]},
        {"id": "union", "by": "the union", "value": "6.5", "qualifier": "over", "sources": ["union"]},
    ],
}
DATED = {
    "id": "start",
    "for": "public",
    "statement": "When it began is disputed.",
    "status": "contested",
    "accounts": [
        {"id": "board", "by": "the board", "date": "2006-03-04", "sources": ["board"]},
        {"id": "union", "by": "the union", "date": "2007", "sources": ["union"]},
        {"id": "crew", "by": "the crew", "says": "long ago", "sources": ["council"]},
    ],
}
CORRECTED = {
    **BASE,
    "id": "opening",
    "date": "2024-12-13",
    "status": "corrected",
    "accounts": [{"id": "leaflet", "by": "the leaflet", "date": "2023-12-13", "sources": ["council"]}],
}


def printed(inlines) -> str:
    return "".join(run.text if hasattr(run, "text") else f"[{run.note}]" for run in inlines).replace("\u00a0", " ")


def brief_of(pack_of, chosen, facts, *bodies, **files):
    sections = [{"id": f"s{n}", "part": "history", "body": body} for n, body in enumerate(bodies)]
    return chosen(pack_of(sources=SOURCES, facts=facts, sections=sections, **files), "history", "numbers", "figures")


def texts(brief) -> list[str]:
    return [printed(entry.blocks[0].inlines) for entry in brief.parts[0].entries]


def remarks(brief) -> list[str]:
    return [note.remark.replace("\u00a0", " ").replace("\u202f", " ") for note in brief.notes]


@pytest.mark.parametrize(
    ("typed", "expected", "remark"),
    [
        pytest.param(
            "It had [=cargo].",
            "It had 8 tonnes (the board) or over 6.5 tonnes (the union).[1]",
            "",
            id="every side, with who says which",
        ),
        pytest.param("It had [=cargo number].", "It had 8 (the board) or over 6.5 (the union).[1]", "", id="numbers"),
        pytest.param(
            "The board has [=cargo board], the union [=cargo union].",
            "The board has 8 tonnes, the union over 6.5 tonnes.[1]",
            "",
            id="each by name",
        ),
        pytest.param(
            "It had [=cargo short].",
            "It had 6.5 to 8 tonnes, by two counts†.[1]",
            "† Sources differ: 8 tonnes (the board) or over 6.5 tonnes (the union).",
            id="the short form has a sign, and its note every side",
        ),
        pytest.param(
            "It began [=start].",
            "It began 4 March 2006 (the board), 2007 (the union) or long ago (the crew).[1]",
            "",
            id="dates and words",
        ),
        pytest.param(
            "It began [=start year].",
            "It began 2006 (the board), 2007 (the union) or long ago (the crew).[1]",
            "",
            id="years",
        ),
    ],
)
def test_what_is_contested_prints_every_side(pack_of, chosen, typed, expected, remark):
    brief = brief_of(pack_of, chosen, [CONTESTED, DATED], typed)
    assert texts(brief) == [expected]
    assert remarks(brief) == [remark]
    assert len(brief.notes[0].sources) == (3 if "start" in typed else 2), "a note names the source of every side"


def test_a_note_says_once_who_differs(pack_of, chosen):
    brief = brief_of(pack_of, chosen, [CONTESTED], "It had [=cargo short].", "Again [=cargo short].")
    assert remarks(brief)[1] == "† Sources differ, as another note says."


def test_a_large_number_prints_the_short_form(pack_of, chosen):
    sections = [{"id": "n", "part": "numbers", "figures": [{"fact": "cargo", "label": "a year"}]}]
    brief = chosen(pack_of(sources=SOURCES, facts=[CONTESTED], sections=sections), "numbers")
    (figure,) = brief.parts[0].entries[0].figures
    assert figure.amount.replace("\u00a0", " ") == "6.5 to 8 tonnes, by two counts†"
    assert remarks(brief) == ["† Sources differ: 8 tonnes (the board) or over 6.5 tonnes (the union)."]


def test_a_chart_prints_the_short_form_and_its_foot_who_differs(pack_of, chosen):
    other = {**BASE, "id": "mail", "value": 2, "unit": "tonnes"}
    shares = [{"fact": "cargo", "label": "Cargo"}, {"fact": "mail", "label": "Mail"}]
    chart = {"id": "w", "kind": "waffle", "title": "Most is cargo", "measure": "Tonnes", "part": "figures"}
    brief = brief_of(pack_of, chosen, [CONTESTED, other], charts=[{**chart, "shares": shares}])
    (drawn,) = brief.charts()
    assert [part.words.replace("\u00a0", " ") for part in drawn.parts] == ["6.5 to 8 tonnes, by two counts†", "2"]
    assert drawn.parts[0].value == 7.25, "drawn half-way"
    assert drawn.source.replace("\u00a0", " ") == (
        "Sources: The board, The union and The gazette. † Sources differ: 8 tonnes (the board) or over 6.5 tonnes "
        "(the union)."
    )


def test_a_mark_whose_date_is_contested_has_the_sign(pack_of, chosen):
    event = {"id": "e", "date": "2006/2007", "title": "It begins", "facts": ["start"]}
    calm = {"id": "c", "date": "2012", "title": "It grows to [=boats number]", "facts": ["boats"]}
    boats = {**BASE, "id": "boats", "value": 40, "unit": "boats"}
    chart = {"id": "t", "kind": "timeline", "title": "It grew", "measure": "Events", "part": "figures"}
    brief = brief_of(pack_of, chosen, [DATED, boats], events=[event, calm], charts=[chart])
    (drawn,) = brief.charts()
    assert [one.label for one in drawn.happenings] == ["It begins†", "It grows to 40"]
    assert "† Sources differ: 4\u00a0March 2006 (the board), 2007 (the union) or long ago" in drawn.source


def test_what_was_corrected_is_said_once_a_brief(pack_of, chosen):
    brief = brief_of(pack_of, chosen, [CORRECTED], "It opened on [=opening date].", "So [=opening year] it was.")
    assert texts(brief) == ["It opened on 13 December 2024.[1]", "So 2024 it was.[2]"]
    assert remarks(brief) == ["The leaflet has 13 Dec 2023.", ""]


def test_a_note_is_silent_on_what_the_text_corrects_itself(pack_of, chosen):
    brief = brief_of(
        pack_of, chosen, [CORRECTED], "It opened on [=opening date].", "The leaflet has [=opening leaflet]."
    )
    assert texts(brief)[1] == "The leaflet has 13 December 2023.[2]"
    assert remarks(brief) == ["", ""]


def derived(operation, parts, **more):
    given = {"id": "d", "for": "public", "statement": "It follows.", **more}
    return {**given, "derived": {"operation": operation, "of": parts}}


A = {**BASE, "id": "a", "value": 120, "unit": "km", "sources": ["board"]}
B = {**BASE, "id": "b", "value": 90, "unit": "km", "sources": ["union"], "status": "single-source"}
RANGE = {**BASE, "id": "r", "value": 35, "high": 40, "unit": "km"}
MILES = {**BASE, "id": "m", "value": 10, "unit": "miles"}
ABOUT = {**BASE, "id": "v", "value": 10, "unit": "km", "qualifier": "over"}


@pytest.mark.parametrize(
    ("fact", "expected", "status"),
    [
        pytest.param(derived("sum", ["a", "b"]), "210 km", "single-source", id="sum"),
        pytest.param(derived("difference", ["a", "b"]), "30 km", "single-source", id="difference"),
        pytest.param(derived("share", ["b", "a"]), "75 %", "single-source", id="share"),
        pytest.param(derived("ratio", ["a", "b"]), "1.3", "single-source", id="ratio"),
        pytest.param(
            derived("ratio", ["a", "b"], round="0.01", unit="times"), "1.33 times", "single-source", id="step"
        ),
        pytest.param(derived("change", ["a", "b"]), "33 %", "single-source", id="change since"),
        pytest.param(derived("change", ["b", "a"]), "−25 %", "single-source", id="a fall"),
        pytest.param(derived("sum", ["a", "r"]), "155 to 160 km", "corroborated", id="the sum of a range"),
        pytest.param(derived("difference", ["a", "r"]), "80 to 85 km", "corroborated", id="the difference of a range"),
        pytest.param(derived("share", ["r", "a"]), "29 to 33 %", "corroborated", id="the share of a range"),
        pytest.param(derived("sum", ["a", "m"], round="1"), "136 km", "corroborated", id="units of one kind"),
        pytest.param(
            derived("sum", ["m", "a"], round="1", unit="km"), "136 km", "corroborated", id="in the fact's own"
        ),
        pytest.param(derived("sum", ["v", "v"]), "over 20 km", "corroborated", id="over, and over"),
        pytest.param(derived("difference", ["a", "v"]), "about 110 km", "corroborated", id="less over is about"),
        pytest.param(derived("sum", ["a", "b"], status="estimate"), "210 km", "estimate", id="its own status"),
    ],
)
def test_a_derived_fact_is_computed_and_says_so(pack_of, chosen, fact, expected, status):
    facts = [A, B, RANGE, MILES, ABOUT, fact]
    body = "It is [=d]; [=a], [=b], [=r], [=m], [=v]."
    brief = brief_of(pack_of, chosen, facts, "It is [=d].", body)
    assert texts(brief)[0].replace("\u202f", " ") == f"It is {expected}.[1]"
    assert remarks(brief) == ["Our calculation.", "Our calculation."]
    pack = pack_of(sources=SOURCES, facts=facts)
    assert pack.facts["d"].status == status
    wanted = {source for one in facts if one["id"] in fact["derived"]["of"] for source in one["sources"]}
    assert {str(one.source) for one in pack.facts["d"].citations} == wanted


def test_changing_a_part_changes_what_follows_from_it(pack_of, chosen):
    for value, total in ((120, "210"), (130, "220")):
        brief = brief_of(pack_of, chosen, [{**A, "value": value}, B, derived("sum", ["a", "b"])], "It is [=d number].")
        assert texts(brief) == [f"It is {total}.[1]"]


def test_a_derived_fact_may_rest_on_another(pack_of, chosen):
    more = {**derived("share", ["d", "a"]), "id": "e"}
    brief = brief_of(pack_of, chosen, [more, A, B, derived("sum", ["a", "b"])], "It is [=e].")
    assert texts(brief)[0].replace("\u202f", " ") == "It is 175 %.[1]"


@pytest.mark.parametrize(
    ("more", "form", "expected"),
    [
        pytest.param({"value": "9279", "round": "100"}, "", "9,300 km", id="to the nearest hundred"),
        pytest.param({"value": "9.279", "round": "0.1", "unit": "billion EUR"}, "", "€9.3 billion", id="to a tenth"),
        pytest.param({"value": "9.5", "round": "1"}, "number", "10", id="a half to the even one"),
        pytest.param({"value": "1850"}, "in miles", "1,150 miles", id="in miles"),
        pytest.param({"value": "22", "qualifier": "about"}, "in miles", "about 14 miles", id="as exact as before"),
        pytest.param({"value": "35", "high": "40"}, "in miles", "22 to 25 miles", id="a range in miles"),
        pytest.param({"value": "6.1", "unit": "million EUR"}, "in EUR", "€6,100,000", id="money in full"),
    ],
)
def test_rounding_and_units(pack_of, chosen, more, form, expected):
    fact = {**BASE, "id": "n", "unit": "km", **more}
    brief = brief_of(pack_of, chosen, [fact], f"It is [=n {form}].".replace(" ]", "]"))
    assert texts(brief) == [f"It is {expected}.[1]"]


def test_a_point_of_a_series_may_be_a_fact(pack_of, chosen):
    series = {
        "id": "line",
        "title": "Length",
        "unit": "km",
        "points": [
            {"date": "2024", "fact": "b"},
            {"date": "2025", "fact": "r", "label": "[=r number]"},
        ],
        "target": {"date": "2030", "fact": "a", "label": "Aim"},
    }
    chart = {"id": "c", "kind": "time-series", "title": "It grew to [=a]", "measure": "Length", "part": "figures"}
    brief = brief_of(pack_of, chosen, [A, B, RANGE], series=[series], charts=[{**chart, "series": ["line"]}])
    (drawn,) = brief.charts()
    marks = drawn.lines[0].marks
    assert [(mark.value, mark.words, mark.estimate, mark.label) for mark in marks] == [
        (90.0, "90", False, ""),
        (35.0, "35", True, "35 to 40"),
    ]
    assert drawn.goal is not None
    assert drawn.goal.words == "120"
    assert drawn.title.replace("\u00a0", " ") == "It grew to 120 km"
    assert drawn.source == "Sources: The union, The gazette and The board"
    assert "It grew to 120" in drawn.alternative.replace("\u00a0", " ")
