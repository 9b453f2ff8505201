"""A list of files, as examples of rules have it → those files, in a folder of their own.

A line is a file: `path` with something sound in it, `path: 3 MB`, `path: "bytes"` with \\xNN for what cannot be typed,
or `path -> target` for a link. A remark may follow. An example of YAML names its file in its first line:
`# content/ferry/de/facts.yaml`.
"""

import re
from pathlib import Path

_LINE = re.compile(r'(?P<path>[\w./-]+)(?: -> (?P<link>\S+)|: (?P<size>[\d.]+) MB|: "(?P<bytes>[^"]*)")?(?: +# .*)?')
_FILE = re.compile(r"# ([\w./-]+\.yaml)\n")


def named_file(example: str) -> str:
    """Give the file that an example names in its first line; empty where it names none."""
    named = _FILE.match(example)
    return named[1] if named else ""


def write_files(example: str, project: Path) -> None:
    """Write the files of an example into a project folder."""
    if named := named_file(example):
        _write(project / named, example.encode())
        return
    for line in example.splitlines():
        given = _LINE.fullmatch(line)
        assert given, f"what file is this? {line!r}"
        path = project / given["path"]
        if given["link"]:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(given["link"])
        elif given["size"]:
            _write(path, b"facts: []\n".ljust(round(float(given["size"]) * 1e6), b"#"))
        elif given["bytes"] is not None:
            _write(path, given["bytes"].encode("ascii").decode("unicode_escape").encode("latin-1"))
        else:
            _write(path, _sound(path, project))


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _sound(path: Path, project: Path) -> bytes:
    """Give what may stand in a file of this name, as far as reading it goes."""
    is_words = len(path.relative_to(project).parts) > 3 and path.parts[-4] == "content"
    if is_words:
        return b"boats:\n  statement: It ran 12 boats.\n"
    is_list = path.suffix == ".yaml" and path.stem not in ("pack", "audience")
    return f"{path.stem}: []\n".encode() if is_list else b"title: Ferries\n" if path.suffix == ".yaml" else b""
