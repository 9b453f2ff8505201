"""The table of references has every reference of the model."""

from briefing.check.kinds import kinds_of
from briefing.check.pointers import POINTERS, inlines_of, pointers_of
from briefing.model.pack import FILES, PackHead

# References that name no item of one file: an item's own id, what is checked against templates, or against the chart.
OWN = {"id", "name", "levels", "part", "focus"}


def references(model, way=""):
    """Give the way to every key of a model that holds a reference."""
    for kind in kinds_of(model).values():
        inner = f"{way}{kind.field}"
        if kind.model is not None:
            yield from references(kind.model, f"{inner}.")
        elif kind.name == "reference" and kind.field not in OWN:
            yield inner


def test_every_reference_is_in_the_table():
    models = {**FILES, "pack": PackHead}
    assert {file: set(POINTERS[file]) for file in models} == {
        file: set(references(model)) for file, model in models.items()
    }


def test_references_are_found_inside_everything(checked):
    pack, _ = checked({})
    found = [
        (pointer.name, pointer.target.noun, pointer.form)
        for pointer in pointers_of("sections", pack.sections["summary"])
    ]
    assert found == [
        ("public", "level", None),
        ("boats", "fact", ""),
        ("boats", "fact", "year"),
        ("crews", "fact", "number"),
        ("gazette", "source", None),
    ]


def test_prose_in_lists_is_read_too(checked):
    body = "body: |\n    - a [@gazette]\n    - **b [=boats]**\n\n    1. [c](https://example.org)\n"
    pack, _ = checked({"lines": ("text: The line lasts.", body.replace("body", "text"))})
    assert [type(inline).__name__ for inline in inlines_of(pack.lines["say"].text)] == [
        *("Words", "Cite", "Strong", "Words", "FactRef", "Link", "Words")
    ]
