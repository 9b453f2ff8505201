"""The pictures of a finished page: each is told in words to a reader who does not see it."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

# What a figure may hold beside a picture that tells the same: the words of a reader who does not see it.
_TELLING = frozenset({"table", "blockquote", "pre", "math", "audio", "video"})
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)


def untold_pictures(html: str) -> tuple[str, ...]:
    """Give one sentence for each picture of a page without words for those who do not see it, in their order.

    An image has `alt`, a drawing with the role of an image `aria-label`, `aria-labelledby` or a `title` of its own; a
    figure has one such label, or holds an image, a drawing or a table that tells it. What is hidden from screen readers
    (`aria-hidden`, the roles none and presentation) is for the eye alone, and needs none.
    """
    page = _Page()
    page.feed(html)
    page.close()
    return tuple(dict.fromkeys(page.faults()))


@dataclass
class _Picture:
    """A picture found so far: what it is, how to name it, and whether anything tells it."""

    tag: str
    name: str
    is_told: bool


class _Page(HTMLParser):
    """Gathers the pictures of a page, and whether they are told."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures: list[_Picture] = []
        self._open: list[tuple[str, _Picture | None, bool]] = []  # tag, its picture, whether it is hidden
        self._titled: _Picture | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: (value or "").strip() for name, value in attrs}
        is_hidden = self._is_hidden() or values.get("aria-hidden") == "true"
        is_hidden = is_hidden or "hidden" in values or values.get("role") in ("none", "presentation")
        picture = None if is_hidden else self._picture(tag, values)
        if picture is not None:
            self.pictures.append(picture)
        if not is_hidden and (tag in _TELLING or (picture is not None and picture.is_told)):
            self._tell_figures()
        if tag == "title":
            self._titled = next((one for name, one, _ in reversed(self._open) if name == "svg"), None)
        if tag not in _VOID:
            self._open.append((tag, picture, is_hidden))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        names = [name for name, _, _ in self._open]
        if tag in names:
            del self._open[len(names) - 1 - names[::-1].index(tag) :]
        if tag == "title":
            self._titled = None

    def handle_data(self, data: str) -> None:
        if self._titled is not None and data.strip():
            self._titled.is_told = True
            self._tell_figures()

    def _is_hidden(self) -> bool:
        return bool(self._open) and self._open[-1][2]

    def _picture(self, tag: str, values: dict[str, str]) -> _Picture | None:
        is_told = any(values.get(name) for name in ("aria-label", "aria-labelledby"))
        if tag == "img":
            return _Picture(
                tag,
                _named("<img>", values.get("id") or values.get("src", "")),
                is_told or ("alt" in values and bool(values["alt"])),
            )
        if values.get("role") in ("img", "image", "graphics-document"):
            return _Picture(tag, _named(f"<{tag} role={values['role']}>", values.get("id", "")), is_told)
        if tag == "figure":
            return _Picture(tag, _named("<figure>", values.get("id", "")), is_told)
        return _Picture(tag, "", True) if tag == "svg" and is_told else None

    def _tell_figures(self) -> None:
        for name, picture, _ in self._open:
            if name == "figure" and picture is not None:
                picture.is_told = True

    def faults(self) -> Iterator[str]:
        """Give a sentence for each picture that nothing tells; a figure is not told twice, with its picture."""
        for picture in self.pictures:
            if not picture.is_told:
                yield f"{picture.name} has no words for a reader who does not see it"


def _named(tag: str, name: str, most: int = 40) -> str:
    shown = name if len(name) <= most else f"{name[: most - 1]}…"
    return f"{tag} {shown!r}" if shown else tag
