"""The scale as a part: made of the pack's yardstick, marked by what the brief itself says."""

import pytest

from briefing.model.pack import AudiencePart

GAZETTE = {"id": "gazette", "for": "public", "type": "news", "title": "Gazette", "short": "Gazette", "date": "2024"}
SCENARIO = {"kind": "scenario", "for": "internal", "text": "Boats run.", "name": "Boats"}


def judgement(name, likelihood, **more):
    return {
        "id": name,
        "claim": f"Something is {likelihood.replace('-', ' ')}.",
        "evidence": "As before [@gazette].",
        "likelihood": likelihood,
        "confidence": "low",
        "because": "One source",
        **more,
    }


def chart_of(brief, part="scale"):
    (found,) = [one for every in brief.parts for one in (every, *every.asides) if one.name == part]
    (entry,) = found.entries
    return entry.chart


@pytest.fixture
def pack(pack_of):
    def make(*likelihoods, yardstick=None, **files):
        judgements = [judgement(f"case-{n}", likelihood) for n, likelihood in enumerate(likelihoods)]
        head = {"yardstick": yardstick or {"scale": "phia"}}
        return pack_of(head=head, sources=[GAZETTE], judgements=judgements, **files)

    return make


def test_the_chart_says_from_where_to_where_the_judgements_reach(pack, chosen):
    chart = chart_of(chosen(pack("highly-likely", "unlikely", "likely"), "scale", "judgements"))
    assert chart.title == "These judgements run from unlikely to highly likely"
    assert chart.measure == "Terms of PHIA, in per cent; bold: used here"
    assert [verdict.band.id for verdict in chart.verdicts] == ["highly-likely", "unlikely", "likely"]
    assert [(band.label, band.low, band.high) for band in chart.bands][:2] == [
        ("remote chance", 0, 5),
        ("highly unlikely", 10, 20),
    ]


def test_the_table_and_the_alternative_have_every_term(pack, chosen):
    chart = chart_of(chosen(pack("likely", "unlikely", "likely"), "judgements", "scale"))
    assert chart.table.head == ("Term", "Per cent", "Judgement")
    assert chart.table.rows == (
        ("remote chance", "0–5", ""),
        ("highly unlikely", "10–20", ""),
        ("unlikely", "25–35", "2"),
        ("realistic possibility", "40–50", ""),
        ("likely or probable", "55–75", "1, 3"),
        ("highly likely", "80–90", ""),
        ("almost certain", "95–100", ""),
    )
    for row in chart.table.rows:
        assert f"{row[0]}: {row[1]}" in chart.alternative
    assert "likely or probable: 55–75, 1, 3;" in chart.alternative


def test_only_what_the_brief_prints_counts(pack, chosen):
    made = pack("likely", "unlikely", "almost-certain")
    chart = chart_of(chosen(made, AudiencePart(part="judgements", limit=1), "scale"))
    assert chart.title == "One term is used here: likely or probable"
    chart = chart_of(chosen(made, "judgements", "scale", without=["judgements/case-2"]))
    assert chart.title == "These judgements run from unlikely to likely or probable"
    chart = chart_of(chosen(made, "scale"))
    assert (chart.title, chart.verdicts) == (
        "Likelihood has seven words, from remote chance to almost certain",
        (),
    )
    assert chart.measure == "Terms of PHIA, in per cent"
    assert chart.table.head == ("Term", "Per cent")


def test_without_judgements_the_scenarios_count(pack, chosen):
    scenarios = [
        {**SCENARIO, "id": "one", "likelihood": "likely"},
        {**SCENARIO, "id": "two", "likelihood": "unlikely"},
    ]
    chart = chart_of(chosen(pack(outlook=scenarios), "outlook", "scale"))
    assert chart.title == "These scenarios run from unlikely to likely or probable"
    assert chart.table.head[-1] == "Scenario"
    assert [row[2] for row in chart.table.rows if row[2]] == ["B", "A"]


@pytest.mark.parametrize(
    ("parts", "width"),
    [
        pytest.param(("judgements", "scale"), "full", id="alone"),
        pytest.param((AudiencePart(part="scale", aside=("judgements",)),), "main", id="with something beside it"),
        pytest.param((AudiencePart(part="judgements", aside=("scale",)),), "side", id="beside something"),
        pytest.param((AudiencePart(part="nothing", aside=("scale",)),), "full", id="in the place of an empty part"),
    ],
)
def test_a_scale_is_as_wide_as_where_it_stands(pack, chosen, parts, width):
    brief = chosen(pack("likely"), *parts)
    (chart,) = brief.charts()
    assert chart.width == width


@pytest.mark.parametrize(
    ("yardstick", "reads", "foot"),
    [
        ({"scale": "phia"}, "internal", "Source: Professional Head of Intelligence Assessment, 2025"),
        ({"scale": "icd-203"}, "internal", "Source: Intelligence Community Directive 203, 2015"),
        ({"scale": "icd-203", "source": "gazette"}, "internal", "Source: Gazette"),
    ],
)
def test_the_foot_names_the_source_of_the_scale(pack, chosen, yardstick, reads, foot):
    brief = chosen(pack("likely", yardstick=yardstick), "scale", reads=reads)
    assert chart_of(brief).source.replace("\u00a0", " ") == foot
    assert ("sources/gazette" in brief.account.printed) is ("source" in yardstick)


def test_a_scale_of_ones_own_without_source_has_no_foot(pack_of, chosen):
    chart = chart_of(chosen(pack_of(), "scale"))
    assert (chart.source, chart.measure) == ("", "Terms of Three words, in per cent")
    assert chart.title == "Likelihood has three words, from unlikely to likely"


def test_a_source_that_the_reader_may_not_read_is_not_named(pack_of, chosen):
    closed = {**GAZETTE, "for": "internal"}
    made = pack_of(head={"yardstick": {"scale": "phia", "source": "gazette"}}, sources=[closed])
    assert chart_of(chosen(made, "scale", reads="public")).source.startswith("Source: Professional")


def test_a_pack_without_a_yardstick_has_no_scale(pack_of, chosen):
    assert [part.name for part in chosen(pack_of(head={"yardstick": None}), "scale").parts] == []


def test_a_chart_of_the_pack_may_have_any_id(pack, chosen):
    """The scale's own id is none that a pack can give."""
    chart = {"id": "scale", "kind": "yardstick", "title": "T", "measure": "M", "part": "figures", "for": "internal"}
    brief = chosen(pack("likely", charts=[chart]), "figures", "scale", "judgements")
    ids = [one.id for one in brief.charts()]
    assert len(set(ids)) == len(ids) == 2
