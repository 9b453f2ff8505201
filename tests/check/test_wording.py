"""How the text reads: figures, likelihood, voice, abbreviations; and what nothing uses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

LONG = " ".join(["word"] * 39)


def text(words):
    """Give the line of say with other words."""
    return {"lines": ("The line lasts.", words)}


def definition(words):
    return {"glossary": ("Where boats lie.", words)}


# Each case: what is changed in a pack that is all well, and every finding that this gives.
CASES = [
    pytest.param(
        {
            "lines": ("  text: The line lasts.\n", "  text: |\n    A **board** [@gazette]\n    of 40 per cent.\n"),
            "sections": (
                ("heading: In short", "heading: Twelve boats"),
                ("label: boats ran", "label: boats of 20"),
            ),
        },
        [
            "lines.yaml:5:8: error N101 figure '40 per cent' is typed by hand, write [=fact] for it, with its fact",
            "sections.yaml:5:12: error N101 figure 'Twelve' is typed by hand, take it out, or say it in the text",
            "sections.yaml:15:21: error N101 figure '20' is typed by hand, write [=fact] for it, with its fact",
        ],
        id="figures typed by hand",
    ),
    pytest.param(text("The line ran [=boats] on 3 May 2024, its third year."), [], id="figures of facts"),
    pytest.param(
        {
            **definition("Where 40 boats lie."),
            "events": ("short: Line opens", "short: 20 boats"),
            "charts": ("title: ", "title: Forty boats ran. "),
            "facts": ("words: the boats", "words: the 12 boats"),
        },
        [
            "charts.yaml:5:10: error C408 'Forty' in 'title' is no number that chart 'growth' draws, correct it, "
            "or the "
            "data",
            "charts.yaml:5:10: error N101 figure 'Forty' is typed by hand, write [=fact] for it, with its fact",
            "events.yaml:6:10: error N101 figure '20' is typed by hand, write [=fact] for it, with its fact",
            "facts.yaml:10:14: error N101 figure '12' is typed by hand, take it out, or say it in the text",
            "glossary.yaml:5:21: error N101 figure '40' is typed by hand, write [=fact] for it, with its fact",
        ],
        id="figures in labels, titles, definitions and words",
    ),
    pytest.param({"questions": ("question: ", "question: 40 boats? ")}, [], id="a question is in another's mouth"),
    pytest.param(
        {**text("It will “probably” go well, as it may well do, possibly.")},
        [
            "lines.yaml:3:43: warning N201 'may well' is no term of the yardstick, write unlikely or likely",
            "lines.yaml:3:56: warning N201 'possibly' is no term of the yardstick, write unlikely or likely",
        ],
        id="likelihood off the scale",
    ),
    pytest.param(
        {"judgements": ("claim: Growth is likely.", "claim: Growth is unlikely.")},
        ["judgements.yaml:3:20: error N207 the claim says 'unlikely', but 'likelihood' 'likely', make them agree"],
        id="a claim beside its likelihood",
    ),
    pytest.param(
        text("It **grew fast, [gazette] and [harbour-board] say; [at-one] more."),
        [
            "lines.yaml:3:12: warning N103 two stars stand here without their fellows, and would be printed, "
            "close **strong** "
            "words, or take them out"
        ],
        id="a mark left over",
    ),
    pytest.param(
        {
            **text("It grew, [old-gazette] says."),
            "sources": ("sources:\n", "sources:\n- id: old-gazette\n  title: Gazette of 2001\n"),
            "judgements": ("evidence: It had [=boats]", "evidence: It had [=boats] [@old-gazette]"),
        },
        [
            "lines.yaml:3:18: warning N103 '[old-gazette]' would be printed as it stands, write [=old-gazette] "
            "for a fact, "
            "[@old-gazette] for a source"
        ],
        id="a name in brackets",
    ),
    pytest.param(text("The seminar opens at 10 a.m. or 2.30 pm, at kilometre 0."), [], id="times and marks of a road"),
    pytest.param(
        text("Traffic might double; there is a good chance that it does."),
        [
            "lines.yaml:3:17: warning N201 'might' is no term of the yardstick, write unlikely or likely",
            "lines.yaml:3:42: warning N201 'good chance' is no term of the yardstick, write unlikely or likely",
        ],
        id="might, and chances",
    ),
    pytest.param(text("Article 5(2) of 1951 holds [@gazette]; ISO 9001 too."), [], id="a paragraph of an article"),
    pytest.param(text("It is likely, and more likely than before; the fall is unlikely."), [], id="on the scale"),
    pytest.param(
        {
            "pack": (
                "yardstick:\n  name: Two words\n  source: gazette\n  terms:\n  - id: unlikely\n    label: unlikely\n"
                "    low: 5\n    high: 45\n  - id: likely\n    label: likely\n    low: 55\n    high: 95\n",
                "",
            ),
            "judgements": None,
            "outlook": None,
            **text("It will probably last."),
        },
        ["charts.yaml:39:9: error C402 chart 'scale' is of kind yardstick, but pack.yaml has no yardstick"],
        id="no scale",
    ),
    pytest.param(
        {"judgements": ("Growth is likely.", "We judge with high confidence that growth is likely.")},
        [
            (
                "judgements.yaml:3:19: warning N202 'with high confidence' stands in one sentence with 'likely', "
                "make two sentences of it"
            )
        ],
        id="likelihood and confidence in one sentence",
    ),
    pytest.param(
        {"judgements": ("Growth is likely.", "Growth is likely. Of that we have high confidence.")},
        [],
        id="likelihood and confidence in two sentences",
    ),
    pytest.param(
        {"judgements": (("It had [=boats] [@gazette].", "It grew."), ("  facts: [boats]\n", ""))},
        [
            (
                "judgements.yaml:4:13: warning N203 judgement 'growth' names neither a fact nor a source, "
                "add facts, or a citation"
            )
        ],
        id="judgement without evidence",
    ),
    pytest.param(
        {"judgements": ("  facts: [boats]\n", "")},
        [],
        id="judgement whose evidence names a fact",
    ),
    pytest.param(
        {
            "outlook": (
                "outlook:\n",
                "outlook:\n- id: growth\n  kind: scenario\n  name: Growth\n  likelihood: likely\n  text: A.\n"
                "- id: more\n  kind: scenario\n  name: More\n  likelihood: likely\n  text: A.\n",
            )
        },
        [
            (
                "outlook.yaml:15:15: warning N204 3 scenarios add up to at least 115 %, and one alone comes true, "
                "make one of them less likely"
            )
        ],
        id="scenarios that are too likely",
    ),
    pytest.param(
        {
            "outlook": (
                "outlook:\n",
                "outlook:\n- id: growth\n  kind: scenario\n  name: Growth\n  likelihood: unlikely\n  text: A.\n",
            )
        },
        [
            (
                "outlook.yaml:10:15: warning N204 2 scenarios add up to at most 90 %, and one of them comes true, "
                "make one of them likelier, or add what is missing"
            )
        ],
        id="scenarios that are too unlikely",
    ),
    pytest.param(
        {
            "outlook": (
                "outlook:\n",
                "outlook:\n- id: growth\n  kind: scenario\n  name: Growth\n  likelihood: likely\n  text: A.\n"
                "- id: other\n  for: public\n  audiences: [press]\n  kind: scenario\n  name: More\n"
                "  likelihood: likely\n  text: A.\n",
            )
        },
        [],
        id="scenarios for another audience",
    ),
    pytest.param(
        text("It is a world-class quay. It obviously lasts."),
        [
            (
                "lines.yaml:3:17: warning N301 'world-class' is praise or overstatement in our own voice, "
                "take it out, or say who says so"
            ),
            (
                "lines.yaml:3:38: warning N301 'obviously' is praise or overstatement in our own voice, "
                "take it out, or say who says so"
            ),
        ],
        id="praise",
    ),
    pytest.param(
        text("The board calls it a world-class quay. It is a “world-class” quay."), [], id="praise of somebody else"
    ),
    pytest.param(
        {**text(f"It lasts. {LONG} [=boats] end. It lasts.")},
        [
            "lines.yaml:3:9: warning N302 a sentence of 43 words, more than 40, make two of it",
        ],
        id="a long sentence, as no capital begins it",
    ),
    pytest.param(
        text(f"It lasts. W{LONG} [=boats] end [@gazette]. It lasts."),
        ["lines.yaml:3:19: warning N302 a sentence of 41 words, more than 40, make two of it"],
        id="a sentence one word too long",
    ),
    pytest.param(text(f"It lasts. W{LONG} [=boats] [@gazette]. It lasts."), [], id="a sentence just right"),
    pytest.param(
        {"lines": ("  text: The line lasts.\n", f"  text: |\n    - W{LONG}\n    - W{LONG}\n")},
        [],
        id="points of a list are read apart",
    ),
    pytest.param(
        text("The plan was drawn up, was quickly approved and has been dropped."),
        ["lines.yaml:3:61: warning N303 'been dropped' is the third passive of the sentence, say who does it"],
        id="three passives",
    ),
    pytest.param(text("The plan was drawn up and was approved. It was dropped."), [], id="two passives, and one"),
    pytest.param(
        text("The line “lasts!” and lasts! It lasts."),
        ["lines.yaml:3:36: warning N304 an exclamation mark in our own voice, end with a full stop"],
        id="exclamation mark",
    ),
    pytest.param(
        {**text("The HDB and the HDB met in the UN."), **definition("Where PfP lies.")},
        [
            "glossary.yaml:5:21: warning N401 abbreviation 'PfP' is explained nowhere, "
            "add it to the glossary, or write it out",
            "lines.yaml:3:13: warning N401 abbreviation 'HDB' is explained nowhere, "
            "add it to the glossary, or write it out",
        ],
        id="abbreviations",
    ),
    pytest.param(
        {
            "organisations": ("name: Harbour Board", "name: XYZ University\n  short: HDB"),
            "glossary": ("term: quay", "term: quay (QY)"),
            **text("The HDB, the QY, XYZ University, Part II and the Port Act (PA); the PA lasts."),
        },
        [],
        id="abbreviations explained",
    ),
    pytest.param(
        {"glossary": ("term: quay", "term: dredger")},
        ["glossary.yaml:4:9: warning N402 term 'dredger' is used in no text, take it out"],
        id="a term that nothing uses",
    ),
    pytest.param(
        {"visit": (" [@cable]", "")},
        ["sources.yaml:10:7: warning N501 source 'cable' is cited by nothing, take it out"],
        id="a source that nothing cites",
    ),
    pytest.param(
        {"visit": ("[@cable]", "[@cabel]")},
        ["visit.yaml:11:20: error F102 unknown source 'cabel', did you mean 'cable'?"],
        id="a source cited with a slip",
    ),
    pytest.param(
        {"visit": ("  title: Visit to the harbour\n", "")},
        [
            "visit.yaml:2:3: error S102 'title' is missing, add it: What visit it was",
        ],
        id="a source cited by an item that could not be made",
    ),
    pytest.param(
        {"sources": ("date: 2024-05-03", "date: 2025-01-21")},
        [
            "sources.yaml:6:9: warning N502 source 'gazette' is of 2025-01-21, after 'as_of' 2025-01-20, "
            "check both dates"
        ],
        id="a source of the day after",
    ),
    pytest.param({"sources": ("date: 2024-05-03", "date: 2025-01")}, [], id="a source of the month"),
    pytest.param(
        {"sources": ("  accessed: 2025-01-15\n", "")},
        ["sources.yaml:7:8: warning N503 source 'gazette' has an address, but not the day it was read, add accessed"],
        id="an address without the day it was read",
    ),
    pytest.param(
        {"sources": ("  url: https://example.org/gazette\n  accessed: 2025-01-15\n", "")}, [], id="no address"
    ),
    pytest.param(
        {
            "visit": ("    place: quay\n", ""),
            "sections": ("[=crews number]", "[=boats number]"),
            "charts": ("- fact: crews\n", "- fact: boats\n"),
        },
        [
            "facts.yaml:13:7: note N601 fact 'crews' is named by nothing, name it where it belongs, or take it out",
            "places.yaml:2:7: note N601 place 'quay' is named by nothing, name it where it belongs, or take it out",
        ],
        id="a fact and a place that nothing names",
    ),
    pytest.param(
        {
            "pack": ("languages: [en-GB]", "languages: [en-GB, az]"),
            "az/lines": "say:\n  text: Bu xətt 40 gəmi apardı! Probably.\n",
        },
        [
            "az/lines.yaml:2:17: error N101 figure '40' is typed by hand, write [=fact] for it, with its fact",
            "az/lines.yaml:2:31: warning N304 an exclamation mark in our own voice, end with a full stop",
        ],
        id="another language has digits and marks",
    ),
]


@pytest.mark.parametrize(("changes", "findings"), CASES)
def test_wording(found, changes, findings):
    said = found(changes)
    assert [one for one in said if " F134 " not in one] == findings


PIECES = st.lists(
    st.sampled_from(
        [
            "It",
            "is",
            "likely",
            "probably",
            "40",
            "per cent",
            "HDB",
            "(HDB)",
            "!",
            ".",
            "“",
            "”",
            "was",
            "made",
            "[=boats]",
            "[@gazette]",
            "**bold**",
            "in",
            "2024",
            "ten",
            "Article 5",
            "world-class",
            "high confidence",
            "\n    ",
            "\n\n    - ",
            "’s",
            "€9",
            "%",
        ]
    ),
    max_size=60,
)


@settings(max_examples=60, deadline=None)
@given(PIECES)
def test_no_prose_makes_a_rule_raise_or_point_beyond_it(checked, pieces):
    prose = " ".join(pieces)
    _, findings = checked({"lines": ("  text: The line lasts.\n", f"  text: |\n    x {prose}\n")})
    lines = f"lines:\n- id: say\n  text: |\n    x {prose}\n  facts: [boats]\n".split("\n")
    for finding in findings:
        if finding.rule.startswith("N") and finding.at.path.endswith("lines.yaml"):
            assert finding.at.column <= len(lines[finding.at.line - 1])
