"""A brief on a neutral subject, as HTML and style sheets in the way of the templates, as long as wanted."""

import html
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import uharfbuzz
from fontpkg_source_sans_3 import __file__ as sans_package
from fontpkg_source_serif_4 import __file__ as serif_package

from briefing.model.laid import Plan, Sheet
from briefing.typeset.engine import Press
from briefing.typeset.measure import measure
from briefing.typeset.pages import Pages
from briefing.typeset.plan import style_of

TEXT = """registers council harbour winter engineers valley training rescue islands weather budget office teachers
crossing timetable passengers reliability administration boats school water measured maintenance responsibility keeps
pays agreed outer northern either slowly each year with fewer than before while most people use it"""
WORDS = TEXT.split()

FACES = {
    "serif": ("Reading", 400, serif_package, "SourceSerif4[opsz,wght].ttf", {"wght": 400, "opsz": 10}),
    "serif-bold": ("Reading", 700, serif_package, "SourceSerif4[opsz,wght].ttf", {"wght": 620, "opsz": 10}),
    "sans": ("Label", 400, sans_package, "SourceSans3[wght].ttf", {"wght": 400}),
    "sans-bold": ("Label", 600, sans_package, "SourceSans3[wght].ttf", {"wght": 600}),
}

STYLE = """
@page { size: 210mm 297mm; margin: 25.2mm 18mm 22.2mm;
  @top-left { content: string(subject); font: 600 7.6pt/3.6mm Label; padding-top: 12mm; vertical-align: top }
  @bottom-right { content: counter(page) " / " counter(pages);
    font: 600 7.6pt/3.6mm Label; padding-top: 7.8mm; vertical-align: top }
  @footnote { margin: 4.8mm -8mm 0 0; padding-top: 1.6mm; background: url(chart:rule) 0 0 no-repeat }
  font: 400 7.6pt/3.6mm Label }
html { font: 400 9.8pt/4.8mm Reading; color: #17212b; hyphens: auto; hyphenate-limit-chars: 7 3 3 }
body, h1, h2, h3, p, ul, figure, table { margin: 0; padding: 0 }
a { color: inherit; text-decoration: none }
.masthead { string-set: subject attr(data-subject); border-top: .9pt solid; padding: 2.0825mm 0 4.8mm }
h1 { font: 700 29pt/12mm Reading; hyphens: none }
h2 { font: 700 13pt/4.8mm Reading; padding: 2.4mm 0; hyphens: none; break-after: avoid; break-inside: avoid }
.head { border-top: .9pt solid; padding-top: 2.0825mm }
.part { margin-top: 4.8mm }
p + p { text-indent: 4.8mm }
p, li { orphans: 2; widows: 2 }
.anchored, .column { padding-right: 60mm }
.anchored { position: relative }
.side { position: absolute; left: 120mm; width: 54mm; font: 400 7.6pt/3.6mm Label; hyphens: manual }
.side > .in { display: inline-block; vertical-align: top; width: 100%; border-top: .9pt solid; padding-top: 1.4mm }
.full { margin-right: -60mm }
.whole, tr { break-inside: avoid }
.figure { border-top: .9pt solid; padding-top: 1.4mm; margin-top: 4.8mm; margin-bottom: 4.8mm; hyphens: none }
figcaption, td, th { font: 400 7.6pt/3.6mm Label; hyphens: none }
.figure img { display: block; width: 100% }
.table { margin: 4.8mm 0 }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
td, th { border-top: .4pt solid #b9c2c9; padding: .9mm 3mm .9mm 0; text-align: left; vertical-align: top }
.three { display: grid; grid-template-columns: 54mm 54mm 54mm; column-gap: 6mm; margin: 4.8mm 0 }
.three > div { border-top: .9pt solid; padding-top: 1.4mm }
ul { padding-left: 4mm }
li + li { margin-top: 1.2mm }
.note { float: footnote; footnote-display: inline; footnote-policy: line; font: 400 7.6pt/3.6mm Label; hyphens: manual }
.note::footnote-call { content: none; vertical-align: baseline; font-size: 0; line-height: 0 }
.note::footnote-marker { content: none }
.note-in { display: inline-block; box-sizing: border-box; width: 54mm; padding-left: 3.2mm; text-indent: -3.2mm;
  margin-right: 6mm; vertical-align: top }
.note-number { display: inline-block; width: 3.2mm; text-indent: 0 }
.carry { height: 0; line-height: 0; font-size: 0 }
.call { font: 400 6.2pt/0 Label; vertical-align: 1.1mm; white-space: nowrap }
"""

RULE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="174mm" height="0.14mm" viewBox="0 0 174 0.14">'
    '<rect width="174" height="0.14" fill="#b9c2c9"/></svg>'
)


def chart(width: float, height: float, values: list[int]) -> str:
    """Draw bars: enough of a chart to take its place on a page."""
    gap = width / len(values)
    bars = "".join(
        f'<rect x="{place * gap:.2f}" y="{height - value:.2f}" width="{gap * 0.6:.2f}" height="{value}"/>'
        for place, value in enumerate(values)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm" '
        f'viewBox="0 0 {width} {height}">{bars}'
        '<text x="0" y="4" font-family="Label" font-size="2.7">axis</text></svg>'
    )


class Writer:
    """Writes a brief of about `pages` pages, the same for the same seed; keeps what its pages must contain."""

    def __init__(self, seed: int, pages: float) -> None:
        self.random = random.Random(seed)
        self.parts = max(1, round(pages * 0.62))
        self.count = 0
        self.notes: list[str] = []
        self.sentences: list[tuple[str, str]] = []
        self.images = {"rule": RULE}

    def name(self, kind: str) -> str:
        self.count += 1
        return f"{kind}-{self.count}"

    def words(self, least: int, most: int) -> str:
        chosen = [self.random.choice(WORDS) for _ in range(self.random.randint(least, most))]
        return f"{' '.join(chosen).capitalize()} {self.count}."

    def said(self, element: str, least: int, most: int) -> str:
        """Give a sentence that must be found in `element` again."""
        sentence = self.words(least, most)
        self.sentences.append((element, sentence))
        return html.escape(sentence)

    def note(self) -> tuple[str, str]:
        """Give the call and the body of a new note."""
        number = len(self.notes) + 1
        self.notes.append(f"note-{number}")
        text = self.said(f"note-{number}", 5, 14)
        call = f'<a class="call" id="call-{number}" href="#note-{number}">{number}</a>'
        back = f'<a class="note-number" href="#call-{number}">{number}</a>'
        return call, f'<span class="note" id="note-{number}"><span class="note-in">{back} {text}</span></span>'

    def paragraph(self, carried: str = "") -> str:
        element = self.name("p")
        sentences = []
        for _ in range(self.random.randint(2, 4)):
            call, body = self.note() if self.random.random() < 0.4 else ("", "")
            sentences.append(self.said(element, 8, 22) + call + body)
        return f'<p id="{element}">{carried}{" ".join(sentences)}</p>'

    def heading(self) -> str:
        element = self.name("head")
        return f'<h2 class="head snap" id="{element}">{self.said(element, 3, 9)}</h2>'

    def side(self) -> tuple[str, str]:
        """Give a side block, and the note whose call it holds."""
        element = self.name("side")
        call, body = self.note() if self.random.random() < 0.5 else ("", "")
        inner = "".join(f"<p>{self.said(element, 10, 24)}</p>" for _ in range(self.random.randint(1, 4)))
        return f'<div class="side" id="{element}"><div class="in">{inner}{call}</div></div>', body

    def figure(self, full: bool) -> str:
        element = self.name("figure")
        width, height = (174.0, 40.0) if full else (114.0, 46.0)
        self.images[element] = chart(width, height, [self.random.randint(3, 34) for _ in range(9)])
        alternative = html.escape(self.words(4, 8))
        return (
            f'<figure class="figure whole snap{" full" if full else ""}" id="{element}">'
            f"<figcaption>{self.said(element, 5, 9)}</figcaption>"
            f'<img src="chart:{element}" alt="{alternative}"></figure>'
        )

    def table(self) -> str:
        element = self.name("table")
        rows = []
        for _ in range(self.random.randint(3, 12)):
            row = self.name("row")
            call, body = self.note() if self.random.random() < 0.15 else ("", "")
            cells = f"<th scope='row'>{self.said(row, 2, 7)}</th><td>{self.said(row, 4, 12)}{call}{body}</td>"
            rows.append(f'<tr id="{row}">{cells}</tr>')
        head = "<thead><tr><th scope='col'>What</th><th scope='col'>Where it stands</th></tr></thead>"
        return f'<div class="table snap" id="{element}"><table>{head}<tbody>{"".join(rows)}</tbody></table></div>'

    def points(self) -> str:
        element = self.name("list")
        items = []
        for _ in range(self.random.randint(2, 5)):
            item = self.name("item")
            call, body = self.note() if self.random.random() < 0.3 else ("", "")
            items.append(f'<li id="{item}">{self.said(item, 8, 20)}{call}{body}</li>')
        return f'<ul class="snap" id="{element}">{"".join(items)}</ul>'

    def three(self) -> str:
        element = self.name("three")
        cells = []
        for _ in range(3):
            cell = self.name("cell")
            cells.append(f'<div id="{cell}"><p>{self.said(cell, 10, 30)}</p></div>')
        return f'<div class="three full whole snap" id="{element}">{"".join(cells)}</div>'

    def wrapper(self) -> str:
        """Text with side blocks beside it."""
        element = self.name("anchored")
        sides = [self.side() for _ in range(self.random.choice((1, 1, 1, 2)))]
        carried = "".join(body for _, body in sides)
        text = [self.paragraph(carried), *(self.paragraph() for _ in range(self.random.randint(0, 3)))]
        return f'<div class="anchored" id="{element}">{"".join(block for block, _ in sides)}{"".join(text)}</div>'

    def column(self) -> str:
        things = [self.paragraph, self.paragraph, self.points, self.table, lambda: self.figure(False)]
        inner = "".join(self.random.choice(things)() for _ in range(self.random.randint(1, 3)))
        return f'<div class="column">{inner}</div>'

    def part(self) -> str:
        element = self.name("part")
        wide = [self.three, lambda: self.figure(True)]
        body = [f'<div class="column">{self.heading()}{self.paragraph()}</div>']
        for _ in range(self.random.randint(2, 5)):
            make = self.random.choice([self.wrapper, self.wrapper, self.column, *wide])
            body.append(f'<div class="column">{make()}</div>' if make in wide else make())
        return f'<section class="part part-text" id="{element}">{"".join(body)}</section>'

    def sheet(self, fonts: dict[str, str], style: str = "") -> Sheet:
        title = self.said("title", 4, 8)
        head = f'<h1 id="title">{title}</h1>'
        masthead = f'<header class="masthead snap" id="masthead" data-subject="A filler subject">{head}</header>'
        return sheet_of(masthead + "".join(self.part() for _ in range(self.parts)), fonts, self, style)


def sheet_of(body: str, fonts: dict[str, str], writer: Writer | None = None, style: str = "") -> Sheet:
    """Give a page with `body` as a sheet; `style` comes after the sample's own."""
    faces = "".join(
        f"@font-face {{ font-family: {family}; font-weight: {weight}; src: url(font:{name}) }}\n"
        for name, (family, weight, *_) in FACES.items()
    )
    head = (
        "<meta charset='utf-8'><title>A filler brief</title>"
        "<meta name='dcterms.created' content='2025-01-20'><meta name='dcterms.modified' content='2025-01-20'>"
    )
    return Sheet(
        html=f"<!doctype html><html lang='en-GB'><head>{head}</head><body><main id='main'>{body}</main></body></html>",
        styles=(faces, STYLE, *([style] if style else [])),
        images=dict(writer.images) if writer else {"rule": RULE},
        fonts=fonts,
        sentences=tuple(writer.sentences) if writer else (),
        notes=tuple(writer.notes) if writer else (),
        step_mm=4.8,
    )


@pytest.fixture(scope="session")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Static faces by name, as the cache of a project holds them."""
    folder = tmp_path_factory.mktemp("faces")
    paths = {}
    for name, (_, _, package, file, axes) in FACES.items():
        source = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(Path(package).parent / "files" / file))
        wanted = uharfbuzz.SubsetInput()
        wanted.keep_everything()
        wanted.pin_all_axes_to_default(source)
        for axis, value in axes.items():
            wanted.pin_axis_location(source, axis, value)
        path = folder / f"{name}.ttf"
        path.write_bytes(uharfbuzz.subset(source, wanted).blob.data)
        paths[name] = str(path)
    return paths


@pytest.fixture(scope="session")
def sample(fonts: dict[str, str]) -> Callable[..., Sheet]:
    """Make a generated brief: `sample(seed=1, pages=4)`."""

    def make(seed: int, pages: float = 4, style: str = "") -> Sheet:
        return Writer(seed, pages).sheet(fonts, style)

    return make


@pytest.fixture(scope="session")
def page(fonts: dict[str, str]) -> Callable[..., Sheet]:
    """Make a sheet of a body written out: `page("<p id='a'>Boats sail.</p>", sentences=(("a", "Boats sail."),))`."""

    def make(body: str, style: str = "", **fields: Any) -> Sheet:
        return replace(sheet_of(body, fonts, style=style), **fields)

    return make


def laid_out(sheet: Sheet, plan: Plan | None = None) -> Pages:
    """Give the pages of one layout, with a plan or without: what a loop begins with."""
    with Press(sheet) as press:
        return measure(press.lay_out(style_of(plan or Plan(), sheet.step_mm)))


@pytest.fixture(scope="session")
def pages() -> Callable[..., Pages]:
    return laid_out
