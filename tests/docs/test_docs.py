"""What the documentation says is so: links lead somewhere, commands run, the tutorial does what it tells."""

import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pypdfium2
import pytest
import yaml
from PIL import Image

from briefing.cli.main import COMMANDS
from briefing.model.pack import FILES
from tests.docs import pictures
from tests.docs.pages.commands import targets

ROOT = Path(__file__).resolve().parents[2]
PAGES = ["README.md", "content/README.md", *sorted(str(p.relative_to(ROOT)) for p in (ROOT / "docs").rglob("*.md"))]
PACK = "content/azerbaijan-nato"
LEFT_BEHIND = (".git", ".venv", ".register", "build", ".cache", ".*_cache", ".hypothesis", "__pycache__")
CHANGED = ("content", "templates", "build")
NOT_RUN = {"make test": "it runs this test"}
TUTORIAL = "docs/tutorial/first-brief.md"
NEW_AUDIENCE = "docs/how-to/new-audience.md"
QUIET = "docs/how-to/quiet-a-rule.md"
DIFFER = "docs/how-to/facts-that-differ.md"
ZOTERO = "docs/how-to/sources-from-zotero.md"
ZOTERO_IMPORT = f".venv/bin/briefing sources {Path(PACK).name} --import build/zotero.bib"


def read(page):
    return (ROOT / page).read_text(encoding="utf-8")


def commands_of(page):
    """Give what a page says to type: the lines of its console blocks that begin with "$ "."""
    blocks = re.findall(r"^ *```console\n(.*?)^ *```", read(page), re.DOTALL | re.MULTILINE)
    lines = [line.strip() for block in blocks for line in block.splitlines()]
    return [line.removeprefix("$ ") for line in lines if line.startswith("$ ")]


def copy_project(target):
    """Copy the project; its environment is ours, and passes for made."""
    shutil.copytree(ROOT, target, ignore=shutil.ignore_patterns(*LEFT_BEHIND))
    environment = target / ".venv"
    environment.mkdir()
    (environment / "bin").symlink_to(Path(sys.prefix) / "bin")
    for stamp in (".made", ".made-dev"):
        (environment / stamp).touch()
    return target


def type_in(project, command):
    """Run a command as somebody types it, in the project's folder and with the code that lies there."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("MAKE")}
    return subprocess.run(
        command,
        shell=True,
        cwd=project,
        env={**kept, "PYTHON": sys.executable, "PYTHONPATH": str(project)},
        capture_output=True,
        text=True,
        check=False,
    )


def follow(project, command):
    run = type_in(project, command)
    assert run.returncode == 0, f"{command}\n{run.stdout}{run.stderr}"
    assert "warning" not in run.stdout + run.stderr
    return run.stdout


def replace_in(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} has no {old!r}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def words_of(pdf):
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    finally:
        document.close()


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A copy of the project in which `make` was run once; and beside it what may be changed, as it was."""
    project = copy_project(tmp_path_factory.mktemp("docs") / "project")
    follow(project, "make")
    for folder in CHANGED:
        shutil.copytree(project / folder, project.with_name("kept") / folder)
    return project


@pytest.fixture
def project(built):
    """The built project, to be changed: all but its cache is put back afterwards."""
    yield built
    for folder in CHANGED:
        shutil.rmtree(built / folder, ignore_errors=True)
        shutil.copytree(built.with_name("kept") / folder, built / folder)


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page):
    text = re.sub(r"```.*?```|`[^`\n]*`", "", read(page), flags=re.DOTALL)
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (ROOT / page).parent / path if path else ROOT / page
        assert target.exists(), link
        if anchor:
            headings = re.findall(r"^#+ (.*)", target.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}, link


def test_every_page_is_in_the_index():
    linked = set(re.findall(r"\]\(([^)#]+)\)", read("docs/README.md")))
    there = {os.path.relpath(ROOT / page, ROOT / "docs") for page in PAGES} - {"README.md", "../README.md"}
    assert there == linked


def add_the_ambassador(project):
    """Steps 3 and 4 of the how-to."""
    block = re.search(r"```yaml\n(.*?)```", read(NEW_AUDIENCE), re.DOTALL)[1]
    pack = project / PACK / "pack.yaml"
    before = [f"  - name: {name}\n" for name in audiences_of(project)]
    assert [one["name"] for one in yaml.safe_load(block)["audiences"]] == [*audiences_of(project), "ambassador"]
    replace_in(pack, "".join(before), "".join([*before, "  - name: ambassador\n"]))
    assert "`audiences: [minister, ambassador]`" in read(NEW_AUDIENCE)
    changed = 0
    for path in (project / PACK).glob("*.yaml"):
        text, count = re.subn(r"(audiences: \[minister)(?=[],])", r"\1, ambassador", path.read_text(encoding="utf-8"))
        path.write_text(text, encoding="utf-8")
        changed += count
    assert changed > 20


def audiences_of(project):
    """Give the names of the audiences of the reference pack."""
    head = yaml.safe_load((project / PACK / "pack.yaml").read_text(encoding="utf-8"))
    return [one["name"] for one in head["audiences"]]


def quiet_the_rules(project):
    """Do what the how-to shows; without its comments each of its lines is found."""
    lines, head = (project / PACK / f"{name}.yaml" for name in ("lines", "pack"))
    items, weights = re.findall(r"```yaml\n(.*?)```", read(QUIET), re.DOTALL)
    before = lines.read_text(encoding="utf-8")
    lines.write_text(before + textwrap.indent(re.sub(r" *# ignore .*", "", items), "  "), encoding="utf-8")
    found = [line.split(" ")[2] for line in type_in(project, "make check").stdout.splitlines() if "lines.yaml" in line]
    assert found == ["N301", "N301", "N304"]
    lines.write_text(before + textwrap.indent(items, "  "), encoding="utf-8")
    head.write_text(head.read_text(encoding="utf-8") + weights, encoding="utf-8")


def let_facts_differ(project):
    """Put what the how-to shows into a copy of the pack's facts, with the sources and facts that it names."""
    facts = "".join(re.findall(r"```yaml\n(.*?)```", read(DIFFER), re.DOTALL))
    public = re.sub(r"^(  - id: .*\n)", r"\1    for: public\n", facts, flags=re.MULTILINE)
    named = ("passengers-2025", "passengers-2024")
    more = "".join(
        f"  - id: {key}\n    for: public\n    statement: So many.\n    value: {value}\n    unit: passengers\n"
        f"    sources: [leaflet]\n    status: single-source\n"
        for value, key in enumerate(named, start=40)
    )
    keys = sorted(set(re.findall(r"sources: \[(.*?)\]", facts)))
    sources = "".join(f"  - id: {key}\n    for: public\n    title: {key}\n" for key in keys)
    body = (
        "It handled [=cargo-2025]. The port has [=cargo-2025 port], the customs office [=cargo-2025 customs]; in short "
        "[=cargo-2025 short]. It opened on [=opening date] and grew by [=growth-2025]."
    )
    section = f"  - id: differs\n    for: public\n    part: summary\n    audiences: [press]\n    body: {body!r}\n"
    for file, text in (("facts", public + more), ("sources", sources), ("sections", section)):
        path = project / PACK / f"{file}.yaml"
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def save_the_bibliography(project):
    """Step 1 of the how-to."""
    (project / "build" / "zotero.bib").write_text(block_of(ZOTERO, "bibtex"), encoding="utf-8")


def block_of(page, language):
    """Give the first block of a page in a language, without how far it is set in."""
    indent, block = re.search(rf"^( *)```{language}\n(.*?)^ *```", read(page), re.DOTALL | re.MULTILINE).groups()
    return "".join(line.removeprefix(indent) for line in block.splitlines(keepends=True))


BEFORE = {
    (NEW_AUDIENCE, "make AUDIENCE=ambassador"): add_the_ambassador,
    (QUIET, "make check"): quiet_the_rules,
    (DIFFER, "make check"): let_facts_differ,
    (ZOTERO, ZOTERO_IMPORT): save_the_bibliography,
}


@pytest.mark.parametrize("page", [page for page in PAGES if commands_of(page) and page != TUTORIAL])
def test_commands_run(project, page):
    for command in commands_of(page):
        if command not in NOT_RUN:
            BEFORE.get((page, command), lambda project: None)(project)
            follow(project, command)


def test_a_new_audience_says_what_the_old_one_says(project):
    shutil.copytree(project / "templates/audiences/minister", project / "templates/audiences/ambassador")
    add_the_ambassador(project)
    assert follow(project, "make check") == "nothing found\n"
    assert follow(project, "make AUDIENCE=ambassador").startswith("ambassador.pdf  2 pages")
    folder = project / "build" / Path(PACK).name
    assert words_of(folder / "ambassador.pdf") == words_of(folder / "minister.pdf")


def test_an_import_adds_what_the_page_shows(project):
    sources = project / PACK / "sources.yaml"
    before = sources.read_text(encoding="utf-8")
    save_the_bibliography(project)
    follow(project, ZOTERO_IMPORT)
    assert sources.read_text(encoding="utf-8") == f"{before}\n{block_of(ZOTERO, 'yaml')}"
    assert ZOTERO_IMPORT in commands_of(ZOTERO)


def test_the_tutorial_does_what_it_tells(project):
    tutorial, facts, folder = read(TUTORIAL), project / PACK / "facts.yaml", project / "build" / Path(PACK).name
    assert commands_of(TUTORIAL) == ["make", "make check", "make AUDIENCE=minister", "make"]
    changes = re.findall(r"`(value: \S+|\S+ bcm)` to `(value: \S+|\S+ bcm)`", tutorial)
    assert len(changes) == 2
    source, slip = re.search(r"change `(\S+)` to `(\S+)` and check again", tutorial).groups()
    told = re.search(r"```text\n(.*?) *```", tutorial, re.DOTALL)[1]
    sentence = re.search(r"now says `(.*?)`", tutorial)[1]

    shutil.rmtree(folder)
    follow(project, "make")
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    briefs = {f"{name}.{kind}" for name in audiences_of(project) for kind in ("pdf", "html")}
    assert set(first) == briefs | {"manifest.json"}
    assert {"minister.pdf", "press.pdf"} < briefs

    text = facts.read_text(encoding="utf-8")
    head, fact, rest = re.split(r"(?=  - id: tap-step-2026\n)|(?=  - id: gas-europe-2024\n)", text)
    changed = fact
    for old, new in changes:
        assert old in changed
        changed = changed.replace(old, new)
    facts.write_text(head + changed + rest, encoding="utf-8")
    assert follow(project, "make check") == "nothing found\n"

    assert source in changed
    facts.write_text(head + changed.replace(source, slip) + rest, encoding="utf-8")
    wrong = type_in(project, "make check")
    assert wrong.returncode != 0
    place = re.compile(r":\d+:\d+:")  # the line changes when the content grows
    assert place.sub(":", wrong.stdout).splitlines() == [place.sub(":", line.strip()) for line in told.splitlines()]

    facts.write_text(head + changed + rest, encoding="utf-8")
    follow(project, "make AUDIENCE=minister")
    assert sentence in words_of(folder / "minister.pdf")
    page = re.sub(r"<[^>]+>", "", (folder / "minister.html").read_text(encoding="utf-8"))
    assert sentence in " ".join(page.split())
    assert sentence not in words_of(folder / "press.pdf")

    replace_in(facts, changed, fact)
    assert facts.read_text(encoding="utf-8") == text
    follow(project, "make")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == first


def test_every_target_and_every_command_is_told():
    page = read("docs/reference/commands.md")
    assert [one.name for one in targets() if f"`make {one.name}`" not in page] == []
    assert [name for name in COMMANDS if f"## briefing {name}\n" not in page] == []


@pytest.mark.parametrize("page", PAGES)
def test_targets_and_commands_that_are_told_exist(page):
    told = re.findall(r"`(?:\$ )?(make|briefing) ([a-z]+)", read(page))
    known = {("make", one.name) for one in targets()} | {("briefing", name) for name in COMMANDS}
    assert set(told) <= known


@pytest.mark.parametrize("page", ["README.md", "content/README.md", TUTORIAL])
def test_facts_and_sources_that_are_named_exist(page):
    known = {
        mark: (ROOT / PACK / f"{file}.yaml").read_text("utf-8") for mark, file in (("=", "facts"), ("@", "sources"))
    }
    named = re.findall(r"\[([=@])([a-z0-9-]+)", read(page))
    assert named
    assert [name for mark, name in named if f"- id: {name}\n" not in known[mark]] == []


def test_the_desk_officers_page_is_one_screen_and_names_every_file():
    page = read("content/README.md")
    assert page.count("\n") <= 50
    assert [name for name in ("pack", *FILES) if f"`{name}.yaml`" not in page] == []


def test_the_readme_has_ten_lines_for_each_user():
    sections = re.findall(r"^## If you (.*?)\n(.*?)(?=^## )", read("README.md"), re.DOTALL | re.MULTILINE)
    numbered = {title: [int(n) for n in re.findall(r"^(\d+)\. ", body, re.MULTILINE)] for title, body in sections}
    titles = ["keep the content", "design the pages", "hand the briefs out"]
    assert numbered == {title: list(range(1, 11)) for title in titles}


def test_the_picture_is_small_and_can_be_made_anew(built, tmp_path):
    made = tmp_path / "pictures" / "pages.png"
    pictures.write(made, built / "build" / Path(PACK).name)
    for path in (made, pictures.PICTURE):
        assert path.stat().st_size <= 250_000
        with Image.open(path) as picture:
            assert picture.width == 1840
            assert picture.height > 400
            assert picture.convert("L").getextrema()[0] < 60, "nothing is printed on it"
