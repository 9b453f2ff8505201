"""Bibliographies as Zotero, Better BibTeX and others write them, and everything that can be wrong with one."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.findings import BriefingError
from briefing.read import RULES, read_bibliography


@pytest.fixture
def reading(tmp_path, monkeypatch):
    """Read a bibliography from its text: its entries as dicts with their key, its findings as lines."""
    monkeypatch.chdir(tmp_path)

    def read(name, text):
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        entries, findings = read_bibliography(path)
        shown = [str(finding).removeprefix(f"{tmp_path}/") for finding in findings]
        return [{"key": entry.key, **entry.fields} for entry in entries], shown

    return read


def csl(**fields):
    return json.dumps([{"id": "a", "type": "webpage", "title": "Ferries", **fields}])


def bib(fields, kind="misc"):
    return f"@{kind}{{a,\n  title = {{Ferries}},\n  {fields}\n}}\n"


@pytest.mark.parametrize(
    ("item", "entry"),
    [
        pytest.param({"type": "report"}, {"type": "report"}, id="report"),
        pytest.param({"type": "legislation"}, {"type": "official"}, id="law"),
        pytest.param({"type": "article-newspaper"}, {"type": "news"}, id="newspaper"),
        pytest.param({"type": "motion_picture"}, {"type": "other"}, id="type that is none of ours"),
        pytest.param({"id": "x/1", "citation-key": "Berg2026"}, {"key": "Berg2026"}, id="Better BibTeX's citation key"),
        pytest.param({"id": 17}, {"key": "17"}, id="number as id"),
        pytest.param({"id": "http://zotero.org/users/local/cwo/items/DGV"}, {"key": ""}, id="Zotero's own id"),
        pytest.param({"title": "On <i>Anna</i> &amp; <b>co</b>"}, {"title": "On Anna &amp; co"}, id="formatting"),
        pytest.param(
            {
                "author": [
                    {"family": "Dahl", "given": "Carl", "non-dropping-particle": "von"},
                    {"literal": "Harbour Board"},
                ]
            },
            {"author": "Carl von Dahl, Harbour Board"},
            id="names",
        ),
        pytest.param({"container-title": "Gazette", "publisher": "Press"}, {"publisher": "Gazette"}, id="website"),
        pytest.param(
            {"type": "book", "container-title": "Series", "publisher": "Press"},
            {"type": "book", "publisher": "Press"},
            id="publisher of a book",
        ),
        pytest.param({"container-title-short": "Gaz."}, {"short": "Gaz."}, id="short name"),
        pytest.param({"issued": {"date-parts": [["2015", 4, 30]]}}, {"date": "2015-04-30"}, id="year as a string"),
        pytest.param({"issued": {"date-parts": [["2015", "4", "30"]]}}, {"date": "2015-04-30"}, id="parts as strings"),
        pytest.param({"issued": {"date-parts": [[2015]], "circa": True}}, {"date": "2015~"}, id="circa"),
        pytest.param(
            {"issued": {"date-parts": [[2014, 12, 31], [2015, 1, 1]]}}, {"date": "2014-12-31/2015-01-01"}, id="range"
        ),
        pytest.param({"issued": {"date-parts": [[2014], [0]]}}, {"date": "2014/.."}, id="open range of Better BibTeX"),
        pytest.param({"issued": {"raw": "2026-11"}}, {"date": "2026-11"}, id="raw date"),
        pytest.param({"issued": "2004-02/2005~"}, {"date": "2004-02/2005~"}, id="EDTF of CSL 1.1"),
        pytest.param({"issued": {"edtf": "2011?", "date-parts": [[2011]]}}, {"date": "2011?"}, id="EDTF beside parts"),
        pytest.param({"issued": {"date-parts": []}}, {}, id="date without parts"),
        pytest.param({"accessed": {"date-parts": [[2015, 4, 30]]}}, {"accessed": "2015-04-30"}, id="accessed"),
        pytest.param({"URL": "https://x.org/a%20b?c=d&e"}, {"url": "https://x.org/a%20b?c=d&e"}, id="address"),
        pytest.param({"DOI": "10.1000/182"}, {"url": "https://doi.org/10.1000/182"}, id="DOI"),
        pytest.param(
            {"abstract": "Long.", "note": "tex.ids= b", "language": "en-GB", "page": "4-23"}, {}, id="passed over"
        ),
    ],
)
def test_csl_json(reading, item, entry):
    wanted = {"key": "a", "type": "web", "title": "Ferries", **entry}
    assert reading("z.json", csl(**item)) == ([wanted], [])


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        pytest.param("@online{a, title={Ferries}}", {"type": "web"}, id="one line"),
        pytest.param('@ARTICLE(a, TITLE = "Ferries")', {"type": "article"}, id="parentheses and capitals"),
        pytest.param(
            "@techreport{a, title={Ferries}, institution={Harbour Board}}",
            {"type": "report", "publisher": "Harbour Board"},
            id="report",
        ),
        pytest.param(
            bib("entrysubtype = {newspaper}, journaltitle = {Gazette}", "article"),
            {"type": "news", "publisher": "Gazette"},
            id="newspaper",
        ),
        pytest.param(bib("author = {{Ministry of X}}"), {"author": "Ministry of X"}, id="body in double braces"),
        pytest.param(
            bib("author = {{Ministry of X and Y} and Berg, Anna and von Dahl, Carl and others}"),
            {"author": "Ministry of X and Y, Anna Berg, Carl von Dahl et al."},
            id="names",
        ),
        pytest.param(
            bib("author = {family=Dahl, given=Carl, prefix=von, useprefix=true}"),
            {"author": "Carl von Dahl"},
            id="names of biblatex",
        ),
        pytest.param(bib("year = 2015, month = jan"), {"date": "2015-01"}, id="month as a macro"),
        pytest.param(bib("year = {2015}, month = {January}, day = 7"), {"date": "2015-01-07"}, id="month in words"),
        pytest.param(bib('year = "2015", month = "13~" # may'), {"date": "2015-05-13"}, id="day in the month"),
        pytest.param(
            bib("date = {2011~}, urldate = {2026-11-23}"),
            {"date": "2011~", "accessed": "2026-11-23"},
            id="biblatex dates",
        ),
        pytest.param(bib("urldate = {2026-11-23T08:15:00Z}"), {"accessed": "2026-11-23"}, id="time of day"),
        pytest.param(
            bib("howpublished = {\\url{http://x.org/a_b%20c&d}},\n  note = {(accessed 2015-02-13)}"),
            {"url": "http://x.org/a_b%20c&d"},
            id="howpublished",
        ),
        pytest.param(
            bib("url = {https://x.org/a{\\_}b\\%20c\\&d}"), {"url": "https://x.org/a_b%20c&d"}, id="escaped address"
        ),
        pytest.param(bib("doi = {10.1000/182}"), {"url": "https://doi.org/10.1000/182"}, id="DOI"),
        pytest.param(
            '@string{gaz = "The " # {Gazette}}\n' + bib('journal = gaz # " daily"', "article"),
            {"type": "article", "publisher": "The Gazette daily"},
            id="strings",
        ),
        pytest.param(
            bib("abstract = {100% {of} it}, file = {C\\:\\\\x.pdf:application/pdf}, langid = {british}"),
            {},
            id="passed over",
        ),
        pytest.param('% words\n@comment{jabref-meta: x;}\n@preamble{"x"}\nwords\n' + bib(""), {}, id="comments"),
        pytest.param(
            bib("").replace(
                "{Ferries}", "{{{Clock}} Quality \\& {\\\"o}, \\v{s} \\.I{\\i} na\\\"{\\i}ve \\emph{50\\%} -- ``a''}"
            ),
            {"title": "Clock Quality & ö, š İı naïve 50% – “a”"},
            id="LaTeX",
        ),
        pytest.param(
            bib("").replace("{Ferries}", "{A & B 50% % \\{x\\} \\$5\n   on}"),
            {"title": "A & B 50% % {x} $5 on"},
            id="bare characters",
        ),
        pytest.param(bib("subtitle = {A survey}"), {"title": "Ferries: A survey"}, id="subtitle"),
    ],
)
def test_bibtex(reading, text, entry):
    wanted = {"key": "a", "type": "other", "title": "Ferries", **entry}
    assert reading("z.bib", text) == ([wanted], [])


@pytest.mark.parametrize(
    ("name", "text", "place", "sentence"),
    [
        (
            "z.json",
            '[{"id": "a"},\n {]',
            "z.json:2:3: error Y401",
            "the file is no JSON from here on: expecting property name enclosed in double quotes, export it again",
        ),
        (
            "z.json",
            '{"a": 1}',
            "z.json:1:1: error Y401",
            "the file is no list of entries, as CSL-JSON is, export it as CSL JSON",
        ),
        (
            "z.json",
            "[" * 100_000,
            "z.json:1:1: error Y401",
            "the file is nested too deep, or holds a number too long, to be CSL-JSON, export it again",
        ),
        ("z.json", '[\n "a"]', "z.json:2:2: error Y402", "an entry should be an object in braces, export it again"),
        (
            "z.json",
            '[\n {"id": "a"}]',
            "z.json:2:2: error Y402",
            "the entry 'a' has no title, give it one where the file comes from",
        ),
        (
            "z.json",
            '[{"title":\n  ["x"]}]',
            "z.json:2:3: error Y402",
            "'title' should be text, not [\"x\"], export it again",
        ),
        (
            "z.json",
            '[{"title": "x", "author": "Berg"}]',
            "z.json:1:27: error Y402",
            "'author' should be a list of names, export it again",
        ),
        (
            "z.json",
            '[{"title": "x", "issued": {"date-parts": [[2026, "Mai"]]}}]',
            "z.json:1:27: error Y402",
            "'issued' should be date parts, such as [[2026, 11, 23]], export it again",
        ),
        (
            "z.json",
            '[{"title": "x", "issued": {"date-parts": [[2026, 2, 30]]}}]',
            "z.json:1:27: error Y403",
            "the date 2026-02-30 is no date: February 2026 has 28 days, correct it",
        ),
        (
            "z.json",
            '[{"title": "x", "issued": {"date-parts": [[1985]], "season": 1}}]',
            "z.json:1:27: note Y403",
            "a season cannot be printed, so the year alone is kept, correct it in sources.yaml where you can",
        ),
        (
            "z.json",
            '[{"title": "x", "issued": {"date-parts": [[1985, 14]]}}]',
            "z.json:1:27: note Y403",
            "a season cannot be printed, so the year alone is kept, correct it in sources.yaml where you can",
        ),
        (
            "z.json",
            '[{"title": "x", "accessed": {"date-parts": [[2015, 4]]}}]',
            "z.json:1:29: error Y403",
            "the day it was read should be a day such as 2026-11-23, not '2015-04', give the day, or none",
        ),
        (
            "z.json",
            '[{"title": "x", "URL": "www.x.org"}]',
            "z.json:1:24: error Y402",
            "the address should begin with https:// or http:// and hold no space, not 'www.x.org', correct it",
        ),
        (
            "z.json",
            '[{"title": "x\\u200b"}]',
            "z.json:1:12: error Y006",
            "the character U+200B (zero width space) cannot be seen, delete it",
        ),
        (
            "z.json",
            '[{"title": "x", "custom": {"briefing": {"grade": "Z"}}}]',
            "z.json:1:27: error Y402",
            "'grade' should be one of A, B, C, D, E, F, not 'Z', leave it out",
        ),
        (
            "z.json",
            b'[{"title": "\xff"}]',
            "z.json:1:13: error Y004",
            "the byte 0xFF is not UTF-8, save the file as UTF-8",
        ),
        (
            "z.bib",
            "\n  @online{a, title={x}",
            "z.bib:2:3: error Y401",
            "the entry that begins here has no end, or no comma behind its key, check its braces and commas",
        ),
        (
            "z.bib",
            "@online{a title={x}}",
            "z.bib:1:1: error Y401",
            "the entry that begins here has no end, or no comma behind its key, check its braces and commas",
        ),
        (
            "z.bib",
            "@online{a, title={x},\n title={y}}",
            "z.bib:1:1: error Y401",
            "the field 'title' stands twice in this entry, delete one of them",
        ),
        (
            "z.bib",
            "@online{a,\r\n title={x},\r\n journal=gaz}",
            "z.bib:3:2: error Y404",
            "no @string gives the name 'gaz', put the words in braces",
        ),
        (
            "z.bib",
            "@online{a,\n title={x \\foo{y}}}",
            "z.bib:2:2: note Y404",
            "the command \\foo is passed over, check the words in sources.yaml",
        ),
        (
            "z.bib",
            "@online{a,\n title={x $y}}",
            "z.bib:2:2: error Y401",
            "the text is no LaTeX that can be read, check its braces, $ and backslashes",
        ),
        (
            "z.bib",
            "@online{a,\n title={x},\n\tdate = {last spring}}",
            "z.bib:3:2: error Y403",
            "the date should be an EDTF date such as 2026, 2026-11, 2026-11-23, 2026~ or 2002/2021, not 'last spring'",
        ),
        (
            "z.bib",
            "@online{a, title={x}, year=2015, month={Summer}}",
            "z.bib:1:34: note Y403",
            "'Summer' is no month, so the year alone is kept, correct it in sources.yaml where you can",
        ),
        (
            "z.bib",
            "@online{a, year=2015}",
            "z.bib:1:1: error Y402",
            "the entry 'a' has no title, give it one where the file comes from",
        ),
        ("gone.bib", None, "gone.bib:1:1: error Y001", "does not exist, check its name and folder"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(reading, tmp_path, name, text, place, sentence):
    line = f"{place} {sentence}"
    if text is None:
        entries, findings = read_bibliography(tmp_path / name)
        assert [str(finding).removeprefix(f"{tmp_path}/") for finding in findings] == [line]
        return
    entries, findings = reading(name, text)
    assert findings == [line]
    assert bool(entries) == (" note " in line or "Y004" in line)


def test_everything_that_is_wrong_is_told_and_the_sound_entries_are_given(reading):
    text = "@online{a, title={x}\n@online{b, title={y}}\n@online{c, year=2026}\n@online{d, title={z}, date={soon}}\n"
    entries, findings = reading("z.bib", text)
    assert [entry["key"] for entry in entries] == ["b"]
    assert [line.partition(" ")[0] for line in findings] == ["z.bib:1:1:", "z.bib:3:1:", "z.bib:4:23:"]


def test_an_export_of_better_bibtex(reading):
    """In the form of its own tests: brace-protected words, markup, extended names, fields that are passed over."""
    text = """
@article{vandalFerries2016,
  title = {Ferries - {{Coast}}\\textsubscript{2}: {{A Survey}} of \\emph{{{Grey}} seals} and \\textsc{men}},
  shorttitle = {{{Ferries}}},
  author = {family=Dal, given=Aron, prefix=van den, useprefix=true and D{\\"a}{\\ss}ler, Kl. and P{\\"u}ckert, M.},
  date = {2016-09-19},
  journaltitle = {Actes du 4\\textsuperscript{ème} Congrès d'Acoustique},
  eprint = {1609.03499},
  eprinttype = {arxiv},
  url = {http://example.org/abs/1609.03499},
  abstract = {Costs 5\\% more, {"}really{"}.},
  archiveprefix = {arXiv},
  langid = {english},
  pages = {71--80},
  keywords = {Article,Computer Science - Sound},
  note = {Comment: Accepted by ICASSP 2022}
}

"""
    assert reading("z.bib", text) == (
        [
            {
                "key": "vandalFerries2016",
                "type": "article",
                "author": "Aron van den Dal, Kl. Däßler, M. Pückert",
                "title": "Ferries - Coast2: A Survey of Grey seals and men",
                "publisher": "Actes du 4ème Congrès d'Acoustique",
                "date": "2016-09-19",
                "url": "http://example.org/abs/1609.03499",
            }
        ],
        [],
    )


BROKEN = (
    r"""{ } \ $ " @ # , = % & \begin{x} \[ \url{ \href{a} \' \verb \item \frac \^ \input{x} @string{ {{{ and date={}"""
)
SOUND = (
    '@string{g = "G"}\n'
    '@misc{a, title = {A \\"{o} $x$}, author = {Berg, A. and {B}}, month = jan, year = 2015, url = {http://x.org}}\n'
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.integers(0, len(SOUND)), st.sampled_from([*BROKEN.split(" "), "\n"])), min_size=1, max_size=5)
)
def test_no_slip_in_a_bibtex_file_is_more_than_a_finding(reading, slips):
    text = SOUND
    for at, slip in slips:
        text = text[:at] + slip + text[at:]
    _, findings = reading("z.bib", text)
    assert all(line.startswith("z.bib:") for line in findings)


@pytest.mark.parametrize("inner", ["{" * 5000 + "x" + "}" * 5000, "\\emph{" * 3000 + "x" + "}" * 3000])
def test_what_is_nested_too_deep_is_a_finding(reading, inner):
    assert reading("z.bib", f"@misc{{a, title={{{inner}}}}}") == (
        [],
        ["z.bib:1:10: error Y401 the text is no LaTeX that can be read, check its braces, $ and backslashes"],
    )


def test_keys_that_stand_twice_are_two_entries(reading):
    entries, findings = reading("z.bib", "@online{a, title={x}}\n@online{a, title={y}}\n")
    assert ([entry["title"] for entry in entries], findings) == (["x", "y"], [])


def test_a_name_with_another_ending_is_a_wrong_call(reading):
    with pytest.raises(BriefingError, match="neither CSL-JSON nor BibTeX"):
        reading("z.ris", "TY  - WEB")


@pytest.mark.parametrize("code", ["Y401", "Y402", "Y403", "Y404"])
def test_the_wrong_example_breaks_its_rule_and_the_right_one_none(reading, code):
    name = "z.json" if RULES[code].wrong.startswith("[") else "z.bib"
    _, wrong = reading(name, RULES[code].wrong)
    assert [f" {code} " in line for line in wrong] == [True]
    entries, right = reading(name, RULES[code].right)
    assert (len(entries), right) == (1, [])
