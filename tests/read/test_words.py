"""Fixed words of a language."""

from pathlib import Path

import pytest

from briefing.read.words import read_phrases


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "templates" / "phrases"
    folder.mkdir(parents=True)
    (folder / "en.yaml").write_text(
        "parts:\n  judgements: Key judgements\nwords:\n  range: '{low} to {high}'\ntop: x\n"
    )
    return folder


def said(folder: Path, language: str) -> list[str]:
    return [str(finding) for finding in read_phrases(folder.parents[1], language)[1]]


@pytest.mark.parametrize("language", ["en", "en-GB", "en-Latn-US"])
def test_words_are_flat(folder: Path, language: str) -> None:
    phrases, findings = read_phrases(folder.parents[1], language)
    assert findings == ()
    assert phrases == {"parts.judgements": "Key judgements", "words.range": "{low} to {high}", "top": "x"}
    assert all(type(words) is str for words in phrases.values())


def test_the_most_special_file_is_taken(folder: Path) -> None:
    (folder / "en-GB.yaml").write_text("top: y\n")
    assert read_phrases(folder.parents[1], "en-GB")[0] == {"top": "y"}
    assert read_phrases(folder.parents[1], "en-US")[0]["top"] == "x"


def test_a_language_without_words(folder: Path) -> None:
    (folder / "az.yaml").write_text("a: b\n")
    assert said(folder, "aze") == [
        "templates/phrases:1:1: error Y305 there are no fixed words for the language 'aze', did you mean 'az'?"
    ]
    assert said(folder, "ru") == [
        "templates/phrases:1:1: error Y305 there are no fixed words for the language 'ru', "
        "write templates/phrases/ru.yaml"
    ]


@pytest.mark.parametrize("language", ["../../en", "", "english", "en_GB", "a\x00"])
def test_what_is_no_language(folder: Path, language: str) -> None:
    assert said(folder, language) == [
        f"templates/phrases:1:1: error Y305 {language!r} is not the name of a language, write a tag such as en-GB or az"
    ]


def test_words_that_are_none(folder: Path) -> None:
    (folder / "en.yaml").write_text("a:\n  b: [x]\n  c:\n  d: true\n  e: 010\na.f: g\nh: {}\n'a.e': x\n")
    phrases, _ = read_phrases(folder.parents[1], "en")
    assert phrases == {"a.e": "010", "a.f": "g"}
    assert said(folder, "en") == [
        "templates/phrases/en.yaml:2:3: error Y305 the phrase 'a.b' is a list, not words, write its words",
        "templates/phrases/en.yaml:3:3: error Y305 the phrase 'a.c' is empty, not words, write its words",
        "templates/phrases/en.yaml:4:3: error Y305 the phrase 'a.d' is true or false, not words, write its words",
        "templates/phrases/en.yaml:5:6: error Y203 010 without quotation marks is the number 8 in YAML 1.1, "
        'type "010" for the digits, 10 for the number',
        "templates/phrases/en.yaml:8:1: error Y305 the phrase 'a.e' is here a second time, delete one of them",
    ]


def test_a_file_that_cannot_be_read(folder: Path, tmp_path: Path) -> None:
    (folder / "en.yaml").unlink()
    (folder / "en.yaml").symlink_to("/etc/hostname")
    assert said(folder, "en-GB") == [
        "templates/phrases/en.yaml:1:1: error Y002 leads out of the project, put a copy of the file in its place"
    ]
    (folder / "en.yaml").unlink()
    (folder / "en.yaml").write_text("a: [\n")
    assert [line.split(" ")[2] for line in said(folder, "en-GB")] == ["Y101"]
