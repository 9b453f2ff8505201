"""The links of a finished page: they lead to the web, to a mailbox, or to a place on the page that there is."""

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import unquote

# Where a reader may be sent. HTML has a name for the top of any page: "#", or "#top" (HTML Standard, 7.4.6.4).
SCHEMES = ("https:", "http:", "mailto:")
TOP = ("", "top")
# Attributes that fetch something by themselves, wherever they stand; `href` does so outside of these elements.
FETCHING = ("src", "srcset", "poster", "data", "background", "xlink:href", "action", "formaction", "manifest")
FOLLOWED = ("a", "area")
# Attributes that name other elements by id.
NAMING = (
    *("for", "headers", "list", "popovertarget"),
    *("aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "aria-owns"),
)
# A browser passes over these in an address, so "java\nscript:" is one too (URL Standard, 4.4).
_PASSED_OVER = re.compile(r"[\x00-\x20]+")


def bad_links(html: str) -> tuple[str, ...]:
    """Give one sentence for each fault of the links and ids of a page that is complete in itself, in their order.

    A link leads to an https, http or mailto address, or to an id of the page; whatever the page shows is inside it
    (a data: address); an id is there once.
    """
    page = _Page()
    page.feed(html)
    page.close()
    return tuple(dict.fromkeys(_faults(page)))


class _Page(HTMLParser):
    """Gathers what a page's addresses and ids are."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.followed: list[str] = []
        self.fetched: list[tuple[str, str]] = []
        self.named: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        for name, value in values.items():
            if name == "id" or (name == "name" and tag == "a"):
                self.ids[value] += name == "id" or value != values.get("id")
            elif name == "href" and tag in FOLLOWED:
                self.followed.append(value)
            elif name == "href" or name in FETCHING:
                self.fetched.append((tag, value))
            elif name in NAMING:
                self.named += [(name, one) for one in value.split()]
        if values.get("http-equiv", "").lower() == "refresh":
            self.fetched.append((tag, values.get("content", "")))


def _faults(page: _Page) -> Iterator[str]:
    for name, times in page.ids.items():
        if times > 1:
            yield f"the id {name!r} is there {times} times"
    for value in page.followed:
        address = _PASSED_OVER.sub("", value)
        if address.startswith("#"):
            yield from _dead(address, page)
        elif not address.lower().startswith(SCHEMES):
            yield f"the link to {_short(value)!r} leads nowhere a reader may go"
    for tag, value in page.fetched:
        address = _PASSED_OVER.sub("", value)
        if address.startswith("#"):
            yield from _dead(address, page)
        elif not address.lower().startswith("data:"):
            yield f"<{tag}> asks for {_short(value)!r}, which is not in the page"
    for attribute, name in page.named:
        if name not in page.ids:
            yield f"{attribute}={name!r} names nothing on the page"


def _dead(address: str, page: _Page) -> Iterator[str]:
    fragment = address[1:]
    if not {fragment, unquote(fragment)} & page.ids.keys() and fragment.lower() not in TOP:
        yield f"the link to {_short(address)!r} leads to nothing on the page"


def _short(address: str, most: int = 60) -> str:
    return address if len(address) <= most else f"{address[: most - 1]}…"
