"""A small pack that is all well, read as any other, for tests that make one thing in it wrong."""

from collections.abc import Callable, Mapping

import pytest

from briefing.check import check, check_audience
from briefing.findings import Finding
from briefing.model.pack import Audience, Pack
from briefing.model.tree import Block, Ignore, Tree
from briefing.read.dates import parse_when
from briefing.read.ignores import ignores_of
from briefing.read.prose import parse_prose
from briefing.read.yaml_files import parse_yaml

FOLDER = "content/harbour"

FILES = {
    "pack": """\
title: The harbour
languages: [en-GB]
edition: 2025-01
as_of: 2025-01-20
cutoff: 2025-01
horizon: 2028
issuer: Harbour desk
contact: harbour@example.org
levels: [public, internal]
audiences:
- name: minister
  pages: {min: 1, max: 2}
- name: press
lanes:
- id: trade
  label: Trade
yardstick:
  name: Two words
  source: gazette
  terms:
  - id: unlikely
    label: unlikely
    low: 5
    high: 45
  - id: likely
    label: likely
    low: 55
    high: 95
""",
    "sources": """\
sources:
- id: gazette
  for: public
  type: news
  title: Gazette of 3 May 2024
  date: 2024-05-03
  url: https://example.org/gazette
  accessed: 2025-01-15
  grade: B
- id: cable
  title: A cable
""",
    "facts": """\
facts:
- id: boats
  for: public
  statement: The line ran 12 boats in 2024 [@gazette].
  value: 12
  high: 14
  unit: boats
  qualifier: about
  date: 2024
  words: the boats
  sources: [gazette]
  status: corroborated
- id: crews
  for: public
  statement: It had 40 people.
  value: 40
  unit: boats
  citations:
  - source: gazette
    locator: p. 3
  status: single-source
""",
    "events": """\
events:
- id: opening
  for: public
  date: 2019-03
  title: The line opens
  short: Line opens
  lane: trade
  importance: 3
  facts: [boats]
""",
    "people": """\
people:
- id: jane-doe
  for: public
  name: Jane Doe
  role: Harbour master
  organisation: board
  as_of: 2024
  about: She has run it since 2019.
  sources: [gazette]
""",
    "organisations": """\
organisations:
- id: board
  for: public
  name: Harbour Board
  what: It runs the harbour.
  sources: [gazette]
""",
    "programmes": """\
programmes:
- id: plan
  for: public
  name: Harbour plan
  start: 2019
  end: 2024
  what: It widens the quay.
  facts: [boats]
""",
    "places": """\
places:
- id: quay
  for: public
  name: The quay
  latitude: 54.3
  longitude: -4.5
  sources: [gazette]
""",
    "series": """\
series:
- id: carried
  for: public
  title: Passengers
  unit: thousand
  points:
  - date: 2023
    value: 3.5
    source: gazette
  - date: 2024
    value: 4
    source: gazette
    estimate: true
  target:
    date: 2027
    value: 6
    label: Aim of the board
    source: gazette
  periods:
  - label: First plan
    start: 2019
    end: 2024
""",
    "charts": """\
charts:
- id: growth
  for: public
  kind: bars
  title: More people cross
  measure: Thousands, by year
  part: figures
  width: half
  series: [carried]
- id: dates
  for: public
  kind: timeline
  title: One line runs
  measure: Events
  part: figures
  lanes: [trade]
  events: [opening]
  bars: [carried]
- id: plans
  for: public
  kind: programme-bars
  title: One plan ended
  measure: Plans
  part: figures
  programmes: [plan]
- id: shares
  for: public
  kind: waffle
  title: Crews outnumber boats
  measure: Share
  part: figures
  shares:
  - fact: boats
    label: Boats
  - fact: crews
    label: Crews
- id: scale
  for: public
  kind: yardstick
  title: How sure we are
  measure: Per cent
  part: figures
""",
    "judgements": """\
judgements:
- id: growth
  claim: Growth is likely.
  evidence: It had [=boats] [@gazette].
  likelihood: likely
  confidence: high
  because: Two good sources
  facts: [boats]
""",
    "outlook": """\
outlook:
- id: decline
  kind: scenario
  name: Decline
  likelihood: unlikely
  text: Fewer boats run.
  implication: Less to do.
  warning: true
  facts: [boats]
""",
    "visit": """\
visit:
- id: visit
  title: Visit to the harbour
  date: 2024-05-03
  head: jane-doe
  text: A day at the quay.
  stops:
  - name: The quay
    place: quay
    host: jane-doe
    text: A walk [@cable].
  facts: [boats]
""",
    "lines": """\
lines:
- id: say
  text: The line lasts.
  facts: [boats]
""",
    "questions": """\
questions:
- id: why
  for: public
  question: Why boats?
  answer: Because of [=boats words].
  facts: [boats]
""",
    "glossary": """\
glossary:
- id: quay
  for: public
  term: quay
  definition: Where boats lie.
""",
    "sections": """\
sections:
- id: summary
  for: public
  part: summary
  heading: In short
  body: |
    It ran [=boats] in [=boats year],
    with **[=crews number]** people [@gazette].
- id: numbers
  for: public
  part: numbers
  figures:
  - fact: boats
    form: number
    label: boats ran
""",
}

AUDIENCES = {
    "minister": """\
title: For the Minister
kicker: Minister's brief
reads: internal
pages: {min: 1, max: 4}
parts:
- part: summary
  aside: [numbers]
- part: figures
""",
    "press": """\
title: For the press
kicker: Fact sheet
reads: public
pages: {min: 1, max: 1}
parts:
- part: summary
- part: numbers
- part: figures
""",
}

Replacements = tuple[str, str] | tuple[tuple[str, str], ...]
Changes = Mapping[str, str | Replacements | None]


def _changed(text: str, change: str | Replacements | None) -> str | None:
    """Give a file after a change: another text, none at all, or one or more replacements in it."""
    if change is None or isinstance(change, str):
        return change
    pairs = [change] if isinstance(change[0], str) else change
    for old, new in pairs:
        assert old in text, f"{old!r} is not there to be changed"
        text = text.replace(old, new, 1)
    return text


def _files(changes: Changes) -> dict[str, str]:
    named = {**FILES, **{f"audience {name}": text for name, text in AUDIENCES.items()}}
    changed = {name: _changed(named.get(name, ""), change) for name, change in changes.items()}
    return {name: text for name, text in {**named, **changed}.items() if text is not None}


def check_changed(changes: Changes) -> tuple[Pack | None, tuple[Finding, ...]]:
    """Check the pack with changes: of a file ("facts"), of words ("tr/facts"), of an audience ("audience press")."""
    files: dict[str, Block] = {}
    overlays: dict[str, dict[str, Block]] = {}
    audiences: dict[str, Audience] = {}
    ignores: list[Ignore] = []
    for name, text in _files(changes).items():
        language, _, file = name.rpartition("/")
        if name.startswith("audience "):
            name = name.removeprefix("audience ")
            block = read(text, f"templates/audiences/{name}/audience.yaml")
            audience, _ = check_audience(name, block, parse_when, parse_prose)
            if audience is not None:
                audiences[name] = audience
            continue
        ignores += ignores_of(text.encode(), f"{FOLDER}/{name}.yaml")
        if language:
            overlays.setdefault(language, {})[file] = read(text, f"{FOLDER}/{name}.yaml")
        else:
            files[name] = read(text, f"{FOLDER}/{name}.yaml")
    tree = Tree(pack="harbour", folder=FOLDER, files=files, overlays=overlays, ignores=tuple(ignores))
    return check(tree, parse_when, parse_prose, audiences)


def findings_of(changes: Changes) -> list[str]:
    return [str(finding) for finding in check_changed(changes)[1]]


def read(text: str, shown: str) -> Block:
    block, _ = parse_yaml(text.encode(), shown)
    assert block is not None, text
    return block


@pytest.fixture(scope="session")
def checked() -> Callable[[Changes], tuple[Pack | None, tuple[Finding, ...]]]:
    """Check the pack with changes; give the pack and its findings."""
    return check_changed


@pytest.fixture(scope="session")
def found() -> Callable[[Changes], list[str]]:
    """Check the pack with changes; give its findings as printed, without the pack's folder."""
    return lambda changes: [finding.replace(f"{FOLDER}/", "") for finding in findings_of(changes)]


@pytest.fixture(scope="session")
def audiences() -> Mapping[str, str]:
    """The audiences that the pack is checked with, as typed."""
    return AUDIENCES


@pytest.fixture(scope="session", name="read")
def _read() -> Callable[[str, str], Block]:
    """Read a YAML file: `read(text, shown)`."""
    return read


@pytest.fixture(scope="session")
def harbour_tree() -> Tree:
    """The tree of the pack that is all well."""
    files = {name: read(text, f"{FOLDER}/{name}.yaml") for name, text in FILES.items()}
    return Tree(pack="harbour", folder=FOLDER, files=files)


@pytest.fixture(scope="session")
def harbour() -> Mapping[str, str]:
    """The files of the pack that is all well."""
    return FILES
