"""WeasyPrint at work on one sheet: what does not change between layouts is made once."""

import contextlib
import gc
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from briefing.findings import BriefingError
from briefing.model.laid import Sheet
from briefing.typeset.fetch import SheetFetcher
from briefing.typeset.library import weasyprint
from briefing.typeset.log import Ear, listening
from briefing.typeset.tags import scope_headers

VARIANT = "pdf/ua-1"
# A layout makes some hundred thousand objects of which few are garbage: collecting less often saves a tenth.
COLLECT_AFTER = 50_000


class Press:
    """Lays out one sheet as often as wanted, and writes it. To be used in a `with`.

    HTML, style sheets, faces and images are read once. `ear` has heard what WeasyPrint complained of.
    Raises `BriefingError` for an address that the sheet has no answer to.
    """

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._stack = contextlib.ExitStack()
        self.ear = Ear()
        self.fetcher = SheetFetcher(sheet)

    def __enter__(self) -> Self:
        try:
            self._prepare()
        except BaseException:
            self._stack.close()
            raise
        return self

    def _prepare(self) -> None:
        self._stack.enter_context(_few_collections())
        self.ear = self._stack.enter_context(listening())
        self._fonts = Faces()
        self._stack.callback(self._fonts.remove)
        self._images: dict[str, Any] = {}
        self._html = weasyprint.HTML(string=self._sheet.html, url_fetcher=self.fetcher)
        self._styles = [self._style(style) for style in self._sheet.styles]
        self.fetcher.check()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def _style(self, style: str) -> Any:
        return weasyprint.CSS(string=style, font_config=self._fonts, url_fetcher=self.fetcher)

    def lay_out(self, plan_style: str) -> Any:
        """Give the WeasyPrint document laid out with one more style sheet."""
        styles = [*self._styles, self._style(plan_style)]
        try:
            document = self._html.render(
                font_config=self._fonts, stylesheets=styles, cache=self._images, pdf_variant=VARIANT
            )
        except RecursionError as error:
            raise BriefingError("the page is nested too deeply to be laid out", "simplify its template") from error
        self.fetcher.check()
        return document

    def write(self, document: Any) -> bytes:
        """Give the PDF of a document: tagged, PDF/UA-1, the same bytes every time."""
        pdf: bytes = document.write_pdf(pdf_variant=VARIANT, finisher=scope_headers)
        self.fetcher.check()
        return pdf

    def strange_fonts(self, document: Any) -> dict[str, str]:
        """Give the faces that a written document uses besides its own, each with the letters set in it."""
        strange: dict[str, set[str]] = {}
        for font in document.fonts.values():
            if font.family not in self._fonts.families:
                strange.setdefault(font.family, set()).update(*font.to_unicode.values())
        return {family: "".join(sorted(letters)) for family, letters in sorted(strange.items())}


class Faces(weasyprint.text.fonts.FontConfiguration):  # type: ignore[misc, name-defined]
    """A font configuration that knows which families the style sheets declare, and goes when told to."""

    def __init__(self) -> None:
        super().__init__()
        self._folder: Path | None
        self.families: set[str] = set()

    def add_font_face(self, rule_descriptors: Any, url_fetcher: Any) -> Any:
        self.families.add(rule_descriptors["font_family"])
        return super().add_font_face(rule_descriptors, url_fetcher)

    def remove(self) -> None:
        """Remove the folder of font files.

        WeasyPrint leaves that to a finaliser, which comes late or never where an exception holds the layout.
        """
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None


@contextlib.contextmanager
def _few_collections() -> Iterator[None]:
    """Collect garbage seldom while the context lasts, and leave alone what is there already.

    A child that has frozen its imports by itself keeps them frozen.
    """
    before, frozen = gc.get_threshold(), gc.get_freeze_count()
    if not frozen:
        gc.freeze()
    gc.set_threshold(max(COLLECT_AFTER, before[0]), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        if not frozen:
            gc.unfreeze()
