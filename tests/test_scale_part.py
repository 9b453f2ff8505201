"""A small pack on a ready scale with gaps, built as a user builds it, for a reader to whom the scale is explained."""

import re
import shutil

import pypdfium2
import pytest

from briefing.model.scales import SCALES
from tests.packs_built import Desk
from tests.packs_ferry import write_yaml
from tests.packs_small import SMALL_HEAD

SOURCE = {"id": "gazette", "for": "public", "type": "news", "title": "Gazette of May", "date": "2024-05"}
PARTS = "reads: internal\npaper: A4\npages: {min: 1, max: 2}\nparts:\n  - part: judgements\n"
JUDGEMENT = {
    "id": "winter",
    "claim": "There is a realistic possibility that the line runs all winter.",
    "evidence": "It did before [@gazette].",
    "likelihood": "realistic-possibility",
    "confidence": "moderate",
    "because": "One source",
}


@pytest.fixture
def reader(tmp_path):
    """A project whose one audience reads judgements and the scale; give a function that builds it with some parts."""
    desk = Desk(tmp_path)
    folder = desk.project / "content" / "ferry"
    folder.mkdir()
    head = {**SMALL_HEAD, "yardstick": {"scale": "phia"}, "audiences": [{"name": "reader"}]}
    write_yaml(folder / "pack.yaml", head)
    write_yaml(folder / "sources.yaml", {"sources": [SOURCE]})
    write_yaml(folder / "judgements.yaml", {"judgements": [JUDGEMENT]})
    audience = desk.project / "templates" / "audiences" / "reader"
    shutil.copytree(audience.with_name("minister"), audience)

    def build(parts):
        text = f"title: For readers\nkicker: Brief\n{PARTS}{parts}"
        (audience / "audience.yaml").write_text(text, encoding="utf-8")
        desk.build()
        made = desk.project / "build" / "ferry"
        document = pypdfium2.PdfDocument(made / "reader.pdf")
        try:
            words = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
        finally:
            document.close()
        return words, (made / "reader.html").read_text(encoding="utf-8")

    return build


@pytest.mark.parametrize("parts", ["  - part: scale\n", "    aside: [scale]\n"], ids=["alone", "beside"])
def test_a_pack_on_a_ready_scale_explains_it(reader, parts):
    printed, page = reader(parts)
    assert "One term is used here: realistic possibility" in printed
    assert "Source: Professional Head of Intelligence Assessment, 2025" in printed
    for term in SCALES["phia"].terms:
        assert f"{term.low}–{term.high}" in printed
        assert set(term.label.split()) <= set(printed.split())
        assert f'<th scope="row">{term.label}</th><td>{term.low}–{term.high}</td>' in page
    assert re.search(r'aria-label="One term is used here: realistic possibility\. Terms of PHIA', page)
