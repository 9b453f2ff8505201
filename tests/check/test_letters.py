"""A word is written in the letters of one alphabet."""

import pytest

A, E, ROUND, SCHWA, BIG_B = "\u0430", "\u0435", "\u043e", "\u04d9", "\u0392"


def mixed(place, word, letter, name):
    return (
        f"{place}: error N405 '{word}' mixes two alphabets, its '{letter}' is a {name}, write it in the letters of one"
    )


# Each case: what is changed in a pack that is all well, and every finding that this gives.
CASES = [
    pytest.param(
        {"lines": ("The line lasts.", f"The p{ROUND}rt lasts.")},
        [mixed("lines.yaml:3:14", f"p{ROUND}rt", ROUND, "Cyrillic small letter o")],
        id="Cyrillic in a word",
    ),
    pytest.param(
        {"organisations": ("name: Harbour Board", f'name: "Harb{ROUND}ur Board"')},
        [mixed("organisations.yaml:4:14", f"Harb{ROUND}ur", ROUND, "Cyrillic small letter o")],
        id="Cyrillic in a name",
    ),
    pytest.param(
        {"organisations": ("name: Harbour Board", 'name: "Harb\\u043eur Board"')},
        [mixed("organisations.yaml:4:14", f"Harb{ROUND}ur", ROUND, "Cyrillic small letter o")],
        id="Cyrillic written as its number",
    ),
    pytest.param(
        {"sources": ("title: Gazette of", f"title: G{A}z{E}tte of")},
        [mixed("sources.yaml:5:11", f"G{A}z{E}tte", A, "Cyrillic small letter a")],
        id="the first of two",
    ),
    pytest.param(
        {"sections": ("heading: In short", f"heading: {BIG_B}oats in short")},
        [mixed("sections.yaml:5:12", f"{BIG_B}oats", BIG_B, "Greek capital letter beta")],
        id="Greek in a word",
    ),
    pytest.param(
        {"people": ("name: Jane Doe", f"name: Jane Dovl{SCHWA}tova")},
        [mixed("people.yaml:4:18", f"Dovl{SCHWA}tova", SCHWA, "Cyrillic small letter schwa")],
        id="Cyrillic schwa among Latin letters",
    ),
    pytest.param(
        {"glossary": ("definition: Where boats lie.", "definition: Where boats lie (причaл).")},
        [mixed("glossary.yaml:5:36", "причaл", "a", "Latin small letter a")],
        id="Latin in a Cyrillic word",
    ),
    pytest.param(
        {"questions": ("facts: [boats]", f"facts: [b{ROUND}ats]")},
        [
            f"questions.yaml:6:11: error F103 unknown fact 'b{ROUND}ats', did you mean 'boats'?",
            mixed("questions.yaml:6:12", f"b{ROUND}ats", ROUND, "Cyrillic small letter o"),
        ],
        id="Cyrillic in a reference",
    ),
]


@pytest.mark.parametrize(("changes", "findings"), CASES)
def test_letters(found, changes, findings):
    assert found(changes) == findings


@pytest.mark.parametrize(
    "words",
    [
        "A layer of 5 µm or 5 μm, a change Δt, ΔT and Δx.",
        "An α-helix, TNFα, PPARγ, NF-κB, β-carotene and Ωm.",
        "The ΛCDM model, the λ-phage, 3 kΩ and νe.",
        "Москва and Moscow, НАТО and NATO, Ελλάδα and Greece.",
        "Azərbaycan, Bakı, Nəsimi, Əliyev, Gəncə.",
        "Łódź, Çanakkale, Škoda, Þórshöfn, Đà Nẵng, İzmir.",
        "SMSка, IT-компания, PDFы, VIPы: honest mixtures of Russian.",
        "Київ, Львів, Қазақстан, Ғылым, Ħamrun, Ĳmuiden.",
        "Παπανδρέου and Papandreou, Ιωάννινα and Ioannina.",
        "The series $x_1$, the set ℝ, the sum ∑, the sign № and the letter ß.",
        "한국, 日本, الجزائر, ישראל, ไทย.",
        "π, Σ, σ², χ², the μs and the α of a test.",
    ],
)
def test_honest_words(found, words):
    changed = {"lines": ("text: The line lasts.", f"text: '{words}'")}
    assert [one for one in found(changed) if " N405 " in one] == []


def test_notes_and_addresses_are_not_words(found):
    changed = {
        "lines": ("  facts: [boats]\n", f"  facts: [boats]\n  note: Read p{ROUND}rt.\n"),
        "sources": ("url: https://example.org/gazette", f"url: https://example.org/g{A}zette"),
    }
    assert [one for one in found(changed) if " N405 " in one] == []


def test_look_alikes_are_paired():
    from briefing.check import letters

    assert len(letters._CYRILLIC) == len(letters._LATIN_OF_CYRILLIC)
    assert len(letters._GREEK) == len(letters._LATIN_OF_GREEK)
