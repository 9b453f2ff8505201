"""The Jinja environment that templates are rendered in, and what a wrong template comes to."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefing.compose import filters
from briefing.findings import BriefingError

# What a mistake in a template can raise beside Jinja's own errors: adding words to a number, a
# list that is too short, a macro that calls itself.
_MISTAKES = (TemplateError, TypeError, ValueError, LookupError, ArithmeticError, AttributeError, RecursionError)


def render(templates: Path, name: str, values: Mapping[str, Any]) -> str:
    """Give the template `name` of the folder `templates`, filled with `values`.

    Raises `BriefingError` for a mistake in a template, naming its file and line; so is a filter that
    is given what it cannot take.
    """
    try:
        return environment(templates).get_template(name).render(values)
    except _MISTAKES as error:
        place = _place(error, templates)
        if place is None:
            raise
        raise BriefingError(f"{place}: {_sentence(error)}", _way_out(error)) from error


@lru_cache(maxsize=8)
def environment(templates: Path) -> ImmutableSandboxedEnvironment:
    """Give the environment of a folder of templates; it sees a changed file by itself.

    The sandbox is a seat belt for house templates, no border: content is never a template.
    """
    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(templates),
        autoescape=True,  # for every name: "a.html.j2" would not be escaped by select_autoescape
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(filters.FILTERS)
    made.tests.update(filters.TESTS)
    return made


def _place(error: Exception, templates: Path) -> str | None:
    """Give "templates/page.html.j2:12": the innermost line of a template; None where there is none."""
    if isinstance(error, TemplateSyntaxError):
        return f"{templates.name}/{error.name or ''}:{error.lineno}"
    if isinstance(error, TemplateNotFound):
        return templates.name
    inside = [(Path(file), line) for file, line in _frames(error.__traceback__) if Path(file).is_relative_to(templates)]
    if not inside:
        return None
    file, line = inside[-1]
    return f"{templates.name}/{file.relative_to(templates).as_posix()}:{line}"


def _frames(traceback: TracebackType | None) -> Iterator[tuple[str, int]]:
    """Give file and line of each frame, outermost first; Jinja puts the template's own in place of its code's."""
    while traceback is not None:
        yield traceback.tb_frame.f_code.co_filename, traceback.tb_lineno
        traceback = traceback.tb_next


def _sentence(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template {error.name!r}"
    if isinstance(error, LookupError) and not isinstance(error, TemplateError):
        return f"{error} is missing"
    return str(error).rstrip(".").replace("\n", " ") or type(error).__name__


def _way_out(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return "add it, or mend the name where it is extended, imported or included"
    if isinstance(error, TemplateSyntaxError):
        return "mend the template there"
    return "mend the template, or add the phrase that it asks for"
