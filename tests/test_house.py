"""The house rules: which floor may look at which, what is public, and how little an import costs."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest

import timeline
from timeline import testing
from timeline.formats import FORMATS

PACKAGE = Path(timeline.__file__).parent

# From the ground up. A file imports from its own floor and from those before it in this list.
FLOORS = (
    "errors",
    "temporal",
    "arabic",
    "events",
    "timeline",
    "pipeline",
    "formats",
    "integrations",
    "testing",
    "encodings",
    "inputs",
    "scoring",
    "terminal",
    "show",
    "cli",
    "__main__",
    "__init__",
)

# Timeline.to_* and from_* look formats up by name, when they are called.
EXCEPTIONS = {("timeline", "formats")}

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


def files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def module_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def floor_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def is_module(name: str) -> bool:
    return (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file()


def imported(node: ast.AST) -> Iterator[str]:
    """Modules of this package that an import statement names."""
    if isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, f"line {node.lineno}: imports are absolute here"
        # `from timeline import cli` names a module where there is one of that name.
        names = [node.module or ""]
        if node.module == "timeline":
            names = [f"timeline.{a.name}" if is_module(a.name) else "timeline" for a in node.names]
    else:
        return
    yield from (name for name in names if name == "timeline" or name.startswith("timeline."))


@pytest.mark.parametrize("path", files(), ids=module_of)
def test_every_file_imports_from_its_floor_or_those_below_it_only(path: Path) -> None:
    here = floor_of(module_of(path))
    assert here in FLOORS, f"{path.name} stands on no floor of the house"
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        for name in imported(node):
            there = floor_of(name)
            if (here, there) == ("cli", "__init__"):
                continue  # the version number
            assert (here, there) in EXCEPTIONS or FLOORS.index(there) <= FLOORS.index(here), (
                f"{module_of(path)} (floor {here}) imports {name} (floor {there}), line {getattr(node, 'lineno', '?')}"
            )


def test_the_exceptions_are_needed_and_lazy() -> None:
    for here, there in EXCEPTIONS:
        tree = ast.parse((PACKAGE / f"{here}.py").read_text("utf-8"))
        at_top = {name for node in tree.body for name in imported(node)}
        anywhere = {name for node in ast.walk(tree) for name in imported(node)}
        assert not any(floor_of(name) == there for name in at_top)
        assert any(floor_of(name) == there for name in anywhere), "no longer needed: take it out of the list"


def test_a_floor_below_that_looked_up_would_be_caught() -> None:
    looking_up = ast.parse("from timeline.pipeline import extract").body[0]
    (name,) = imported(looking_up)
    assert FLOORS.index(floor_of(name)) > FLOORS.index("temporal")


def test_only_the_core_dependencies_are_imported_outside_integrations() -> None:
    import sys

    allowed = {"timeline", "attrs", "hijridate", "dateparser", "rapidfuzz", "argcomplete", "rich", "icalendar"}
    allowed |= {"trafilatura"}
    for path in files():
        if floor_of(module_of(path)) in ("integrations", "testing"):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            for name in names:
                top = name.split(".")[0]
                assert top in allowed or top in sys.stdlib_module_names, f"{module_of(path)} imports {name}"


def test_public_names_are_the_same_three_times() -> None:
    tree = ast.parse((PACKAGE / "__init__.py").read_text("utf-8"))
    checking = next(node for node in tree.body if isinstance(node, ast.If))
    for_checkers = {
        alias.asname or alias.name: (node.module or "")
        for node in checking.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert {name: f"timeline.{home}" for name, home in timeline._HOMES.items()} == for_checkers
    assert {*for_checkers, "__version__"} == set(timeline.__all__)
    assert list(timeline.__all__) == sorted(timeline.__all__)


@pytest.mark.parametrize("name", timeline.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(timeline, name) is not None
    assert name in dir(timeline)


SCORING = ("Annotation", "Difference", "Score", "Tag", "by_id", "differences", "pair", "read", "score")


def public_things() -> Iterator[tuple[str, object]]:
    """What a user may call: the public names, those of the modules for users, and what their classes define."""
    formats = {f"formats.{format_}.": (f"to_{format_}",) for format_ in FORMATS}
    for home, names in {"": timeline.__all__, "testing.": testing.__all__, "scoring.": SCORING, **formats}.items():
        module = import_module(f"timeline.{home}".rstrip("."))
        for name in names:
            thing = getattr(module, name)
            if name == "__version__":
                continue
            yield f"{home}{name}", thing
            for key, value in vars(thing).items() if isinstance(thing, type) else ():
                inside = getattr(value, "fget", None) or getattr(value, "__func__", value)
                if not key.startswith("_") and inspect.isfunction(inside):
                    yield f"{home}{name}.{key}", inside


@pytest.mark.parametrize(
    ("name", "thing"), list(public_things()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_every_public_name_is_described_with_an_example(name: str, thing: object) -> None:
    described = inspect.getdoc(thing) or ""
    assert described.split("\n\n")[0].rstrip().endswith((".", ":")), f"{name} begins with a sentence"
    assert ">>> " in described, f"{name} has an example"


def test_the_reference_has_every_public_name(root: Path) -> None:
    page = (root / "docs" / "reference.md").read_text("utf-8")
    documented = set(re.findall(r"^\.\. auto(?:function|class|exception):: timeline\.(\w+)$", page, re.MULTILINE))
    assert set(timeline.__all__) - {"__version__"} == documented


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'extrakt'"):
        timeline.extrakt  # noqa: B018  # asking is the test


def test_the_contract_names_are_public() -> None:
    contract = {"find", "parse", "extract", "stream", "write", "Document", "Policy", "Mention", "Event", "Timeline"}
    assert contract <= set(timeline.__all__)


def test_import_is_light(run_python: Run) -> None:
    heavy = {"dateparser", "hijridate", "regex", "json", "argparse"}
    code = f"import sys, timeline; print(*sorted({heavy!r} & set(sys.modules)))"
    done = run_python("-I", "-c", f"import sys; sys.path.insert(0, {str(PACKAGE.parent)!r}); {code}")
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode().split() == []


def test_reading_arabic_needs_neither_dateparser_nor_hijridate(run_python: Run) -> None:
    code = (
        "import sys, timeline; timeline.extract('استقلت الجزائر في 5 جويلية 1962.'); "
        "print(*sorted({'dateparser', 'hijridate'} & set(sys.modules)))"
    )
    done = run_python("-c", code)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode().split() == []


def test_star_import_works(run_python: Run) -> None:
    done = run_python("-c", "from timeline import *; print(extract.__name__, Timeline.__name__)")
    assert done.stdout.decode().split() == ["extract", "Timeline"], done.stderr.decode()


def test_sources_say_nothing_in_escapes_and_start_with_a_docstring() -> None:
    for path in files():
        text = path.read_text("utf-8")
        if text.strip():
            assert ast.get_docstring(ast.parse(text)), f"{module_of(path)} does not say what it is"
        # Vowel marks and the tatweel cannot be read on their own, letters can.
        assert not re.search(r"\\u06(2[1-9a-f]|3|4[1-9a])", text), f"{module_of(path)}: letters are written as letters"


def test_the_readme_opens_with_two_commands(root: Path) -> None:
    text = (root / "README.md").read_text("utf-8")
    block = text.split("```sh\n", 1)[1].split("```", 1)[0].strip().splitlines()
    assert len(block) == 2
    assert "timeline extract examples/" in block[0]
    assert "pytest" in block[1]
    assert "PyPI" in text, "the name on the index belongs to another package: the reader is warned"
