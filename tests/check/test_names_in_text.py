"""People and bodies that a text names are listed, and each name is spelt in one way."""

import pytest

PEOPLE = (
    "people:\n",
    "people:\n- id: berg\n  for: public\n  name: Anna Berg\n  role: Minister\n  as_of: 2024\n  sources: [gazette]\n"
    "- id: karimov\n  for: public\n  name: Rustam Karimov\n  role: Ambassador\n  as_of: 2024\n  sources: [gazette]\n"
    "- id: erdem\n  for: public\n  name: Şahin Erdem\n  role: Envoy\n  as_of: 2024\n  sources: [gazette]\n",
)
BODIES = (
    "organisations:\n",
    "organisations:\n"
    "- id: college\n  for: public\n  name: Northern Defense College\n  what: A school.\n  sources: [gazette]\n"
    "- id: ministry\n  for: public\n  name: Ministry of Defence of Norway\n  what: An office.\n  sources: [gazette]\n"
    "- id: turkiye\n  for: public\n  name: Republic of Türkiye\n  what: A state.\n  sources: [gazette]\n",
)
PLACES = (
    "places:\n",
    "places:\n- id: exclave\n  for: public\n  name: Nakhchivan\n  latitude: 39.2\n  longitude: 45.4\n"
    "  sources: [gazette]\n",
)


def body(*paragraphs):
    """Give a section more, of paragraphs that cite a source, in a pack with more people, bodies and places."""
    words = "".join(f"    {words} [@gazette]\n\n" for words in paragraphs)
    more = f"label: boats ran\n- id: more\n  part: summary\n  body: |\n{words}"
    return {"people": PEOPLE, "organisations": BODIES, "places": PLACES, "sections": ("label: boats ran\n", more)}


def unlisted(column, what, file):
    return f"sections.yaml:19:{column}: warning N403 {what} is named, but not listed, add it to {file}"


def person(column, name):
    return unlisted(column, f"person '{name}'", "people.yaml")


def office(column, name):
    return unlisted(column, f"body '{name}'", "organisations.yaml")


def nearly(column, word, other, name):
    return (
        f"sections.yaml:19:{column}: warning N404 '{word}' is nearly, not quite, '{other}' of '{name}', write {other}"
    )


# Each case: what is changed in a pack that is all well, and every finding of a name that this gives.
CASES = [
    pytest.param(body("It was signed by President Maria Costa."), [person(32, "Maria Costa")], id="a title"),
    pytest.param(body("Dr. Lee led it, and Dr Lee left."), [person(9, "Lee")], id="told once"),
    pytest.param(body("Lieutenant General J. R. van der Meer spoke."), [person(24, "J. R. van der Meer")], id="a rank"),
    pytest.param(body("The deputy, Mrs O’Neill, agreed."), [person(21, "O’Neill")], id="an apostrophe"),
    pytest.param(body("It was Secretary General Ólafsdóttir’s plan."), [person(30, "Ólafsdóttir")], id="a possessive"),
    pytest.param(body("King Harald opened it."), [], id="a king, or a family King, at the beginning of a sentence"),
    pytest.param(body("It was Islam Karimov who signed."), [person(12, "Islam Karimov")], id="another given name"),
    pytest.param(body("Islam Karimov signed."), [person(5, "Islam Karimov")], id="another given name, first"),
    pytest.param(
        body("President Islam Karimov signed."), [person(15, "Islam Karimov")], id="another given name after a title"
    ),
    pytest.param(
        body("Talks went on in the Ministry of Rural Affairs and Water."),
        [office(26, "Ministry of Rural Affairs and Water")],
        id="a ministry",
    ),
    pytest.param(body("It moved to Uppsala University."), [office(17, "Uppsala University")], id="a university"),
    pytest.param(
        body("The Baltic Marine Environment Commission met."),
        [office(9, "Baltic Marine Environment Commission")],
        id="a commission",
    ),
    pytest.param(body("The OECD’s Nuclear Energy Agency agreed."), [office(16, "Nuclear Energy Agency")], id="whose"),
    pytest.param(
        body("The University of São Paulo took part."), [office(9, "University of São Paulo")], id="a university of"
    ),
    pytest.param(
        body("It moved to the Defence College in May."),
        [nearly(21, "Defence", "Defense", "Northern Defense College")],
        id="a listed name in another English",
    ),
    pytest.param(
        body("Drones fell on Naxchivan."), [nearly(20, "Naxchivan", "Nakhchivan", "Nakhchivan")], id="transliteration"
    ),
    pytest.param(
        body("The road leads to Turkiye."), [nearly(23, "Turkiye", "Türkiye", "Republic of Türkiye")], id="accents"
    ),
    pytest.param(
        body("The road leads to Turkey."), [nearly(23, "Turkey", "Türkiye", "Republic of Türkiye")], id="another form"
    ),
    pytest.param(
        body("It was Rustam Karimow who spoke."), [nearly(19, "Karimow", "Karimov", "Rustam Karimov")], id="a person"
    ),
    pytest.param(
        body("It was Rustem Karimov who spoke."), [nearly(12, "Rustem", "Rustam", "Rustam Karimov")], id="a given name"
    ),
    pytest.param(
        body("The envoy was Sahin Erdem."), [nearly(19, "Sahin", "Şahin", "Şahin Erdem")], id="a name without accents"
    ),
    pytest.param(
        body("The road from Kharkhiv is long.", "The road to Kharxiv, and from Kharkhiv, is long."),
        ["sections.yaml:21:17: warning N404 'Kharxiv' is elsewhere spelt 'Kharkhiv', keep to one spelling"],
        id="two spellings, the rarer is told",
    ),
]


@pytest.mark.parametrize(("changes", "findings"), CASES)
def test_names(found, changes, findings):
    assert [one for one in found(changes) if " N403 " in one or " N404 " in one] == findings


RIGHT = [
    "President Karimov met Minister Anna Berg, and Ms Berg thanked Mr Karimov.",
    "Karimov spoke first; then Berg, A. Berg and Minister Berg’s guests left.",
    "The General Assembly of the union met; the General Staff did not.",
    "General Motors and Major League Soccer sent no one.",
    "Major Western donors paid. General European rules apply. Secretary of State after Secretary of State came.",
    "The article says “President Maria Costa of Uppsala University signed” and no more.",
    "The Prime Minister of Peru and the Minister of Finance agreed with the Ambassador of Chile.",
    "The Ministry of Defence of Norway, or Ministry of Defence, runs the Northern Defense College.",
    "The ministry, the council, the Council and the University agreed; so did a City Council.",
    "The Executive Committee and the Local Authority of the town met under King’s Counsel.",
    "Queen Elizabeth Hospital, Prince Edward Island, Lord Howe Island and Captain Cook Bridge are far away.",
    "Norwegian, Norway’s and Norwegians’ boats, Turkish boats and Turks’ boats sail.",
    "Ireland and Iceland, Austria and Australia, Gambia and Zambia, Niger and Nigeria trade.",
    "Slovakia and Slovenia, Angela and Angola, Dublin and Lublin, Georgia and Georgian ports differ.",
    "Mohammed Said and Mohamed Idris are two; so are Sara Lind and Sarah Holm.",
    "John Hansen, Jon Jansen and Johan Hanson are three.",
    "Rustam Karimov, Mr Rustam Karimov and R. Karimov are one; Karimova is another form.",
    "Berlin, Bergen and Bern lie apart; Anna Berg was in none.",
    "It is also spelt Naxchivan in older maps, and Nakhchivan here.",
    "The Harbour Board and the Harbour plan are listed, and Jane Doe is Harbour master.",
    "On Monday Minister Berg met them; on Sunday President Karimov did. In May Ambassador Karimov left.",
    "The Captain and the Commander of the Northern fleet agreed, as the Director of the plan had.",
    "The World Trade Center in one city and the Centre for Ports in another keep their names.",
    "Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan share the rivers.",
    "Port Berg, Lake Berg, Mount Karimov and New Berg are places.",
    "Then Berg left. When Karimov came, Berg had gone. Minister and Ambassador Karimov met.",
]


@pytest.mark.parametrize("words", RIGHT)
def test_no_finding(found, words):
    assert [one for one in found(body(words)) if " N403 " in one or " N404 " in one] == []


def test_names_of_sources_are_known(found):
    changed = body("Dr Ruth Okafor of Lagos University wrote it.")
    changed["sources"] = (
        "  title: Gazette of 3 May 2024\n",
        "  title: Gazette of 3 May 2024\n  author: Ruth Okafor\n  publisher: Lagos University\n",
    )
    assert [one for one in found(changed) if " N403 " in one] == []


def test_a_body_is_known_by_a_fact_and_a_person_is_not(found):
    changed = body("Dr Okafor led the Rivers Commission.")
    changed["facts"] = ("It had 40 people.", "In 2024 Dr Okafor led the Rivers Commission.")
    assert [one for one in found(changed) if " N403 " in one] == [person(8, "Okafor")]


def test_titles_of_charts_and_of_sections_name_freely(found):
    changed = {
        "sections": ("heading: In short", "heading: Dr Okafor’s years"),
        "charts": ("title: More people cross", "title: Dr Okafor saw more people cross"),
    }
    assert [one for one in found(changed) if " N403 " in one] == []


def test_another_language_is_not_judged(found):
    changed = {
        "pack": ("languages: [en-GB]", "languages: [en-GB, de]"),
        "de/lines": "say:\n  text: General Okafor leitete das Harbor Board.\n",
    }
    assert [one for one in found(changed) if " N403 " in one or " N404 " in one] == []
