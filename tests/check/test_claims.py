"""What a claim rests on is named, and it does not rest on one side alone."""

import pytest

NEWS = (
    "sources:\n",
    "sources:\n- id: news\n  for: public\n  title: News of the port\n  publisher: Port News\n  date: 2024\n"
    "- id: again\n  for: public\n  title: More news\n  publisher: port news\n  date: 2024\n"
    "- id: mirror\n  for: public\n  title: News retold\n  publisher: The Mirror\n  side: Port  News\n  date: 2024\n"
    "- id: office\n  for: public\n  title: A count\n  author: Counting Office\n  date: 2024\n",
)
UNUSED = " N501 "


def section(words):
    return {"sections": ("label: boats ran\n", f"label: boats ran\n- id: more\n  part: summary\n  body: |\n{words}")}


def body(words):
    """Give a section of one paragraph more."""
    return section(f"    {words}\n")


def judged(evidence, facts):
    return {
        "sources": NEWS,
        "judgements": (("It had [=boats] [@gazette].", evidence), ("  facts: [boats]\n", facts)),
    }


def uncited(place, words):
    return (
        f"{place}: warning N102 '{words}' is a claim, but the paragraph names no fact and no source, "
        "cite what it rests on"
    )


# Each case: what is changed in a pack that is all well, and every finding that this gives.
CASES = [
    pytest.param(
        body("The line opened in March 2019."), [uncited("sections.yaml:19:24", "March 2019")], id="a month of a year"
    ),
    pytest.param(body("Work began on 3 May."), [uncited("sections.yaml:19:19", "3 May")], id="a day"),
    pytest.param(body("Since 2009 Oslo has led."), [uncited("sections.yaml:19:11", "2009")], id="a year"),
    pytest.param(body("The fleet shrank in the 1990s."), [uncited("sections.yaml:19:29", "1990s")], id="a decade"),
    pytest.param(
        body("It began in nineteen ninety-four."), [uncited("sections.yaml:19:17", "nineteen ninety-four")], id="words"
    ),
    pytest.param(body("Fares rose last year."), [uncited("sections.yaml:19:16", "last year")], id="last year"),
    pytest.param(
        body("The Chilean minister said that ports would open."), [uncited("sections.yaml:19:26", "said")], id="said"
    ),
    pytest.param(
        body("According to the operator, demand is flat."),
        [uncited("sections.yaml:19:5", "According to")],
        id="according to",
    ),
    pytest.param(
        body("Ferries are full, and Norway denies a shortage."),
        [uncited("sections.yaml:19:27", "Norway denies")],
        id="somebody denies",
    ),
    pytest.param(
        section("    It grew [@gazette].\n\n    In 2016 it shrank.\n"),
        [uncited("sections.yaml:21:8", "2016")],
        id="each paragraph by itself",
    ),
    pytest.param(
        section(
            "    It grew [@gazette]:\n\n    - in 2016 by sea\n    - in 2018 by air\n\n    It fell:\n\n    - in 2019\n"
        ),
        [uncited("sections.yaml:26:10", "2019")],
        id="a list under what is cited, and one under what is not",
    ),
    pytest.param(
        {
            "visit": ("A walk [@cable].", "A walk, first made in 2017."),
            "sources": ("- id: cable\n  title: A cable\n", ""),
        },
        [uncited("visit.yaml:11:33", "2017")],
        id="a stop has sources of its own",
    ),
    pytest.param(
        {"lines": (("The line lasts.", "It has run since 2009."), ("  facts: [boats]\n", ""))},
        [uncited("lines.yaml:3:26", "2009")],
        id="a line without facts",
    ),
    pytest.param(
        {
            "questions": (
                ("Because of [=boats words].", "Peru signed in 2018."),
                ("  facts: [boats]\n", ""),
            )
        },
        [uncited("questions.yaml:5:26", "2018")],
        id="an answer without facts",
    ),
    pytest.param(
        {"outlook": (("Fewer boats run.", "As in 2012, fewer run."), ("  facts: [boats]\n", ""))},
        [uncited("outlook.yaml:6:15", "2012")],
        id="an outlook without facts",
    ),
    pytest.param(
        judged("The port grew in [=boats year]. [@again]", "  facts: [crews]\n")
        | {"facts": ("sources: [gazette]", "sources: [news]"), "series": ("  unit: thousand", "  unit: thousand")},
        [],
        id="evidence of two sides",
    ),
    pytest.param(
        judged("The port grew, as its own paper says. [@again]", "  facts: [boats]\n")
        | {"facts": ("sources: [gazette]", "sources: [news]")},
        [
            "judgements.yaml:4:13: warning N205 all evidence of judgement 'growth' comes from one side, 'Port News', "
            "add evidence from another side"
        ],
        id="two sources of one publisher",
    ),
    pytest.param(
        judged("The port grew. [@mirror]", "  facts: [boats]\n") | {"facts": ("sources: [gazette]", "sources: [news]")},
        [
            "judgements.yaml:4:13: warning N205 all evidence of judgement 'growth' comes from one side, 'Port News', "
            "add evidence from another side"
        ],
        id="a side that a source gives",
    ),
    pytest.param(
        judged("The port grew by [=boats]; it had [=crews number].", ""),
        [
            "judgements.yaml:4:13: warning N205 all evidence of judgement 'growth' comes from one side, 'gazette', "
            "add evidence from another side"
        ],
        id="two facts of one source",
    ),
    pytest.param(
        judged("The port grew. [@office]", "  facts: [boats]\n") | {"facts": ("sources: [gazette]", "sources: [news]")},
        [],
        id="an author is a side",
    ),
    pytest.param(
        judged("The port grew. [@gazette]", "  facts: [boats]\n"), [], id="one piece of evidence, named in two places"
    ),
    pytest.param(
        judged("The port grew. [@news]", "  facts: [boats]\n")
        | {"facts": ("sources: [gazette]", "sources: [gazette, news]")},
        [],
        id="a fact with two sides",
    ),
]


@pytest.mark.parametrize(("changes", "findings"), CASES)
def test_claims(found, changes, findings):
    said = [one for one in found(changes) if UNUSED not in one and " N601 " not in one and " F1" not in one]
    assert [one for one in said if " N102 " in one or " N205 " in one] == findings


RIGHT = [
    "The aim is to carry more people by the end of 2028.",
    "Portugal expects a new treaty in 2027, and Spain one until 2030.",
    "This brief starts from an undated article, first printed in 2019.",
    "We found no later change than that of 2021.",
    "Not found: the text of the contract of 2018.",
    "Free to quote as of January 2025.",
    "The judgements rest on information up to January 2025, and nothing later.",
    "The day of this edition is 20 January 2025.",
    "Ghana and Togo share one river, two bridges and a long border.",
    "Put effort where it lasts: in schools, courses and visits.",
    "Kenya’s ports are the second busiest of the coast, behind Tanzania’s.",
    "The treaty binds members only; Article 5 covers no partner.",
    "Resolution 1701 set the terms.",
    "Bring two questions of your own, and ask how the project stands.",
    "The stated aim is balance, and the declared policy is neutrality.",
    "Trade may fall; prices would then rise.",
    "The report is well written, and what it said is known.",
    "Its author called the visit a milestone.",
    "Confidence says how good the sources are.",
    "Ministers meet every March and in the autumn.",
]


@pytest.mark.parametrize("words", RIGHT)
def test_no_claim(found, words):
    assert [one for one in found(body(words)) if " N102 " in one] == []


@pytest.mark.parametrize(
    "words",
    [
        "The line opened in March 2019 [@gazette].",
        "In 2024 it ran [=boats].",
        "**In 2024** it ran *[=boats]*.",
        "The minister said that it grew in 2019; see the [list](https://example.org). [@gazette, p. 3]",
    ],
)
def test_a_claim_that_is_sourced(found, words):
    assert [one for one in found(body(words)) if " N102 " in one] == []


def test_what_stands_under_a_title_can_call_no_note(found):
    title = {
        "sections": ("label: boats ran\n", "label: boats ran\n- id: t\n  part: title\n  body: Since 2009, a line\n")
    }
    assert [one for one in found(title) if " N102 " in one] == []


def test_a_claim_in_another_language_is_known_by_its_year(found):
    german = {
        "pack": ("languages: [en-GB]", "languages: [en-GB, de]"),
        "de/sections": "summary:\n  body: Seit 2016 fährt sie, sagte der Minister.\n",
    }
    assert [one for one in found(german) if " N102 " in one] == [uncited("de/sections.yaml:2:14", "2016")]
