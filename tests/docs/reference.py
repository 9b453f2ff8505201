"""The generated pages of docs/reference; `make docs` writes them."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tests.docs.pages import charts, commands, content, rules, templates, tokens

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "reference"
PAGES: Mapping[str, Callable[[], str]] = {
    "charts.md": charts.text,
    "commands.md": commands.text,
    "content.md": content.text,
    "rules.md": rules.text,
    "templates.md": templates.text,
    "tokens.md": tokens.text,
}


def write(folder: Path) -> list[str]:
    """Write every page that differs into `folder`; give their names."""
    folder.mkdir(parents=True, exist_ok=True)
    changed = []
    for name, text in PAGES.items():
        path, made = folder / name, text()
        if not path.exists() or path.read_text(encoding="utf-8") != made:
            path.write_text(made, encoding="utf-8")
            changed.append(name)
    return changed


if __name__ == "__main__":
    written = write(FOLDER)
    print(f"docs/reference: {', '.join(written) or 'nothing to change'}")
