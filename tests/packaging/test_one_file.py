"""Modules gathered in one file are imported from it as if they stood alone."""

import marshal
import py_compile
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("PyInstaller", reason="the development environment has it")

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
sys.path.insert(0, str(PACKAGING))

from one_file import NAME, gather, module_at, packed, run_last  # noqa: E402

SOURCES = {
    "whole/__init__.py": "from whole.part import SAID",
    "whole/part.py": "from pathlib import Path\nSAID = (Path(__file__).parent / 'beside.txt').read_text()",
    "alone.py": "import whole\nSAID = whole.SAID",
    "os.py": "",
    "shiboken6/files.dir/shibokensupport/early.py": "SAID = 'early'",
}
ASK = """
import sys
sys._MEIPASS = sys.argv[1]
exec(compile(open(sys.argv[2]).read(), "before_all", "exec"))
import alone
print(alone.SAID, alone.__file__, whole.__path__[0] if (whole := sys.modules["whole"]) else "")
"""


def entries(folder: Path) -> list[tuple[str, str, str]]:
    """The modules of `SOURCES` as PyInstaller would list them, compiled in `folder`."""
    found = []
    for place, text in SOURCES.items():
        source = folder / place
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_text(text)
        compiled = py_compile.compile(str(source), cfile=str(source.with_suffix(".pyc")), doraise=True)
        found.append((str(Path(place).with_suffix(".pyc")), str(compiled), "DATA"))
    return found


def test_modules_are_imported_from_the_file_with_what_lies_beside_them(tmp_path: Path) -> None:
    bundle = tmp_path / "bundle"
    (bundle / "whole").mkdir(parents=True)
    (bundle / "whole" / "beside.txt").write_text("said")
    analysis = SimpleNamespace(datas=entries(tmp_path / "made"), scripts=[])
    gather(bundle, analysis)
    command = [sys.executable, "-I", "-c", ASK, str(bundle), str(PACKAGING / "before_all.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["said", str(bundle / "alone.pyc"), str(bundle / "whole")]


def test_only_what_is_looked_for_stays_a_file(tmp_path: Path) -> None:
    data = ("resources/a.txt", "a.txt", "DATA")
    analysis = SimpleNamespace(datas=[*entries(tmp_path), data], scripts=[])
    gather(tmp_path, analysis)
    places = {place for place, _, _ in analysis.datas}
    assert places == {
        *("os.pyc", "shiboken6/files.dir/shibokensupport/early.pyc"),
        *("resources/a.txt", NAME),
    }


@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,8}(/[a-z]{1,8}){0,2}\.pyc", fullmatch=True), st.binary(max_size=50)
    )
)
def test_every_code_is_found_where_the_index_says(codes: dict[str, bytes]) -> None:
    content = packed(codes)
    begin = 8 + int.from_bytes(content[:8], "little")
    index = marshal.loads(content[8:begin])  # noqa: S302 (our own)
    assert {place: content[begin + first : begin + last] for place, first, last in index.values()} == codes
    assert set(index) == {module_at(place) for place in codes}


def test_hook_runs_just_before_the_program() -> None:
    analysis = SimpleNamespace(datas=[], scripts=[("ours", "", ""), ("theirs", "", ""), ("entry", "", "")])
    run_last(analysis, "ours")
    assert [name for name, _, _ in analysis.scripts] == ["theirs", "ours", "entry"]
