"""The yardstick of `make bench`: what a plain script costs for the same pages.

One process reads the same YAML with `yaml.safe_load`, draws the same charts anew and lays the same HTML out
with WeasyPrint as PDF/UA-1: no cache, no check, no plan, no second layout, no HTML edition.
"""

import pickle
import sys
from pathlib import Path

import yaml
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from briefing.draw import draw

prepared, content, out = (Path(argument) for argument in sys.argv[1:4])
for file in sorted(content.glob("*.yaml")):
    yaml.safe_load(file.read_text(encoding="utf-8"))
for path in sorted(prepared.glob("*.pickle")):
    sheet, charts, tokens, faces = pickle.loads(path.read_bytes())
    images = {chart.id: draw(chart, tokens, faces).svg for chart in charts}

    class Fetcher(URLFetcher):
        def fetch(self, url, headers=None, *, images=images, sheet=sheet):
            scheme, _, name = url.partition(":")
            if scheme == "font":
                return URLFetcherResponse(url, Path(sheet.fonts[name]).read_bytes(), {"Content-Type": "font/ttf"})
            svg = images.get(name) or sheet.images[name]
            return URLFetcherResponse(url, svg.encode(), {"Content-Type": "image/svg+xml"})

    fonts = FontConfiguration()
    fetcher = Fetcher()
    styles = [CSS(string=style, font_config=fonts, url_fetcher=fetcher) for style in sheet.styles]
    document = HTML(string=sheet.html, url_fetcher=fetcher)
    document.write_pdf(out / f"{path.stem}.pdf", stylesheets=styles, font_config=fonts, pdf_variant="pdf/ua-1")
