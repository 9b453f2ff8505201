"""docs/pictures/pages.png: pages of the reference pack side by side; `make pictures` makes it from build/."""

from collections.abc import Iterable
from pathlib import Path

import pypdfium2
from PIL import Image, ImageFilter

ROOT = Path(__file__).resolve().parents[2]
PICTURE = ROOT / "docs" / "pictures" / "pages.png"
PAGES = (("minister.pdf", 0), ("full.pdf", 0), ("full.pdf", 3), ("full.pdf", 7), ("delegation.pdf", 0))
FOLDER = ROOT / "build" / "azerbaijan-nato"

# Pixels. Five pages of 344 with what lies around them make a picture 1840 wide.
PAGE_WIDTH = 344
MARGIN = 20
SHADOW_DROP = 3
SHADOW_BLUR = 4
GROUND = (228, 231, 234)
SHADOW = (176, 182, 188)
EDGE = (205, 210, 214)
MOST_COLOURS = 128  # a palette: charts are flat and type is grey, so that nobody sees the difference


def page_of(pdf: Path, number: int) -> Image.Image:
    """Give page `number`, from 0, as a picture PAGE_WIDTH wide; drawn at twice its size, so that type stays clean."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[number]
        drawn: Image.Image = page.render(scale=2 * PAGE_WIDTH / page.get_width()).to_pil().convert("RGB")
    finally:
        document.close()
    return drawn.resize((PAGE_WIDTH, round(PAGE_WIDTH * drawn.height / drawn.width)), Image.Resampling.LANCZOS)


def side_by_side(pages: Iterable[Image.Image]) -> Image.Image:
    """Give pages in a row on light grey, each with a thin edge and a soft shadow."""
    row = list(pages)
    width = sum(page.width for page in row) + MARGIN * (len(row) + 1)
    ground = Image.new("RGB", (width, max(page.height for page in row) + 2 * MARGIN), GROUND)
    places = [MARGIN + sum(page.width + MARGIN for page in row[:index]) for index in range(len(row))]
    for page, left in zip(row, places, strict=True):
        ground.paste(SHADOW, (left, MARGIN + SHADOW_DROP, left + page.width, MARGIN + SHADOW_DROP + page.height))
    ground = ground.filter(ImageFilter.GaussianBlur(SHADOW_BLUR))
    for page, left in zip(row, places, strict=True):
        ground.paste(EDGE, (left - 1, MARGIN - 1, left + page.width + 1, MARGIN + page.height + 1))
        ground.paste(page, (left, MARGIN))
    return ground


def write(picture: Path, folder: Path) -> None:
    """Write the picture of PAGES, whose PDFs lie in `folder`."""
    picture.parent.mkdir(parents=True, exist_ok=True)
    drawn = side_by_side(page_of(folder / name, number) for name, number in PAGES)
    drawn.quantize(MOST_COLOURS, dither=Image.Dither.NONE).save(picture, optimize=True)


if __name__ == "__main__":
    write(PICTURE, FOLDER)
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size // 1000} kB")
