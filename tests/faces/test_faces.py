"""Static faces: true weights, made once, made again where damaged; subsets for screens."""

import struct
import zlib
from dataclasses import fields
from pathlib import Path

import pytest
import uharfbuzz

from briefing.faces import letters_of, make_faces, screen_face
from briefing.faces.recipes import RECIPES
from briefing.faces.sfnt import font_of, name_table, tables_of, woff_of
from briefing.findings import BriefingError
from briefing.model.look import Face, Faces

LETTERS = frozenset("abcBOAT 0123456789əİğ")


@pytest.fixture(scope="module")
def faces(tmp_path_factory: pytest.TempPathFactory) -> Faces:
    return make_faces(tmp_path_factory.mktemp("cache"))


def weight_class(face: Face) -> int:
    (weight,) = struct.unpack_from(">H", tables_of(Path(face.path).read_bytes())["OS/2"], 4)
    return int(weight)


def width(face: Face, text: str, features: dict[str, bool] | None = None) -> int:
    font = uharfbuzz.Font(uharfbuzz.Face(Path(face.path).read_bytes()))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer, features or {})
    return sum(position.x_advance for position in buffer.glyph_positions)


@pytest.mark.parametrize(
    ("name", "family", "weight", "italic", "instance"),
    [
        ("serif-text", "Source Serif 4", 400, False, 400),
        ("serif-text-italic", "Source Serif 4", 400, True, 400),
        ("serif-text-bold", "Source Serif 4", 700, False, 620),
        ("serif-text-bold-italic", "Source Serif 4", 700, True, 620),
        ("serif-lead", "Source Serif 4 Lead", 400, False, 400),
        ("serif-lead-bold", "Source Serif 4 Lead", 600, False, 600),
        ("serif-lead-italic", "Source Serif 4 Lead", 400, True, 400),
        ("serif-title", "Source Serif 4 Title", 600, False, 600),
        ("serif-numerals", "Source Serif 4 Numerals", 300, False, 300),
        ("sans", "Source Sans 3", 400, False, 400),
        ("sans-bold", "Source Sans 3", 600, False, 620),
        ("sans-italic", "Source Sans 3", 400, True, 400),
    ],
)
def test_faces(name: str, family: str, weight: int, italic: bool, instance: int, faces: Faces) -> None:
    face = faces.named(name)
    assert (face.family, face.weight, face.italic) == (family, weight, italic)
    assert weight_class(face) == instance
    assert "fvar" not in tables_of(Path(face.path).read_bytes())


def test_weights_and_optical_sizes_are_real(faces: Faces) -> None:
    widths = {face.name: width(face, "Hamburgefonts") for face in faces.faces}
    assert widths["sans-bold"] > widths["sans"] > widths["sans-italic"]
    assert widths["serif-text-bold"] > widths["serif-text"]
    assert widths["serif-text"] > widths["serif-lead"] > widths["serif-numerals"]


def test_names_tell_faces_apart(faces: Faces) -> None:
    read = [uharfbuzz.Face(Path(face.path).read_bytes()) for face in faces.faces]
    assert len({face.get_name(6, "en") for face in read}) == len(RECIPES)
    assert [face.get_name(1, "en") for face in read] == [face.family for face in faces.faces]
    assert all("SIL Open Font License" in face.get_name(13, "en") for face in read)


def test_a_font_keeps_its_features(faces: Faces) -> None:
    text = faces.named("serif-text")
    assert width(text, "BOAT", {"c2sc": True}) < width(text, "BOAT")
    assert width(text, "1111", {"pnum": True}) != width(text, "1111", {"tnum": True})


def test_sums_are_right(faces: Faces) -> None:
    """The sum of all words of a font file is a fixed number (OpenType, table "head")."""
    for face in faces.faces:
        font = Path(face.path).read_bytes()
        assert sum(struct.unpack(f">{len(font) // 4}I", font)) & 0xFFFFFFFF == 0xB1B0AFBA


def test_what_is_there_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = make_faces(tmp_path)
    monkeypatch.setattr("briefing.faces.instances.instance", lambda recipe: pytest.fail(f"{recipe.name} made again"))
    assert make_faces(tmp_path) == first


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:1000]), id="cut short"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:-1] + b"?"), id="one byte wrong"),
        pytest.param(lambda path: path.write_bytes(b""), id="empty"),
        pytest.param(lambda path: path.unlink(), id="gone"),
        pytest.param(lambda path: path.with_suffix(".sha256").unlink(), id="its sum gone"),
    ],
)
def test_a_damaged_file_is_made_again(damage: object, tmp_path: Path) -> None:
    path = Path(make_faces(tmp_path).named("sans").path)
    whole = path.read_bytes()
    damage(path)  # type: ignore[operator]
    assert Path(make_faces(tmp_path).named("sans").path) == path
    assert path.read_bytes() == whole


def test_nothing_is_left_beside(tmp_path: Path) -> None:
    faces = make_faces(tmp_path)
    found = {path.name for path in (tmp_path / "faces").iterdir()}
    fonts = {Path(face.path).name for face in faces.faces}
    assert found == fonts | {name.replace(".ttf", ".sha256") for name in fonts}


def test_a_cache_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "faces").write_text("in the way")
    with pytest.raises(BriefingError) as raised:
        make_faces(tmp_path)
    assert raised.value.status == 3
    assert "the faces cannot be made" in str(raised.value)


def test_a_screen_face_is_small_and_the_same_each_time(faces: Faces) -> None:
    for face in faces.faces:
        small = screen_face(face, LETTERS)
        assert small == screen_face(face, frozenset(sorted(LETTERS)))
        assert small[:4] == b"wOFF"
        assert len(small) < 30_000


def unpacked(woff: bytes) -> bytes:
    """Give the font inside a WOFF file, by the letter of the specification."""
    count = struct.unpack_from(">H", woff, 12)[0]
    tables = {}
    for place in range(44, 44 + 20 * count, 20):
        tag, offset, packed, length, _ = struct.unpack_from(">4s4I", woff, place)
        data = woff[offset : offset + packed]
        tables[tag.decode()] = zlib.decompress(data) if packed < length else data
    return font_of(tables)


def test_a_screen_face_holds_the_letters_and_their_features(faces: Faces) -> None:
    woff = screen_face(faces.named("serif-text"), LETTERS)
    assert struct.unpack_from(">I", woff, 8)[0] == len(woff)
    font = unpacked(woff)
    assert struct.unpack_from(">I", woff, 16)[0] == len(font)
    small = uharfbuzz.Face(font)
    assert {ord(letter) for letter in LETTERS} <= set(small.unicodes)
    assert ord("z") not in small.unicodes
    features = set(small.get_language_feature_tags("GSUB"))
    assert {"smcp", "c2sc", "onum", "lnum", "tnum", "pnum"} <= features


def test_a_face_for_screens_holds_what_a_brief_prints(faces: Faces) -> None:
    from briefing.model.brief import Account, Brief, BriefPart, Passage
    from briefing.model.runs import Para, Run

    part = BriefPart("text", "prose", "Ωmega", (Passage("p", "Ж", (Para("q", (Run("ğ"),)),)),))
    filled = {"parts", "notes", "sources", "phrases", "account", "origin", "priorities", "items_of"}
    words = {field.name: "" for field in fields(Brief) if field.name not in filled}
    brief = Brief(**words, parts=(part,), notes=(), sources=(), phrases={"x": "š"}, account=Account((), (), (), ()))
    made = screen_face(faces.named("sans"), letters_of(brief))
    letters = set(uharfbuzz.Face(unpacked(made)).unicodes)
    assert {ord(letter) for letter in "ΩωЖжğĞšŠazAZ09–"} <= letters


def test_tables_survive_being_put_together() -> None:
    tables = {"head": bytes(54), "name": name_table({1: "Face", 6: "Face-Regular"}), "glyf": b"abcde"}
    font = font_of(tables)
    back = tables_of(font)
    assert {tag: data for tag, data in back.items() if tag != "head"} == {
        k: v for k, v in tables.items() if k != "head"
    }
    assert woff_of(font) == woff_of(font)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"OTTO" + bytes(20), id="another format"),
        pytest.param(font_of({"head": bytes(54)})[:-8], id="cut short"),
    ],
)
def test_what_is_no_font_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="font"):
        tables_of(data)
