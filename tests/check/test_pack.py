"""A pack as a whole: what is well passes, what is wrong is all said at once, and nothing brings it down."""

import copy
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.check import RULES, check
from briefing.findings import Position
from briefing.model.tree import Block, Items, Scalar, Tree
from briefing.read.dates import parse_when
from briefing.read.prose import parse_prose


def test_a_pack_without_faults_has_no_findings(checked):
    pack, findings = checked({})
    assert [str(finding) for finding in findings] == []
    assert pack is not None
    assert (pack.name, pack.folder, pack.head.title) == ("harbour", "content/harbour", "The harbour")
    assert list(pack.facts) == ["boats", "crews"]
    assert [key for key in tuple(pack.keys()) if key.startswith("sections/")] == [
        "sections/summary",
        "sections/numbers",
    ]


def test_a_finding_is_printed_as_promised(checked):
    _, findings = checked({"facts": ("sources: [gazette]", "sources: [gazete]")})
    assert [str(finding) for finding in findings] == [
        "content/harbour/facts.yaml:11:13: error F102 unknown source 'gazete', did you mean 'gazette'?"
    ]


def test_everything_wrong_is_said_at_once_and_in_order(found):
    facts = """\
facts:
- id: boats
  statemnt: It ran [=none].
  value: 12,5
  sources: [gazete]
  status: certain
- id: crews
  for: public
  statement: It had [@nobody] and [=boatz].
  sources: []
  high: 3
  status: estimate
- id: crews
  for: public
  statement: Again.
  sources: gazette
  status: estimate
"""
    only_facts = dict.fromkeys(("events", "programmes", "judgements", "outlook", "visit", "lines"))
    more = dict.fromkeys(("questions", "sections", "charts"))
    assert found({"facts": facts, **only_facts, **more}) == [
        "facts.yaml:2:3: error S102 'statement' is missing, add it: The fact in one sentence, true as it stands",
        "facts.yaml:3:3: error S101 unknown key 'statemnt', did you mean 'statement'?",
        "facts.yaml:4:10: error S103 'value' should be a number such as 12.8, not '12,5', "
        "write a full stop before decimals, and nothing between thousands",
        "facts.yaml:6:11: error S104 unknown value 'certain' for 'status', "
        "write corroborated, single-source, contested, corrected, estimate or unverified",
        "facts.yaml:7:3: error F120 fact 'crews' has no source, add sources, or keep it out",
        "facts.yaml:7:7: note N601 fact 'crews' is named by nothing, name it where it belongs, or take it out",
        "facts.yaml:9:23: error F102 unknown source 'nobody', add it to sources.yaml",
        "facts.yaml:9:37: error F103 unknown fact 'boatz', did you mean 'boats'?",
        "facts.yaml:11:9: error V502 fact 'crews' has an upper end but no value, add value",
        "facts.yaml:13:7: error F101 id 'crews' is taken, first in line 7, give one of them another",
        "facts.yaml:16:12: error S103 'sources' should be a list, not 'gazette', write [gazette]",
        "places.yaml:2:7: note N601 place 'quay' is named by nothing, name it where it belongs, or take it out",
        "series.yaml:2:7: note N601 series 'carried' is named by nothing, name it where it belongs, or take it out",
        "sources.yaml:10:7: warning N501 source 'cable' is cited by nothing, take it out",
    ]


@pytest.mark.parametrize(
    ("changes", "is_whole"),
    [
        pytest.param({"lines": ("text:", "txt:")}, False, id="an item that could not be made"),
        pytest.param({"pack": ("title:", "titel:")}, False, id="no head"),
        pytest.param({"lines": ("- id: say", "- id: say\n  text: A\n- id: say")}, False, id="an id twice"),
        pytest.param({"lines": ("facts: [boats]", "facts: [boots]")}, True, id="a reference that leads nowhere"),
        pytest.param({"lines": None}, True, id="no lines"),
        pytest.param({"lines": "lines:\n"}, True, id="an empty list"),
    ],
)
def test_there_is_a_pack_where_all_was_read_as_meant(checked, changes, is_whole):
    pack, _ = checked(changes)
    assert (pack is not None) == is_whole


def test_a_broken_head_hides_nothing_else(found):
    said = found({"pack": ("title: The harbour", "titel: The harbour"), "lines": ("[boats]", "[boots]")})
    assert said == [
        "lines.yaml:4:11: error F103 unknown fact 'boots', did you mean 'boats'?",
        "pack.yaml:1:1: error S101 unknown key 'titel', did you mean 'title'?",
        "pack.yaml:1:1: error S102 'title' is missing, add it: The subject, as it stands in the running head",
    ]


def test_a_file_that_could_not_be_read_is_not_told_of_again(harbour_tree):
    files = {name: block for name, block in harbour_tree.files.items() if name not in ("facts", "events")}
    hashes = {f"content/harbour/{name}.yaml": "0" * 64 for name in ("facts", "events")}
    pack, findings = check(Tree("harbour", "content/harbour", files, {}, hashes), parse_when, parse_prose, {})
    assert pack is None
    assert {finding.rule for finding in findings} == {"F112"}  # no audience was given


def test_prose_that_its_parser_gives_up_is_a_finding(harbour_tree):
    def give_up(text, problem):
        raise ValueError("this is no text.")

    _, findings = check(harbour_tree, parse_when, give_up, {})
    assert "content/harbour/lines.yaml:3:9: error T301 'text': this is no text" in [str(one) for one in findings]


def test_words_of_another_language_take_the_place_of_the_first(checked):
    pack, _ = checked(
        {
            "pack": ("[en-GB]", "[en-GB, tr]"),
            "tr/pack": "title: Liman\nlanes:\n  trade:\n    label: Ticaret\n",
            "tr/facts": "boats:\n  words: tekneler\n",
            "tr/lines": "say:\n  text: Hat sürer.\n",
            "tr/series": "carried:\n  target:\n    label: Hedef\n",
            "tr/sections": "numbers:\n  figures:\n  - label: tekne\n",
        }
    )
    words = pack.overlays["tr"]
    assert pack.lines["say"].model_copy(update=words["lines"]["say"]).text.text == "Hat sürer."
    assert pack.facts["boats"].model_copy(update=words["facts"]["boats"]).words == "tekneler"
    target = pack.series["carried"].model_copy(update=words["series"]["carried"]).target
    assert (target.label, target.value) == ("Hedef", 6)
    figure = pack.sections["numbers"].model_copy(update=words["sections"]["numbers"]).figures[0]
    assert (figure.label.text, figure.fact) == ("tekne", "boats")
    head = pack.head.model_copy(update=words["pack"])
    assert (head.title, head.lanes[0].label, head.edition) == ("Liman", "Ticaret", "2025-01")


def test_values_know_where_they_stand(checked):
    pack, _ = checked({})
    assert str(pack.facts["crews"].at) == "content/harbour/facts.yaml:13:3"
    assert str(pack.series["carried"].points[1].at) == "content/harbour/series.yaml:10:5"
    assert str(pack.facts["boats"].sources[0].at) == "content/harbour/facts.yaml:11:13"


def test_a_pack_survives_pickling(checked):
    pack, _ = checked({})
    again = pickle.loads(pickle.dumps(pack))
    assert again == pack
    assert again.facts["boats"].sources[0].at == pack.facts["boats"].sources[0].at


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from(["", "boats", "gazette", "public", "2024", "-1", "1e99", "[=boats]", "a b", "nan", "№"]).map(
        lambda text: Scalar(text, Position("x", 1, 1))
    ),
    st.just(None).map(lambda _: Items(Position("x", 2, 1))),
    st.just(None).map(lambda _: Block(Position("x", 3, 1))),
)


def ways(node, way=()):
    """Give the way to every value below `node`."""
    entries = node.items() if isinstance(node, Block) else enumerate(node) if isinstance(node, Items) else ()
    for step, value in entries:
        yield (*way, step)
        yield from ways(value, (*way, step))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_content_brings_it_down(harbour_tree, data):
    """Whatever stands anywhere in the files, there are findings and never an exception."""
    files = copy.deepcopy(dict(harbour_tree.files))
    for _ in range(data.draw(st.integers(1, 3))):
        name = data.draw(st.sampled_from(sorted(files)))
        known = sorted(ways(files[name]), key=repr)
        if not known:
            continue
        *before, last = data.draw(st.sampled_from(known))
        node = files[name]
        for step in before:
            node = node[step]
        node[last] = data.draw(VALUES)
    pack, findings = check(Tree("harbour", "content/harbour", files), parse_when, parse_prose, {})
    assert list(findings) == sorted(set(findings))
    assert {finding.rule for finding in findings} <= set(RULES)
    assert {finding.severity for finding in findings} <= {rule.severity for rule in RULES.values()}
    assert pack is None or pack.head is not None
