"""What the addresses of a sheet mean: its charts and its faces, and nothing else."""

from pathlib import Path
from urllib.parse import unquote
from urllib.request import OpenerDirector

from briefing.findings import BriefingError
from briefing.model.laid import Sheet
from briefing.typeset.library import weasyprint

# The first bytes of a font file: TrueType (two ways), OpenType, WOFF, WOFF2.
FONT_BEGINS = (b"\x00\x01\x00\x00", b"true", b"OTTO", b"wOFF", b"wOF2")

AGAIN = "make clean, and build again"


class Refused(ValueError):  # noqa: N818
    """An address that is neither a chart nor a face of the sheet."""


class SheetFetcher(weasyprint.urls.URLFetcher):  # type: ignore[misc, name-defined]
    """Answers chart:ID and font:NAME from a sheet. No file, no network, no data: address.

    WeasyPrint turns what is raised here into a line of its log and goes on without; `check` raises it at last.
    """

    def __init__(self, sheet: Sheet) -> None:
        # Not the parent's: that makes handlers for files and the network. These two it reads.
        OpenerDirector.__init__(self)
        self._fail_on_errors = False
        self._request = None
        self._images = sheet.images
        self._fonts = sheet.fonts
        self._wrong: dict[str, BriefingError] = {}

    def fetch(self, url: str, headers: object = None) -> object:  # noqa: ARG002
        """Give the answer to `url`. Raises `Refused` for anything that is not the sheet's own."""
        kind, _, name = unquote(url).partition(":")
        if kind == "chart" and name in self._images:
            body = self._images[name].encode()
            return weasyprint.urls.URLFetcherResponse(url, body, {"Content-Type": "image/svg+xml"})
        if kind == "font" and name in self._fonts:
            return weasyprint.urls.URLFetcherResponse(url, self._face(name), {"Content-Type": "font/ttf"})
        way_out = "a page may ask for chart: and font: addresses of the brief only"
        self._wrong.setdefault(url, BriefingError(f"{_short(url)!r} is refused", way_out))
        raise Refused(url)

    def _face(self, name: str) -> bytes:
        try:
            body = Path(self._fonts[name]).read_bytes()
        except OSError as refusal:
            self._wrong[name] = BriefingError(f"the face {name} cannot be read: {refusal.strerror}", AGAIN, status=3)
            raise Refused(name) from refusal
        if not body.startswith(FONT_BEGINS):
            self._wrong[name] = BriefingError(f"the face {name} is no font file", AGAIN, status=3)
            raise Refused(name)
        return body

    def check(self) -> None:
        """Raise `BriefingError` for the first address that could not be answered, naming how many there are."""
        for error in self._wrong.values():
            more = f" and {len(self._wrong) - 1} more" if len(self._wrong) > 1 else ""
            raise BriefingError(f"{error.sentence}{more}", error.way_out, error.status)


def _short(url: str, most: int = 80) -> str:
    return url if len(url) <= most else f"{url[: most - 1]}…"
