"""The rules of this room, by code: what a file must be like before anybody asks what it says."""

from collections.abc import Mapping
from types import MappingProxyType

from briefing.findings import Rule


def _error(code: str, meaning: str, why: str, wrong: str, right: str, written: str = "yaml", less: str = "") -> Rule:
    return Rule(code, "error", meaning, why, wrong, right, written, less)


_FILES = (
    _error(
        "Y001",
        "a file that is missing, is no ordinary file or may not be read",
        "What it holds would be missing from every brief. A pipe or a device in its place is refused, because reading "
        "one may never end.",
        "content/ferry/pack.yaml\ncontent/ferry/facts.yaml -> ../drafts/facts.yaml    # which is gone",
        "content/ferry/pack.yaml\ncontent/ferry/facts.yaml    # the file itself",
        "text",
    ),
    _error(
        "Y002",
        "a file or folder that leads out of the project",
        "A brief is made of what lies in its project and of nothing else: a link could bring in what nobody checked.",
        "content/ferry/pack.yaml\ncontent/ferry/facts.yaml -> ../../../elsewhere/facts.yaml",
        "content/ferry/pack.yaml\ncontent/ferry/facts.yaml    # a copy of that file",
        "text",
    ),
    _error(
        "Y003",
        "a content file of more than 2 MB",
        "Nobody types so much: a file of another kind has taken its place, or the pack wants to be divided.",
        "content/ferry/pack.yaml\ncontent/ferry/facts.yaml: 3 MB",
        "content/ferry/pack.yaml\ncontent/ferry/facts.yaml: 1.5 MB\n"
        "content/harbour/pack.yaml\ncontent/harbour/facts.yaml: 1.5 MB",
        "text",
    ),
    _error(
        "Y004",
        "a content file that is not UTF-8",
        "In another encoding letters with accents come out as others, and nobody can tell which were meant.",
        'content/ferry/pack.yaml: "title: Caf\\xe9s"        # saved as Latin-1',
        'content/ferry/pack.yaml: "title: Caf\\xc3\\xa9s"    # saved as UTF-8',
        "text",
    ),
    _error(
        "Y005",
        "a content file that begins with a byte order mark, or is UTF-16 or UTF-32",
        "Content is UTF-8, so that every program reads the same letters. UTF-16 and UTF-32 are not read; a mark before "
        "UTF-8 is passed over, with a note, since other programs may trip over it.",
        'content/ferry/pack.yaml: "\\xff\\xfea\\x00:\\x00 \\x00b\\x00"    # saved as UTF-16',
        'content/ferry/pack.yaml: "a: b"    # saved as UTF-8 without a mark (BOM)',
        "text",
        less="note",
    ),
    _error(
        "Y006",
        "a character that cannot be seen: a control character, or a mark that turns the direction of text",
        "What cannot be seen cannot be checked, and a mark of direction makes text read otherwise than it is stored.",
        'title: "Trade\\u200b in 2025"',
        'title: "Trade in 2025"',
    ),
)

_GRAMMAR = (
    _error(
        "Y101",
        "a file that breaks the grammar of YAML",
        "It could be read in several ways, and none may be guessed.",
        "title: Trade: a survey",
        'title: "Trade: a survey"',
    ),
    _error(
        "Y102",
        "a key that stands twice in a mapping",
        "Most programs keep the last of the two and say nothing; only the author knows which was meant.",
        "title: Trade in 2024\ntitle: Trade in 2025",
        "title: Trade in 2025",
    ),
    _error(
        "Y103",
        "a YAML tag, such as !!python/name or !x",
        "Tags tell a reader of YAML to make objects, even to run a program. Content is data and is never executed.",
        "value: !!float 12",
        "value: 12",
    ),
    _error(
        "Y104",
        "the merge key <<",
        "It is no part of YAML 1.2, and what an item gets by it cannot be seen where the item stands.",
        "imports: &imports\n  unit: tonnes\nexports:\n  <<: *imports",
        "imports:\n  unit: tonnes\nexports:\n  unit: tonnes",
    ),
    _error(
        "Y105",
        "an alias without a finished anchor above it, or more than 100 aliases in a file",
        "A word that begins with * is an alias, which repeats the value marked &. Where there is none, nothing can be "
        "repeated; where there are very many, a small file becomes an endless one.",
        "sources: [*gazette]",
        "sources: [gazette]",
    ),
    _error(
        "Y106",
        "values nested more than 32 deep",
        "No content needs it: such a file is broken, or made to exhaust whoever reads it.",
        "value: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[12.8]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        "value: [12.8]",
    ),
    _error(
        "Y107",
        "a file of more than 100,000 values, those repeated by aliases included",
        "A few aliases of aliases grow into millions of values, and reading them would take all memory.",
        "a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]\n"
        "b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
        "c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n"
        "d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n"
        "e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]\n"
        "f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]",
        "a: [1, 2, 3]\nb: [4, 5, 6]    # each value written where it belongs",
    ),
    _error(
        "Y108",
        "a second YAML document in a file",
        "Many programs read the first one only, and what the second says would be lost.",
        "facts:\n- id: trade-2025\n---\nfacts:\n- id: trade-2026",
        "facts:\n- id: trade-2025\n- id: trade-2026",
    ),
    _error(
        "Y109",
        "a content file that is empty, or is no mapping",
        "Without the name of its list nobody knows what the items are.",
        "- id: trade-2025",
        "facts:\n- id: trade-2025",
    ),
    _error(
        "Y110",
        "a key that is not text",
        "YAML reads it as a number, a date, true or false, or nothing, and programs differ in what they make of it.",
        "2025: 12.8",
        '"2025": 12.8',
    ),
    _error(
        "Y111",
        "a YAML directive, such as %TAG",
        "A directive changes how the rest is read: the same words would mean something else in this one file.",
        "%YAML 1.1\n---\nfacts: []",
        "facts: []",
    ),
)

# Plain words that YAML 1.1 takes for something else.
_WORDS = (
    _error(
        "Y201",
        "a word that YAML 1.1 reads as true or false: yes, no, on, off",
        "The next program that opens the file reads the country code NO as false, and nobody notices.",
        "country: NO",
        'country: "NO"',
    ),
    _error(
        "Y202",
        "digits with colons, which YAML 1.1 reads in base 60",
        "The next program that opens the file reads 12:30 as 750.",
        "time: 12:30",
        'time: "12:30"',
    ),
    _error(
        "Y203",
        "digits with a leading zero, which YAML 1.1 reads in base 8",
        "The next program that opens the file reads 010 as 8.",
        "label: 010",
        'label: "010"',
    ),
    _error(
        "Y204",
        "a number that is not in plain decimal digits: 0x1F, 0b101, 1_000",
        "Programs differ in which number they read it as, or whether it is one at all.",
        "value: 1_000",
        "value: 1000",
    ),
    _error(
        "Y205",
        "a number with closing zeros, which are lost on reading",
        "1.10 is read as 1.1: the accuracy it promises, or the chapter it numbers, would be lost.",
        "label: 1.10",
        'label: "1.10"',
    ),
    _error(
        "Y206",
        "a number that is not finite: .inf or .nan",
        "It can be neither printed nor drawn.",
        "value: .inf",
        "value: 12.8",
    ),
)

_FOLDERS = (
    _error(
        "Y301",
        "a pack that is no folder of the project, or has no pack.yaml",
        "pack.yaml says what the pack is called, as of which day it holds and which briefs are made of it.",
        "content/ferry/facts.yaml    # and nothing beside it",
        "content/ferry/pack.yaml\ncontent/ferry/facts.yaml",
        "text",
    ),
    _error(
        "Y302",
        "a YAML file in a pack whose name is none of those that are read",
        "What it holds would be passed over, and be missing from every brief.",
        "content/ferry/pack.yaml\ncontent/ferry/fact.yaml",
        "content/ferry/pack.yaml\ncontent/ferry/facts.yaml",
        "text",
    ),
    _error(
        "Y303",
        "a folder with YAML files in a pack that is not named for a language",
        "Such a folder holds the words of another language, and its name says of which.",
        "content/ferry/pack.yaml\ncontent/ferry/en_gb/facts.yaml",
        "content/ferry/pack.yaml\ncontent/ferry/en-GB/facts.yaml",
        "text",
    ),
    _error(
        "Y304",
        "words in another language that are not keyed by item and then by field",
        "Only the id and the field say which words they stand for.",
        "# content/ferry/de/facts.yaml\ntrade-2025: Der Handel wuchs.",
        "# content/ferry/de/facts.yaml\ntrade-2025:\n  statement: Der Handel wuchs.",
    ),
    _error(
        "Y305",
        "fixed words of a language that are missing, given twice or no text",
        "A heading or a unit would be missing from the brief, or stand there in another language.",
        "# templates/phrases/en.yaml\nparts:\n  judgements:",
        "# templates/phrases/en.yaml\nparts:\n  judgements: Key judgements",
    ),
    _error(
        "Y306",
        "an audience that is no folder of templates/audiences with an audience.yaml",
        "audience.yaml says what the audience may read, and which parts its brief has: without it none can be made.",
        "templates/audiences/press/style.css    # and nothing beside it",
        "templates/audiences/press/style.css\ntemplates/audiences/press/audience.yaml",
        "text",
    ),
    _error(
        "Y307",
        "a style sheet of tokens that cannot be read, or gives none",
        "Pages and charts take their colours and sizes from it.",
        ":root { --ink #17212b }",
        ":root { --ink: #17212b }",
        "css",
    ),
    _error(
        "Y308",
        "a token that refers to one that does not exist, or to itself",
        "It would have no value, and what is drawn with it would have none.",
        ":root { --ink: #17212b; --accent: var(--inc) }",
        ":root { --ink: #17212b; --accent: var(--ink) }",
        "css",
    ),
)

_ENTRIES = (
    _error(
        "Y401",
        "a bibliography that breaks the grammar of JSON or BibTeX",
        "Where an entry does not end, nobody knows what belongs to it and what to the next.",
        "@report{gazette-2026, title = {Ferries},",
        "@report{gazette-2026, title = {Ferries}}",
        "text",
    ),
    _error(
        "Y402",
        "an entry of a bibliography without a title, or with a field that is no text",
        "A source is printed by its title, and what is no text cannot be.",
        '[{"id": "gazette-2026", "type": "report"}]',
        '[{"id": "gazette-2026", "type": "report", "title": "Ferries"}]',
        "text",
    ),
    _error(
        "Y403",
        "an entry of a bibliography with a date that cannot be read or printed",
        "A source would seem older or newer than it is. Of a season the year is kept, with a note.",
        "@report{gazette-2026, title = {Ferries}, date = {last spring}}",
        "@report{gazette-2026, title = {Ferries}, date = {2026-04}}",
        "text",
        less="note",
    ),
    _error(
        "Y404",
        "a name in a BibTeX file that no @string gives, or a command of LaTeX that is not known",
        "What the name stands for would be missing. A command is passed over, with a note, and its words are kept.",
        "@report{gazette-2026, title = {Ferries}, institution = gaz}",
        '@string{gaz = "The Gazette"}\n@report{gazette-2026, title = {Ferries}, institution = gaz}',
        "text",
        less="note",
    ),
)

RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.code: rule for rule in (*_FILES, *_GRAMMAR, *_WORDS, *_FOLDERS, *_ENTRIES)}
)
