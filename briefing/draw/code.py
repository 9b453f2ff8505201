"""Which files draw a kind of chart: what a drawing was made by, so that it is made again when one of them changes."""

import ast
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

_PACKAGE = "briefing"
_ROOT = Path(__file__).resolve().parent.parent


def code_of(*modules: str) -> tuple[Path, ...]:
    """Give the files of `modules` (dotted names) and of all of ours that they import, directly or not, sorted."""
    found: set[Path] = set()
    waiting = [path for name in modules for path in _files(name)]
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            waiting += _imported(path)
    return tuple(sorted(found))


@lru_cache(maxsize=256)
def _imported(path: Path) -> tuple[Path, ...]:
    """Give our own files that a file imports, in whatever place of it."""
    tree = ast.parse(path.read_bytes())
    return tuple(file for node in ast.walk(tree) for name in _names(node) for file in _files(name))


def _names(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        if node.level or not node.module:
            raise ValueError("an import that is relative cannot be followed: write the whole name")
        yield node.module
        yield from (f"{node.module}.{alias.name}" for alias in node.names)  # a module, or a name in one


def _files(name: str) -> Iterator[Path]:
    package, _, rest = name.partition(".")
    if package != _PACKAGE or not rest:
        return
    path = _ROOT / rest.replace(".", "/")
    yield from (file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file())
