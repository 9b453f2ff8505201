"""`briefing schema`."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from briefing.cli.options import CONTEXT
from briefing.cli.project import find_project, packs_of


@click.command("schema", context_settings=CONTEXT, short_help="Write JSON Schemas of the content files.")
@click.option("--out", type=click.Path(path_type=Path), metavar="DIR", help="Put them there, not in build/schema.")
def command(out: Path | None) -> None:
    """Write a JSON Schema for every content file, so that an editor completes and checks it as you type.

    Each pack has its own, in a folder of its name, which complete the ids that the pack has. An editor finds one by the
    first line of a content file:

    \b
    # yaml-language-server: $schema=../../build/schema/ferry/facts.schema.json

    Example:  briefing schema --out /tmp/schema
    """
    project = find_project(Path.cwd())
    folder = out or project / "build" / "schema"
    within = None if out else project
    from briefing.check import json_schemas, pack_schemas  # heavy imports, after a wrong call was answered
    from briefing.checking import read_and_check
    from briefing.read import audience_names

    _write(folder, json_schemas(), within)
    for pack in packs_of(project):
        checked = read_and_check(project, pack)
        _write(folder / pack.name, pack_schemas(checked.tree, checked.audiences, audience_names(project)), within)


def _write(folder: Path, schemas: Mapping[str, dict[str, Any]], within: Path | None) -> None:
    from briefing.deliver import deliver
    from briefing.jobs import locked

    files = {
        f"{name}.schema.json": (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()
        for name, schema in schemas.items()
    }
    with locked(folder):
        deliver(folder, files, within)
    print(f"{len(files)} schemas in {folder}")
