"""The content of the reference pack, read as an editor reads it: names, words of praise, spelling, dates."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
import yaml

from tests.packs_built import REFERENCE, ROOT

PACK = ROOT / "content" / REFERENCE
CUT_OFF = "2026-03"

# What is prose, by file: fields of an item that a reader reads as our words. Titles of sources are theirs.
PROSE = {
    "sections": ("heading", "body"),
    "lines": ("text",),
    "questions": ("question", "answer"),
    "judgements": ("claim", "evidence", "because"),
    "outlook": ("name", "text", "implication"),
    "visit": ("title",),
    "facts": ("statement", "words"),
    "people": ("role", "about"),
    "organisations": ("what",),
    "programmes": ("what",),
    "glossary": ("definition",),
    "events": ("title", "short"),
    "charts": ("title", "measure"),
}
FILES = (*PROSE, "sources", "series", "places")

# Names that stand in no list of the pack, and why they need not.
OTHER_NAMES = {
    # He signed in 1994 and is dead: nobody whom a reader meets. His office stands with his name.
    "President Heydar Aliyev": "person",
    # The statement of a fact says who spoke; print says "a NATO official".
    "James Appathurai": "person",
    # Bodies of the United Nations and of the European Union, called by their full names.
    "UN General Assembly": "body",
    "General Assembly": "body",
    "UN Security Council": "body",
    "Security Council": "body",
    "European Parliament": "body",
    # NATO's own, said in the sentence that names them.
    "North Atlantic Cooperation Council": "body",
    "Euro-Atlantic Partnership Council": "body",
    # Named once, in what is said of another body or of one day.
    "Supreme Council": "body",
    "Azerbaijan Railways": "body",
    "Azerbaijan Diplomatic Academy": "body",
    "Foreign Policy Affairs Department": "body",
    # "Resolute Support Mission" in full where the body is listed.
    "Resolute Support": "body",
    # Offices and ranks.
    "Secretary General": "office",
    "Lieutenant General": "office",
    # Texts, exercises, a war.
    "UN Charter": "text",
    "Strategic Partnership": "text",
    "Forces Agreement": "text",
    "Second Karabakh": "war",
    # Parts of the world.
    "South Caucasus": "place",
    "United States": "place",
}
# Short forms that every reader knows, and one that is a name itself.
OTHER_SHORT_FORMS = {"UN", "US", "ADA"}
# Words that begin a sentence, or stand before a name with a capital letter of their own.
OPENERS = set("A After An At Between But By Contact From In Is Its Leaves On That The Will With".split())

NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w-]*(?:’s)?(?: [A-ZÀ-ÖØ-Þ][\w-]*(?:’s)?)+")
SHORT_FORM = re.compile(r"\b[A-Z]{2,}\b")
PRAISE = re.compile(
    r"\b(robust|unwavering|historic|landmark|unprecedented|pivotal|cutting-edge|world-class|milestones?|vital|crucial"
    r"|crucially|key role|reliable|remarkabl[ey]|outstanding|steadfast|ironclad|flagship|vibrant|dynamic|groundbreaking"
    r"|unique|uniquely|invaluable|fruitful|state-of-the-art|game-chang\w+|momentous|exemplary|renowned|prestigious"
    r"|brotherly|excellent|significant|significantly|important|importantly|seamless|comprehensive|thriving|visionary)\b",
    re.IGNORECASE,
)
SAID_BY_OTHERS = re.compile(r"\b(author|article|she|her|hers|calls|called|said)\b", re.IGNORECASE)
NOT_BRITISH = re.compile(
    r"\b(?!sizes?\b|sized\b|seize[sd]?\b|prizes?\b|capsize)"
    r"(\w+iz(?:e|es|ed|ing|ation|ations)|\w+yz(?:e|es|ed|ing)|turkey|turkey’s|defense|offense|colou?r(?<!our)\w*"
    r"|cent(?:er|ers|ered)|programs?|labor|favor\w*|honor\w*|neighbor\w*|toward|traveled|canceled|fulfill|skeptic\w*"
    r"|gray|percent)\b",
    re.IGNORECASE,
)
MONTHS = "January February March April May June July August September October November December".split()
YEAR = re.compile(rf"(?:\b({'|'.join(MONTHS)}) )?\b(20\d\d)\b")
LOOKS_AHEAD = re.compile(r"\b(aims?|outlook|likely|almost certain|by \d{4})\b")


class Piece(NamedTuple):
    item: str
    field: str
    text: str


def read(file: str) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = yaml.safe_load((PACK / f"{file}.yaml").read_text(encoding="utf-8"))[file]
    return listed


@pytest.fixture(scope="module")
def pack() -> dict[str, list[dict[str, Any]]]:
    return {file: read(file) for file in FILES}


@pytest.fixture(scope="module")
def prose(pack) -> list[Piece]:
    return [
        Piece(f"{file}/{item['id']}", field, plain(str(value)))
        for file, fields in PROSE.items()
        for item in pack[file]
        for field, value in [
            *((field, item[field]) for field in fields if field in item),
            *(("label", figure["label"]) for figure in item.get("figures", []) if "label" in figure),
            *((field, stop[field]) for stop in item.get("stops", []) for field in ("name", "text") if field in stop),
        ]
    ]


@pytest.fixture(scope="module")
def names(pack) -> set[str]:
    """Every name that a list of the pack has, and the forms it is used in."""
    found = set()
    for person in pack["people"]:
        found |= {person["name"], f"President {person['name'].split()[-1]}", person["role"]}
    for body in (*pack["organisations"], *pack["programmes"]):
        found |= {
            body["name"],
            re.sub(r" of Azerbaijan$", "", body["name"]),
            *(body.get(k) for k in ("short", "label")),
        }
    for word in pack["glossary"]:
        found.add(word["term"])
        if SHORT_FORM.fullmatch(word["term"]):
            found.add(re.split(r"[,.]", word["definition"])[0])
    found |= {re.sub(r" \(.*", "", place["name"]) for place in pack["places"]}
    return {name.replace("'", "’") for name in found if name}


def plain(text: str) -> str:
    """Give prose as it reads, without citations and with a dot for each value."""
    text = re.sub(r"\s*\[@[^\]]*\]", "", re.sub(r"\[=[^\]]*\]", "·", text))
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return " ".join(re.sub(r"[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}", "", text).replace("'", "’").split())


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s", text)


def without(text: str, names: set[str]) -> str:
    """Give text with a dot for each name, long names first."""
    every = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.sub(rf"(?<!\w)(?:{every})(?!\w)", "·", text)


def names_in(text: str) -> Iterator[str]:
    """Give what stands like a name: two words or more with capital letters, without the word that opens a sentence."""
    for found in NAME.findall(text):
        own = found.split()
        while own and (own[0] in OPENERS or own[0].endswith("’s")):
            del own[0]
        if len(own) > 1:
            yield " ".join(own).removesuffix("’s")


def pointed_at(value: Any, field: str = "") -> Iterator[tuple[str, str]]:
    """Give each thing that an item points at, as its file and its id."""
    if isinstance(value, dict):
        for name, inside in value.items():
            yield from pointed_at(inside, name)
    elif isinstance(value, list):
        for one in value:
            yield from pointed_at(one, field)
    elif isinstance(value, str):
        yield from (("sources", key) for key in re.findall(r"\[@([\w-]+)\]", value))
        yield from (("facts", key) for key in re.findall(r"\[=([\w-]+)", value))
        if field in ("facts", "fact", "sources"):
            yield field.rstrip("s") + "s", value


# Citations.


def test_everything_cited_is_there(pack):
    ids = {(file, item["id"]) for file in FILES for item in pack[file]}
    cited = {(f"{file}/{item['id']}", *place) for file in PROSE for item in pack[file] for place in pointed_at(item)}
    assert len(cited) > 500
    assert sorted(one for one in cited if one[1:] not in ids) == []


def test_every_source_is_cited_by_something(pack):
    used = {key for file in (*PROSE, "places") for item in pack[file] for _, key in pointed_at(item)}
    used |= {
        point["source"]
        for series in pack["series"]
        for point in (*series["points"], series.get("target", {}))
        if "source" in point
    }
    used |= {key for series in pack["series"] for key in series.get("sources", ())}
    head = yaml.safe_load((PACK / "pack.yaml").read_text(encoding="utf-8"))
    assert {source["id"] for source in pack["sources"]} - used - {head["yardstick"]["source"]} == set()


# Names.


def test_every_name_is_in_a_list_of_the_pack_or_has_a_reason_not_to_be(prose, names):
    loose = {
        (name, piece.item)
        for piece in prose
        for name in names_in(without(piece.text, names))
        if name not in OTHER_NAMES
    }
    assert sorted(loose) == []


def test_every_reason_is_still_needed(prose, names):
    used = {name for piece in prose for name in names_in(without(piece.text, names))}
    assert set(OTHER_NAMES) - used == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("In Baku Hikmet Hajiyev spoke.", [], id="a person of the pack"),
        pytest.param("In May Elnur Zqov spoke.", ["May Elnur Zqov"], id="another"),
        pytest.param("By Azerbaijan’s Zq Office.", ["Zq Office"], id="a body"),
        pytest.param("President Zqov came.", ["President Zqov"], id="an office with a name"),
        pytest.param("President Zq Aliyev came.", ["President Zq Aliyev"], id="one of the same name"),
        pytest.param("President Aliyev came.", [], id="an office with a name of the pack"),
    ],
)
def test_a_name_that_no_list_has_is_found(names, text, found):
    assert list(names_in(without(text, names))) == found


def test_every_short_form_is_explained(prose, names):
    short = {form for name in names for form in SHORT_FORM.findall(name)}
    loose = {(form, piece.item) for piece in prose for form in SHORT_FORM.findall(piece.text) if form not in short}
    assert sorted(one for one in loose if one[0] not in OTHER_SHORT_FORMS) == []


def test_everybody_of_the_visit_is_among_the_people(pack):
    people = {person["id"] for person in pack["people"]}
    (visit,) = pack["visit"]
    assert {visit["head"], *(stop["host"] for stop in visit["stops"] if "host" in stop)} <= people
    houses = {body["id"] for body in pack["organisations"]}
    assert {person["organisation"] for person in pack["people"] if "organisation" in person} <= houses


# Words.


def praise_in(piece: Piece) -> list[str]:
    """Give words of praise that are ours: not those of a piece that says what the article's author thinks."""
    if "-article-" in piece.item:
        return []
    return [word for one in sentences(piece.text) if not SAID_BY_OTHERS.search(one) for word in PRAISE.findall(one)]


def test_we_praise_nothing(prose):
    assert [(piece.item, words) for piece in prose if (words := praise_in(piece))] == []


def test_what_the_author_thinks_is_said_to_be_hers(prose):
    hers = [piece for piece in prose if "-article-" in piece.item and piece.field == "body"]
    assert len(hers) > 5
    assert [piece.item for piece in hers if not SAID_BY_OTHERS.search(sentences(piece.text)[0])] == []


def test_praise_of_our_own_would_be_found():
    assert praise_in(Piece("lines/zq", "text", "The article says so. A robust, historic tie.")) == [
        "robust",
        "historic",
    ]
    assert praise_in(Piece("lines/zq", "text", "The article calls it historic.")) == []


def test_it_is_spelt_as_in_britain(prose, names):
    odd = {(piece.item, found) for piece in prose for found in NOT_BRITISH.findall(without(piece.text, names))}
    assert sorted(odd) == []


@pytest.mark.parametrize(
    "word", ["organization", "realized", "Turkey", "defense", "center", "program", "analyzed", "color"]
)
def test_another_spelling_would_be_found(word, names):
    assert NOT_BRITISH.search(without(f"The {word} of NATO Defense College.", names))


@pytest.mark.parametrize(
    "word", ["size", "seized", "organisation", "Türkiye", "defence", "centre", "programme", "colour"]
)
def test_this_spelling_is_ours(word):
    assert not NOT_BRITISH.search(f"The {word} of it.")


# Dates.


def later_than_known(text: str) -> Iterator[str]:
    """Give the dates after the cut-off of sentences that do not look ahead."""
    for sentence in sentences(text):
        for match in YEAR.finditer(sentence):
            month = f"{MONTHS.index(match[1]) + 1:02}" if match[1] else "01"
            if f"{match[2]}-{month}" > CUT_OFF and not LOOKS_AHEAD.search(sentence):
                yield match[0]


def test_prose_tells_of_nothing_after_the_cut_off(prose):
    ahead = ("judgements/", "outlook/")
    pieces = [piece for piece in prose if not piece.item.startswith(ahead)]
    assert [(piece.item, dates) for piece in pieces if (dates := list(later_than_known(piece.text)))] == []


def test_a_date_after_the_cut_off_would_be_found():
    assert list(later_than_known("It was signed in May 2026. It came in 2027.")) == ["May 2026", "2027"]
    assert list(later_than_known("In March 2026 it aims at 20 by 2027. It came in 2026.")) == []


def test_no_item_is_dated_after_the_cut_off(pack):
    dated = {
        (f"{file}/{item['id']}", str(moment))
        for file in ("facts", "events", "programmes", "people", "visit", "sources")
        for item in pack[file]
        for field in ("date", "start", "end", "as_of")
        for moment in str(item.get(field, "")).split("/")
    }
    dated |= {(f"series/{one['id']}", str(point["date"])) for one in pack["series"] for point in one["points"]}
    assert len(dated) > 200
    assert sorted(one for one in dated if one[1][:7] > CUT_OFF) == []
