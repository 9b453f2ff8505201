"""Stretches: what leaves a part that begins a page makes room in that part alone."""

import pytest

from briefing.model.laid import Box, Laid, Plan
from briefing.model.pack import AudiencePart
from briefing.select import fewer, heights_of, rooms_of, stretches_of

TEXT_HEIGHT = 200.0


@pytest.fixture
def brief(pack_of, chosen):
    """Three stretches: `first` and `more` run on, `second` and `third` begin pages; `beside` stands beside `second`."""
    sections = [
        {"id": f"{part}-{n}", "part": part, "heading": "One", "body": "Of ice.", "priority": priority}
        for part, *priorities in (
            ("first", 90, 40),
            ("more", 45),
            ("second", 100, 60, 80),
            ("beside", 10),
            ("third", 20),
        )
        for n, priority in enumerate(priorities)
    ]
    parts = [
        AudiencePart(part="first"),
        AudiencePart(part="more"),
        AudiencePart(part="second", new_page=True, aside=("beside",)),
        AudiencePart(part="third", new_page=True),
    ]
    return chosen(pack_of(sections=sections), *parts)


def laid(fills, starts, heights) -> Laid:
    """Pages with these fills, on which the parts begin, and entries of these heights."""
    boxes = [Box(id=f"part-{part}", page=page, top=0.0, height=9.0) for part, page in starts.items()]
    boxes += [Box(id=f"sections-{key}", page=1, top=0.0, height=height) for key, height in heights.items()]
    return Laid(b"", len(fills), tuple(boxes), tuple(fills), Plan(), 1, ())


def test_parts_run_on_until_one_begins_a_page(brief):
    assert [(one.first, [key.removeprefix("sections-") for key in one.entries]) for one in stretches_of(brief)] == [
        ("first", ["first-0", "first-1", "more-0"]),
        ("second", ["second-0", "second-2", "second-1"]),
        ("third", ["third-0"]),
    ]


@pytest.mark.parametrize(
    ("fills", "starts", "gone"),
    [
        pytest.param((1.0, 0.9, 0.1, 0.5), {"second": 2, "third": 4}, {"second-1"}, id="the stretch that spills"),
        pytest.param((1.0, 0.1, 0.9, 0.5), {"second": 3, "third": 4}, {"first-1"}, id="the first of them"),
        pytest.param((1.0, 0.2, 0.9, 0.5), {"second": 3, "third": 4}, {"first-1", "more-0"}, id="as many as needed"),
        pytest.param((1.0, 0.1, 0.9, 0.1, 0.5), {"second": 3, "third": 5}, {"first-1"}, id="the less wanted of two"),
        pytest.param(
            (1.0, 0.9, 0.9, 0.5), {"second": 2, "third": 4}, {"beside-0"}, id="no stretch can: the least wanted"
        ),
    ],
)
def test_items_leave_the_stretch_that_gives_up_a_page_most_cheaply(brief, fills, starts, gone):
    heights = {key.removeprefix("sections-"): 25.0 for key in brief.priorities}
    pages = laid(fills, {"first": 1, **starts}, heights)
    most = len(fills) - 1
    assert {item.removeprefix("sections/") for item in fewer(brief, pages, most, TEXT_HEIGHT)} >= gone
    if "beside-0" not in gone:
        assert {item.removeprefix("sections/") for item in fewer(brief, pages, most, TEXT_HEIGHT)} == gone


def test_each_stretch_has_room_of_its_own(brief):
    pages = laid((0.9, 0.5, 0.25), {"first": 1, "second": 2, "third": 3}, {})
    assert rooms_of(brief, pages, 4, TEXT_HEIGHT) == pytest.approx({"first": 20.0, "second": 100.0, "third": 350.0})


def test_what_stands_in_columns_makes_a_third_of_its_height_in_room(pack_of, chosen):
    glossary = [{"id": "floe", "term": "floe", "definition": "Drifting ice.", "priority": 50}]
    sections = [{"id": "one", "part": "first", "body": "A floe.", "priority": 50}]
    brief = chosen(pack_of(glossary=glossary, sections=sections), "first", "glossary")
    boxes = tuple(Box(id=key, page=1, top=0.0, height=30.0) for key in brief.priorities)
    assert heights_of(brief, Laid(b"", 1, boxes, (1.0,), Plan(), 1, ())) == {
        "sections-one": 30.0,
        "glossary-floe": 10.0,
    }
