"""Design tokens out of a style sheet."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.read.tokens import read_tokens


def read(tmp_path: Path, css: str) -> tuple[dict[str, str], list[str]]:
    path = tmp_path / "tokens.css"
    path.write_text(css)
    tokens, findings = read_tokens(path, "tokens.css")
    return dict(tokens.values), [str(finding) for finding in findings]


def test_the_tokens_of_the_root(tmp_path: Path) -> None:
    css = """\
/* before */
:root {
  --paper: A4;  /* paper */
  --ink : #17212B;
  --serif: "Source  Serif; 4";
  --empty: ;
  color: red;
}
.note { --ink: #000000; }
@media print { :root { --ink: #000001 } }
:root, .x { --ink: #000002 }
:ROOT { --late: 2mm }
"""
    assert read(tmp_path, css) == (
        {"paper": "A4", "ink": "#17212B", "serif": '"Source  Serif; 4"', "empty": "", "late": "2mm"},
        [],
    )


def test_the_later_of_two_is_taken(tmp_path: Path) -> None:
    assert read(tmp_path, ":root { --a: 1mm; --a: 2mm } :root { --a: 3mm }") == ({"a": "3mm"}, [])


def test_variables_are_resolved(tmp_path: Path) -> None:
    css = """\
:root {
  --text: 9.8pt/var(--step) var( --face , serif);
  --step: calc(2 * var(--half));
  --half: 2.4mm;
  --other: var(--none, var(--half));
  --nothing: var(--none,);
  --mix: [a var(--half)] url(c.svg) -1.5mm 50% #fff /* c */ x;
}
"""
    assert read(tmp_path, css) == (
        {
            "text": "9.8pt/calc(2 * 2.4mm) serif",
            "step": "calc(2 * 2.4mm)",
            "half": "2.4mm",
            "other": "2.4mm",
            "nothing": "",
            "mix": "[a 2.4mm] url(c.svg) -1.5mm 50% #fff x",
        },
        [],
    )


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        pytest.param(
            ":root {\n  --a: var(--b);\n  --b: var(--a) }",
            ["tokens.css:3:8: error Y308 --a refers to itself, give it a value"],
            id="circle",
        ),
        pytest.param(
            ":root { --ink: #000000; --a: x var(--inkk) }",
            ["tokens.css:1:32: error Y308 there is no token --inkk, did you mean '--ink'?"],
            id="misspelt",
        ),
        pytest.param(
            ":root { --a: var(--zzz); --b: var(--a) }",
            ["tokens.css:1:14: error Y308 there is no token --zzz, define it in this file"],
            id="unknown, said once",
        ),
        pytest.param(
            ":root { --a: var() }",
            ["tokens.css:1:14: error Y308 a var() names no token, define it in this file"],
            id="no name",
        ),
        pytest.param(
            ":root { --a 1mm; --b: 2mm }",
            [
                "tokens.css:1:13: error Y307 CSS cannot be read here: expected ':' after declaration name, "
                "check for a missing colon, semicolon or bracket"
            ],
            id="no colon",
        ),
        pytest.param(
            ":root { --a: url(x y) }",
            [
                "tokens.css:1:14: error Y307 CSS cannot be read here: bad URL token, "
                "check for a missing colon, semicolon or bracket"
            ],
            id="bad address",
        ),
        pytest.param(
            "body { color: red }",
            ["tokens.css:1:1: error Y307 gives the page no tokens, write :root { --ink: #17212b; … } in it"],
            id="no tokens",
        ),
        pytest.param(
            ":root { --a: " + "(" * 9000,
            ["tokens.css:1:9: error Y308 --a has more than 32 brackets in brackets, give it a value"],
            id="brackets",
        ),
        pytest.param(
            ":root { --a: '" + "x" * 2000 + "' }",
            ["tokens.css:1:9: error Y308 --a is longer than 1,000 characters, give it a shorter value"],
            id="long",
        ),
    ],
)
def test_what_is_wrong_is_told_at_its_place(tmp_path: Path, css: str, expected: list[str]) -> None:
    assert read(tmp_path, css)[1] == expected


def test_a_chain_has_a_bound(tmp_path: Path) -> None:
    chain = "".join(f"--a{n}: var(--a{n + 1}) var(--a{n + 1});" for n in range(60))
    values, findings = read(tmp_path, f":root {{ {chain} --a60:; }}")
    assert len(findings) == 1
    assert "stands behind 32 others" in findings[0]
    assert values["a60"] == ""


def test_a_sheet_that_is_not_there(tmp_path: Path) -> None:
    tokens, findings = read_tokens(tmp_path / "none.css", "none.css")
    assert tokens.values == {}
    assert [str(finding) for finding in findings] == [
        "none.css:1:1: error Y001 does not exist, check its name and folder"
    ]


@given(st.text(st.sampled_from("-a:;(){}[]var,#1 /*\"'\\@.%\n")).map(":root{{--a:{}".format) | st.text())
def test_no_sheet_is_too_odd(tmp_path_factory: pytest.TempPathFactory, css: str) -> None:
    path = tmp_path_factory.getbasetemp() / "odd.css"
    path.write_bytes(css.encode("utf-8", "surrogatepass"))
    tokens, findings = read_tokens(path, "odd.css")
    assert tokens.values or findings
