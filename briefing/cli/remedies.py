"""What the doctor says: from the facts of a machine to the one line that mends it. Pure; standard library only."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:  # typing is slow to import
    from collections.abc import Iterable, Mapping

# What each need is called, and what it is for.
NAMES = {
    "python": ("Python 3.11 or newer", "runs briefing"),
    "posix": ("POSIX", "locks and limits; Windows has them in its Subsystem for Linux"),
    "ctypes": ("ctypes", "lets Python load system libraries; this Python was built without libffi"),
    "venv": ("venv", "makes the environment in .venv (so does uv)"),
    "make": ("make", "runs the targets of the Makefile"),
    "pango": ("Pango", "sets text"),
    "pangoft2": ("Pango for FreeType", "sets text with our own fonts"),
    "harfbuzz": ("HarfBuzz", "shapes letters"),
    "subset": ("HarfBuzz subset", "puts only the letters used into a PDF"),
    "fontconfig": ("fontconfig", "finds fonts"),
    "gobject": ("GObject", "carries Pango"),
}

# The packages that bring each need. Pango's package brings GObject, HarfBuzz and fontconfig along.
PACKAGES = {
    "debian": {
        "python": "python3.11 python3.11-venv",
        "venv": "python3-venv",
        "make": "make",
        "pango": "libpango-1.0-0",
        "gobject": "libpango-1.0-0",
        "pangoft2": "libpangoft2-1.0-0",
        "harfbuzz": "libpangoft2-1.0-0",
        "fontconfig": "libpangoft2-1.0-0",
        "subset": "libharfbuzz-subset0",
    },
    "fedora": {
        "python": "python3.12",
        "venv": "python3-libs",
        "make": "make",
        "pango": "pango",
        "gobject": "pango",
        "pangoft2": "pango",
        "harfbuzz": "harfbuzz",
        "fontconfig": "pango",
        "subset": "harfbuzz",
    },
    "alpine": {
        "python": "python3",
        "venv": "python3",
        "make": "make",
        "pango": "pango",
        "gobject": "pango",
        "pangoft2": "pango",
        "harfbuzz": "pango",
        "fontconfig": "pango",
        "subset": "harfbuzz-subset",
    },
    "arch": {
        "python": "python",
        "venv": "python",
        "make": "make",
        "pango": "pango",
        "gobject": "pango",
        "pangoft2": "pango",
        "harfbuzz": "harfbuzz",
        "fontconfig": "pango",
        "subset": "harfbuzz",
    },
    "suse": {
        "python": "python312",
        "venv": "python312",
        "make": "make",
        "pango": "libpango-1_0-0",
        "gobject": "libpango-1_0-0",
        "pangoft2": "libpango-1_0-0",
        "harfbuzz": "libpango-1_0-0",
        "fontconfig": "libpango-1_0-0",
        "subset": "libharfbuzz-subset0",
    },
    "macos": {
        "python": "python@3.12",
        "venv": "python@3.12",
        "make": "make",
        "pango": "pango",
        "gobject": "pango",
        "pangoft2": "pango",
        "harfbuzz": "pango",
        "fontconfig": "pango",
        "subset": "harfbuzz",
    },
}
COMMANDS = {
    "debian": "apt-get install",
    "fedora": "dnf install",
    "alpine": "apk add",
    "arch": "pacman -S --needed",
    "suse": "zypper install",
    "macos": "brew install",
}
# The Python that the package above brings, where `python3` may go on being an older one.
PYTHONS = {"debian": "python3.11", "fedora": "python3.12", "suse": "python3.12", "macos": "python3.12"}
FAMILIES = {
    "debian": "debian",
    "ubuntu": "debian",
    "fedora": "fedora",
    "rhel": "fedora",
    "centos": "fedora",
    "alpine": "alpine",
    "arch": "arch",
    "suse": "suse",
    "opensuse": "suse",
}


class Need:
    """One thing that is missing: a key of NAMES, and what exactly."""

    def __init__(self, key: str, detail: str) -> None:
        self.key = key
        self.detail = detail


class System:
    """An operating system: the family that decides how things are installed, and its name for people."""

    def __init__(self, family: str, name: str) -> None:
        self.family = family  # of PACKAGES, or "windows", or "" for an unknown one
        self.name = name


class Facts:
    """What was found out about a machine. Everything is well unless said otherwise."""

    def __init__(self, system: System, python: tuple[int, ...], absent: tuple[Need, ...] = ()) -> None:
        self.system = system
        self.python = python
        self.absent = absent
        self.elsewhere = ""  # a folder that holds the libraries, where Python does not look
        self.administrator = False
        self.packages_unlisted = False  # apt has no lists yet, as in a fresh container
        self.room_mb = 10_000
        self.room_needed_mb = 0
        self.unwritable: tuple[str, ...] = ()
        self.font_cache = True
        self.packages: tuple[str, ...] | None = None  # what is wrong with them; None: not looked at
        self.bytecode = True
        self.environment = True


def system_of(platform: str, release: Mapping[str, str]) -> System:
    """Give the system from `sys.platform` and the fields of os-release."""
    if platform == "darwin":
        return System("macos", "macOS")
    if platform == "win32":
        return System("windows", "Windows")
    name = release.get("NAME", "this system")
    plain = {"Debian GNU/Linux": "Debian", "Fedora Linux": "Fedora", "Alpine Linux": "Alpine"}.get(name, name)
    version = release.get("VERSION_ID", "")
    for word in (release.get("ID", "") + " " + release.get("ID_LIKE", "")).split():
        family = FAMILIES.get(word) or FAMILIES.get(word.split("-")[0])
        if family:
            return System(family, f"{plain} {version}".strip())
    return System("", f"{plain} {version}".strip())


def needs(facts: Facts) -> tuple[tuple[str, str, str], ...]:
    """Give everything that is missing: what it is, what exactly, what it is for."""
    found = []
    details: dict[str, list[str]] = {}
    for need in facts.absent:
        details.setdefault(need.key, []).append(need.detail)
    for key in NAMES:
        if key in details:
            found.append((NAMES[key][0], ", ".join(details[key]), NAMES[key][1]))
    if facts.room_mb < facts.room_needed_mb:
        found.append(
            ("disk room", f"{facts.room_mb} MB free of {facts.room_needed_mb}", "environment, cache and briefs")
        )
    for folder in facts.unwritable:
        found.append(("write access", folder, "files are made there"))
    if facts.packages:
        found.append(("packages", "; ".join(facts.packages), "briefing is built on them"))
    return tuple(found)


def report(facts: Facts) -> str:
    """Give the whole message: all that is missing and the line to type, or that all is well."""
    missing = needs(facts)
    return in_need(facts, missing) if missing else all_well(facts)


def in_need(facts: Facts, missing: tuple[tuple[str, str, str], ...]) -> str:
    """Give the message for a machine that lacks something."""
    count = "1 thing is missing" if len(missing) == 1 else f"{len(missing)} things are missing"
    lines = [f"briefing cannot make briefs here yet: {count}", *columns(missing)]
    steps = [*remedy(facts), ("Then run:", then(facts))]
    width = max(len(step) for step, _ in steps)
    return "\n".join([*lines, *(f"{step:<{width}} {line}" for step, line in steps), ""])


def columns(rows: tuple[tuple[str, str, str], ...]) -> list[str]:
    """Give rows as lines, every column as wide as its widest entry."""
    first = max(len(row[0]) for row in rows)
    second = max(len(row[1]) for row in rows)
    return [f"  {what:<{first}}  {detail:<{second}}  {purpose}" for what, detail, purpose in rows]


def remedy(facts: Facts) -> list[tuple[str, str]]:
    """Give the steps that bring what is missing, each with the line to type."""
    keys = [key for key in NAMES if key in {need.key for need in facts.absent}]
    steps = []
    if facts.system.family == "windows":
        steps.append(("On Windows, run:", "wsl --install"))
        steps.append(("There, in this folder:", "python3 -m briefing doctor"))
        return steps
    if facts.elsewhere:
        keys = [key for key in keys if key in ("python", "venv", "make")]
        steps.append(("Tell Python where they are:", f"export DYLD_FALLBACK_LIBRARY_PATH={facts.elsewhere}"))
    keys = [key for key in keys if key not in ("ctypes", "posix")]
    if keys:
        steps.insert(0, install(facts, keys))
    if any(need.key == "ctypes" for need in facts.absent):
        steps.append(("Build Python again", "with the headers of libffi, or take the system's own"))
    if facts.room_mb < facts.room_needed_mb:
        steps.append(("Make room:", f"{facts.room_needed_mb - facts.room_mb} MB on the disk of this folder"))
    if facts.unwritable:
        steps.append(("Give access:", f"chmod -R u+rwX {' '.join(facts.unwritable)} (or work in a folder of your own)"))
    if facts.packages:
        steps.append(("Bring packages up to date:", "rm -f .venv/.made .venv/.made-dev"))
    return steps


def install(facts: Facts, keys: Iterable[str]) -> tuple[str, str]:
    """Give the line that installs what `keys` name on this system."""
    family = facts.system.family
    if family not in PACKAGES:
        wanted = ", ".join(
            NAMES[need.key][0] if need.key in ("python", "venv", "make") else need.detail
            for need in facts.absent
            if need.key in keys
        )
        return f"On {facts.system.name}:", f"install the packages that hold {wanted}"
    names: list[str] = []
    for key in keys:
        if key == "venv" and "python" in keys:
            continue  # comes with the newer Python
        names += [name for name in PACKAGES[family][key].split() if name not in names]
    right = "" if facts.administrator or family == "macos" else "sudo "
    refresh = f"{right}apt-get update && " if facts.packages_unlisted else ""
    return f"On {facts.system.name}, run:", f"{refresh}{right}{COMMANDS[family]} {' '.join(names)}"


def then(facts: Facts) -> str:
    """Give the command that comes after: `make`, with the newer Python where there will be one."""
    newer = any(need.key == "python" for need in facts.absent) and PYTHONS.get(facts.system.family)
    return f"make PYTHON={newer}" if newer else "make"


def all_well(facts: Facts) -> str:
    """Give the short list for a machine that lacks nothing, with what is worth knowing."""
    version = ".".join(str(part) for part in facts.python)
    packages = "not looked at from outside .venv" if facts.packages is None else "as locked"
    lines = [
        f"ok    Python {version} on {facts.system.name}",
        "ok    Pango, HarfBuzz with subset, fontconfig",
        f"ok    {facts.room_mb} MB free, build and .cache can be written",
        f"ok    packages {packages}" if facts.environment else "ok    no environment yet: make makes it",
    ]
    if not facts.font_cache:
        lines.append(
            "note  fontconfig cannot keep its cache, so every start is slow: set XDG_CACHE_HOME to a folder of yours"
        )
    if not facts.bytecode:
        lines.append(
            "note  the packages are not compiled, so every start is slow: .venv/bin/python -m compileall -q .venv"
        )
    return "\n".join([*lines, ""])
