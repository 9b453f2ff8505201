"""The pages for the screen of the reference pack: one file each, complete, sound, and all that the paper says."""

import json
import re
import subprocess
import unicodedata
from html import unescape
from itertools import pairwise
from pathlib import Path
from shutil import which

import pytest
import yaml
from html5lib.html5parser import ParseError

from tests.packs_built import AUDIENCES, ROOT
from tests.read_back import NO_LETTER, ReadHtml, ReadPdf, is_on, letters, words

# Elements and attributes that fetch or run something.
FETCHING_ELEMENTS = (
    "//script|//link|//iframe|//object|//embed|//base|//form|//audio|//video|//source|//template|//noscript"
)
FETCHING_ATTRIBUTES = ("src", "srcset", "data", "poster", "background", "action", "formaction", "ping", "xlink:href")


@pytest.fixture(scope="module", params=AUDIENCES)
def screen(reference, request):
    return ReadHtml(reference.folder / f"{request.param}.html")


@pytest.fixture(scope="module")
def paper(screen):
    return ReadPdf(screen.path.with_suffix(".pdf"))


@pytest.fixture(scope="module")
def head(reference):
    return yaml.safe_load((reference.pack / "pack.yaml").read_text(encoding="utf-8"))


# One file, sound.


def test_it_is_html_as_the_standard_has_it(screen):
    assert screen.source.startswith("<!doctype html>\n")
    assert screen.root.tag == "html", "the strict parser found nothing"


def test_the_parser_forgives_nothing(screen, tmp_path):
    (tmp_path / "wrong.html").write_text(screen.source.replace("</h1>", "</h2>"), encoding="utf-8")
    with pytest.raises(ParseError, match="h2"):
        _ = ReadHtml(tmp_path / "wrong.html").root


def test_it_asks_for_nothing_but_itself(screen):
    assert screen.all(FETCHING_ELEMENTS) == []
    asked = [screen.all(f"//@*[name()='{name}']") for name in FETCHING_ATTRIBUTES]
    assert [value for values in asked for value in values if not value.startswith("data:")] == []
    addresses = re.findall(r"url\(\s*[\"']?([^)]{0,12})", screen.styles)
    assert addresses and {address[:5] for address in addresses} == {"data:"}
    assert not re.search(r"@import|expression\(|image-set\(", screen.styles)
    assert screen.all("//svg:*[name()='image' or name()='use' or name()='foreignObject']") == []


def test_nothing_in_it_runs(screen):
    assert screen.all("//@*[starts-with(name(), 'on')]") == []
    assert screen.all("//meta[@http-equiv]") == []


def test_every_link_out_is_to_the_web_or_a_mailbox(screen):
    out = [address for address in screen.all("//a/@href") if not address.startswith("#")]
    assert len(out) > 5
    assert {re.match(r"(\w+:)?", address)[0] for address in out} <= {"https:", "http:", "mailto:"}


def test_no_trace_of_the_machine(screen, reference):
    desk = (str(reference.project), str(reference.home), str(reference.temporary), "zqofficer", "zqhost")
    for trace in (*desk, str(ROOT), "file:", "/tmp/", "/home/", "site-packages"):
        assert trace not in screen.source, trace
    assert not re.search(r"\d{2}:\d{2}:\d{2}", re.sub(r"base64,[^)]*", "", screen.source)), "no clock"


def test_its_letters_are_letters(screen):
    assert not NO_LETTER.search(screen.source)
    text = "".join(screen.all("//body//text()"))
    assert text == unicodedata.normalize("NFC", text)


# What it is.


def test_it_says_its_language_and_its_title(screen, head):
    assert screen.root.get("lang") == head["languages"][0]
    (title,), (first,) = screen.all("/html/head/title"), screen.all("//h1")
    assert words(title.text) == words("".join(first.itertext())) != ""
    assert screen.all("//meta[@charset='utf-8']")
    assert screen.all("//meta[@name='author']/@content") == [head["issuer"]]
    dates = screen.all("//meta[starts-with(@name, 'dcterms.')]/@content")
    assert dates == [head["as_of"].isoformat()] * 2


def test_it_has_one_main_text_and_a_way_past_what_stands_before(screen):
    assert len(screen.all("//main")) == 1
    first = screen.all("//body//a")[0]
    assert first.get("href") == f"#{screen.all('//main')[0].get('id')}"
    assert all(screen.all("//nav/@aria-label"))


def test_headings_stand_in_order_and_skip_no_level(screen):
    levels = [level for level, _ in screen.headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(text for _, text in screen.headings)


def test_the_way_to_each_part_leads_there(screen):
    ways = screen.all("//nav//a/@href")
    assert len(ways) > 3
    places = [screen.ids.index(way.removeprefix("#")) for way in ways]
    assert places == sorted(places)


# Links inside.


def test_every_id_is_there_once(screen):
    assert len(screen.ids) > 50
    assert sorted(screen.ids) == sorted(set(screen.ids))


def test_every_link_inside_has_its_place(screen):
    inside = [address.removeprefix("#") for address in screen.all("//a/@href") if address.startswith("#")]
    assert len(inside) > 10
    assert set(inside) <= set(screen.ids)


def test_a_call_opens_its_note_without_a_script(screen):
    calls = screen.all("//a[@class='call']")
    assert len(calls) > 5
    for call in calls:
        number = "".join(call.itertext())
        assert call.get("href") == f"#note-{number}"
        (note,) = screen.all(f"//*[@id='note-{number}']")
        assert "note" in note.get("class").split()
        assert note.xpath(f".//a[@href='#call-{number}']"), "and back"
        assert call.get("id") == f"call-{number}"
    assert re.search(r"\.note\s*\{[^}]*display:\s*none", screen.styles)
    assert re.search(r"\.note:target\s*\{[^}]*display:\s*(?!none)", screen.styles)
    assert len(screen.all("//*[contains(concat(' ', @class, ' '), ' note ')]")) == len(calls)


# What is behind a figure.


def test_a_figure_opens_the_card_of_its_fact(screen, reference):
    facts = {
        fact["id"]: fact
        for fact in yaml.safe_load((reference.pack / "facts.yaml").read_text(encoding="utf-8"))["facts"]
    }
    values = screen.all("//main//button[@popovertarget]")
    assert len(values) > 15
    opened = {value.get("popovertarget") for value in values}
    cards = screen.all("//div[@popover]")
    assert opened <= {card.get("id") for card in cards}
    for card in cards:
        fact, said = facts[card.get("id").removeprefix("fact-")], words("".join(card.itertext()))
        assert words(re.split(r"[\[\"'*_]", fact["statement"])[0]) in said
        assert card.xpath(".//dt[text()='Status']/following-sibling::dd[1]/text()")
        assert card.xpath(f".//button[@popovertarget='{card.get('id')}'][@popovertargetaction='hide']"), "and shut"


def test_a_card_tells_nothing_that_its_reader_may_not_know(screen, reference):
    """The press reads what is public."""
    levels = {
        (file, item["id"]): item.get("for")
        for file in ("facts", "sources")
        for item in yaml.safe_load((reference.pack / f"{file}.yaml").read_text(encoding="utf-8"))[file]
    }
    if "press" in screen.path.name:
        for card in screen.all("//div[@popover]/@id"):
            assert levels["facts", card.removeprefix("fact-")] == "public"


def test_a_value_is_a_button_and_nothing_else_is_inside_it(screen):
    for value in screen.all("//button[@popovertarget]"):
        assert value.get("type") == "button"
        assert words("".join(value.itertext()))
        assert {child.tag for child in value.iter() if isinstance(child.tag, str)} <= {"button", "span"}
        assert value.xpath("ancestor::a|ancestor::button|ancestor::summary") == []


# For those who do not see it.


def test_every_drawing_is_told_in_words(screen):
    drawings = screen.all("//svg:svg")
    assert drawings
    for drawing in drawings:
        assert drawing.get("role") == "img"
        assert re.search(r"\d{2}", drawing.get("aria-label")), "its values are told"
    assert all(picture.get("alt") for picture in screen.all("//img"))


MOST_TOLD = 8  # rows: six values, an aim, and one more


def test_every_chart_has_its_data_as_a_table(screen):
    figures = screen.all("//figure")
    assert figures
    for figure in figures:
        (table,) = figure.xpath(".//details//table")
        assert len(table.xpath(".//thead//th[@scope='col']")) > 1
        rows = table.xpath(".//tbody/tr")
        assert len(rows) > 1
        for row in rows:
            assert row.xpath("./th[@scope='row']")
            assert words("".join(row.itertext()))
        told = figure.xpath(".//*[@role='img']/@aria-label")[0]
        # Of many values those who do not see the chart are told the first, the last and the extremes.
        for row in rows if len(rows) <= MOST_TOLD else (rows[0], rows[-1]):
            for cell in row.xpath("./td"):
                assert words("".join(cell.itertext())) in words(told)


def test_every_table_says_what_its_rows_are(screen):
    for row in screen.all("//tbody/tr"):
        assert row.xpath("./th[@scope='row']")


# The same as on paper.


def test_every_number_of_the_paper_is_on_the_screen(screen, paper):
    own, calls = numbers(screen.text), {one.removeprefix("note-") for one in screen.ids}
    pages = [f"{n} / {len(paper.pages)}" for n in range(1, len(paper.pages) + 1)]
    text = paper.text
    for page in pages:
        text = text.replace(page, "")
    missing = [
        number
        for number in sorted(numbers(text) - own)
        # The call of a note stands close behind a number, or behind the full stop after it.
        if not any(number[:at].rstrip(".,") in own and number[at:] in calls for at in range(1, len(number)))
    ]
    assert len(own) > 40
    assert missing == []


def numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:[.,]\d+)*", text))


def test_every_paragraph_of_the_screen_is_on_paper(screen, paper):
    """But the sources in full, which only the screen lists, and what opens there."""
    paragraphs = screen.all("//main//p[not(ancestor::details)]|//main//li[not(ancestor::*[@id='part-sources'])]")
    assert len(paragraphs) > 10
    bodies = [letters(body) for body in paper.bodies(screen.notes)]
    for paragraph in paragraphs:
        for piece in paragraph.xpath(".//text()[not(ancestor::span[contains(@class, 'note')])]"):
            assert is_on(bodies, [letters(word) for word in piece.split()], joint=""), piece


# As it is seen. Where no browser is at hand, this much is not tested.


CHROMIUM = which("chromium") or which("chromium-browser") or which("google-chrome")
MEASURE = """<!doctype html><iframe src="{address}" style="width:{width}px;height:900px;border:0"></iframe><pre></pre>
<script>onload = () => {{
  const page = document.querySelector("iframe").contentDocument;
  const wide = [...page.querySelectorAll("main *")].filter(one => one.getBoundingClientRect().right > {width} + .5);
  const names = wide.map(one => `${{one.tagName}} ${{one.getAttribute("class")}} ${{one.id}}`);
  document.querySelector("pre").textContent = JSON.stringify([page.documentElement.scrollWidth, names]);
}}</script>"""


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    """Give how wide a page is in a window of `width`, and what reaches over its edge."""
    folder = tmp_path_factory.mktemp("windows")

    def measure(page: Path, width: int) -> tuple[int, list[str]]:
        (folder / "window.html").write_text(MEASURE.format(address=page.as_uri(), width=width), encoding="utf-8")
        options = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--allow-file-access-from-files",
            "--dump-dom",
        ]
        own = [f"--user-data-dir={folder / 'browser'}", "--virtual-time-budget=5000", "--window-size=1600,1000"]
        window = (folder / "window.html").as_uri()
        run = subprocess.run([CHROMIUM, *options, *own, window], capture_output=True, text=True, check=True)
        found = json.loads(unescape(re.search(r"<pre>(.+?)</pre>", run.stdout, re.DOTALL)[1]))
        return found[0], found[1]

    return measure


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
@pytest.mark.parametrize("width", [390, 720, 1440], ids=["phone", "tablet", "desk"])
def test_it_does_not_scroll_sideways(screen, measured, width):
    assert measured(screen.path, width) == (width, [])


TOUCH = """<script>onload = () => {
  const value = document.querySelector("main button.value");
  const card = document.getElementById(value.getAttribute("popovertarget"));
  const line = value.getBoundingClientRect().height <= parseFloat(getComputedStyle(value.parentElement).lineHeight) + 1;
  const said = [card.matches(":popover-open")];
  value.scrollIntoView({block: "center", behavior: "instant"});
  value.click();
  const box = card.getBoundingClientRect();
  said.push(card.matches(":popover-open"), box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight, line);
  card.querySelector("[popovertargetaction=hide]").click();
  said.push(card.matches(":popover-open"));
  document.body.innerHTML = "<pre>" + JSON.stringify(said) + "</pre>";
}</script></body>"""


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
@pytest.mark.parametrize("size", ["500,900", "1440,1000"], ids=["narrow", "desk"])
def test_a_touch_opens_a_card_that_stands_inside_the_window(screen, tmp_path, size):
    page = tmp_path / "touched.html"
    page.write_text(screen.source.replace("</body>", TOUCH), encoding="utf-8")
    options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--dump-dom", "--virtual-time-budget=5000"]
    own = [f"--user-data-dir={tmp_path / 'browser'}", f"--window-size={size}"]
    run = subprocess.run([CHROMIUM, *options, *own, page.as_uri()], capture_output=True, text=True, check=True)
    found = json.loads(re.search(r"<pre>(.+?)</pre>", run.stdout)[1])
    assert found == [False, True, True, True, False]


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
def test_a_page_that_would_scroll_sideways_is_found(screen, measured, tmp_path):
    wide = '<main id="main"><p id="zq" style="width:500px">wide</p>'
    page = tmp_path / "wide.html"
    page.write_text(screen.source.replace('<main id="main">', wide), encoding="utf-8")
    width, over = measured(page, 390)
    assert width > 390
    assert over == ["P null zq"]
