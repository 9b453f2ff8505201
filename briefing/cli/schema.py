"""`briefing schema`."""

import json
from pathlib import Path

import click

from briefing.cli.options import CONTEXT
from briefing.cli.project import find_project


@click.command("schema", context_settings=CONTEXT, short_help="Write JSON Schemas of the content files.")
@click.option("--out", type=click.Path(path_type=Path), metavar="DIR", help="Put them there, not in build/schema.")
def command(out: Path | None) -> None:
    """Write a JSON Schema for every content file, so that an editor completes and checks it as you type.

    Example:  briefing schema --out .vscode/schema
    """
    project = find_project(Path.cwd())
    folder = out or project / "build" / "schema"
    from briefing.check import json_schemas  # heavy imports, after a wrong call was answered
    from briefing.deliver import deliver
    from briefing.jobs import locked

    files = {
        f"{name}.schema.json": (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()
        for name, schema in json_schemas().items()
    }
    with locked(folder):
        deliver(folder, files, within=None if out else project)
    print(f"{len(files)} schemas in {folder}")
