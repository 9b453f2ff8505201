"""The words of an event in a lane: its year, then what happened, in one line or in few."""

from dataclasses import dataclass

from briefing.draw.letters import Letters
from briefing.draw.look import Look
from briefing.draw.scene import Word
from briefing.model.chart import Happening

_STEP = 1.2  # from line to line, in parts of the size: closer than in a list, for leaders hold lines apart


@dataclass(frozen=True)
class Text:
    """Lines of an event: each is its year, in one colour, and words in another; one of the two may be empty."""

    rows: tuple[tuple[str, str], ...]
    year_colour: str
    colour: str
    bold: bool  # the words; years always are
    letters: Letters

    @staticmethod
    def step(letters: Letters) -> float:
        return _STEP * letters.size

    @property
    def width(self) -> float:
        return max(self._row_width(*row) for row in self.rows)

    def words(self, x: float, top: float, anchor: str, of: str = "") -> list[Word]:
        """Give the lines with their left (`start`) or right (`end`) edge at `x`."""
        placed = []
        for order, (year, words) in enumerate(self.rows):
            y = top + self.letters.ascent + order * self.step(self.letters)
            if not year:
                placed.append(Word(words, x, y, self.colour, anchor, self.bold, of))
                continue
            # From the left in both cases: words set narrower than measured leave no gap after their year.
            left = x - self._row_width(year, words) if anchor == "end" else x
            placed.append(Word(year, left, y, self.year_colour, "start", True, of))
            if words:
                after = left + self.letters.width(f"{year} ", bold=True)
                placed.append(Word(words, after, y, self.colour, "start", self.bold, of))
        return placed

    def _row_width(self, year: str, words: str) -> float:
        first = f"{year} " if year and words else year
        return self.letters.width(first, bold=True) + self.letters.width(words, self.bold)


def texts_of(one: Happening, look: Look, room: float) -> list[Text]:
    """Give the ways to set an event: in one line, in two, in three, and in lines of `room` millimetres."""
    letters, bold = look.letters, one.importance == 3
    whole = _set(one, look, 1e6)
    least = max(letters.widest_word(one.when, bold=True), letters.widest_word(one.label, bold))
    found: dict[int, Text] = {1: whole} if whole.width <= room else {}
    for lines in (2, 3):
        low, high = max(whole.width / lines, least), max(whole.width, least)
        for _ in range(8):
            middle = (low + high) / 2
            if len(_set(one, look, middle).rows) > lines:
                low = middle
            else:
                high = middle
        even = _set(one, look, low)
        text = even if len(even.rows) <= lines else _set(one, look, high)
        if text.width <= room:
            found.setdefault(len(text.rows), text)
    if not found:
        text = _set(one, look, room)
        found[len(text.rows)] = text
    return list(found.values())


def _set(one: Happening, look: Look, room: float) -> Text:
    """Set the year and as many words as fit beside it, the others below."""
    letters, bold = look.letters, one.importance == 3
    years = letters.wrapped(one.when, room, bold=True)
    words = one.label.split(" ") if one.label else []
    left = room - letters.width(years[-1], bold=True) - letters.width(" ") if years else room
    beside = 0
    while beside < len(words) and letters.width(" ".join(words[: beside + 1]), bold) <= left:
        beside += 1
    rows = [(year, "") for year in years[:-1]]
    rows.append((years[-1] if years else "", " ".join(words[:beside])))
    rest = " ".join(words[beside:])
    rows += [("", text) for text in letters.wrapped(rest, room, bold)] if rest else []
    return Text(tuple(rows), look.accent if bold else look.grey, look.ink, bold, letters)
