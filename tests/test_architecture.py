"""The repository itself: arrows, purity, locks, and what may lie where."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from django.core.management import call_command

PROJECT = Path(__file__).resolve().parent.parent
ROOMS = ("config", "home", "navigator", "search", "directory")
LOCKS = sorted((PROJECT / "requirements").glob("*.txt"))
SETTINGS = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))

TOP_LEVEL = {
    *ROOMS,
    "templates",
    "tests",
    "docs",
    "bench",
    ".ci",
    "manage.py",
    "pyproject.toml",
    "Makefile",
    "compose.yaml",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    # What tools need: git, pre-commit, and pip's lock files.
    ".gitignore",
    ".pre-commit-config.yaml",
    "requirements",
}


def modules_under(folder: Path) -> list[Path]:
    """Python files of the project in `folder`, without what Django writes."""
    return [path for path in sorted(folder.rglob("*.py")) if "migrations" not in path.parts]


def dotted(path: Path) -> str:
    """The name under which a file is imported."""
    parts = path.relative_to(PROJECT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_the_import_contracts_hold() -> None:
    linted = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert linted.returncode == 0, linted.stdout


@pytest.mark.parametrize("path", modules_under(PROJECT / "navigator" / "core"), ids=dotted)
def test_the_core_imports_the_standard_library_and_itself_only(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        for name in imported_by(node):
            assert name.startswith("navigator.core") or name.partition(".")[0] in sys.stdlib_module_names, name


def imported_by(node: ast.AST) -> list[str]:
    """The absolute module names that an import statement names."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.level == 0:
        return [node.module or ""]
    return []


def test_the_core_can_be_imported_where_nothing_is_installed() -> None:
    names = [dotted(path) for path in modules_under(PROJECT / "navigator" / "core") if path.name != "__main__.py"]
    code = f"import sys; sys.path.insert(0, {str(PROJECT)!r}); [__import__(name) for name in {names!r}]"
    alone = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=False)
    assert alone.returncode == 0, alone.stderr


def marked_pure() -> set[str]:
    """Every module outside the core whose head carries the mark PURE."""
    return {
        dotted(path)
        for room in ROOMS
        for path in modules_under(PROJECT / room)
        if (PROJECT / "navigator" / "core") not in path.parents
        and re.search(r"\bPURE\b", "\n".join(path.read_text("utf-8").splitlines()[:25]))
    }


def pure_contract() -> set[str]:
    """What the import contract keeps from frameworks; a package stands for all that is in it."""
    (contract,) = (one for one in SETTINGS["tool"]["importlinter"]["contracts"] if "PURE" in one["name"])
    return set(contract["source_modules"])


def test_every_module_marked_pure_is_kept_from_frameworks() -> None:
    for module in marked_pure():
        assert any(f"{module}.".startswith(f"{listed}.") for listed in pure_contract()), module


def test_every_module_kept_from_frameworks_is_marked_pure() -> None:
    assert pure_contract() <= marked_pure() | {"navigator.core"}


def test_every_module_kept_from_frameworks_is_checked_by_strict_types() -> None:
    assert {dotted(PROJECT / file) for file in SETTINGS["tool"]["mypy"]["files"]} == pure_contract()
    assert SETTINGS["tool"]["mypy"]["strict"] is True


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    call_command("makemigrations", check_changes=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
@pytest.mark.parametrize(
    "forbidden",
    ["resolved", "--index-url", "--extra-index-url", "--find-links", "file:", r"@\s*http", r"https?://", r"(?m)^\s*/"],
)
def test_a_lock_says_what_is_installed_never_where_from(lock: Path, forbidden: str) -> None:
    assert not re.search(forbidden, lock.read_text("utf-8"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_line_of_a_lock_is_one_version_with_its_hashes(lock: Path) -> None:
    for requirement in lock.read_text("utf-8").replace("\\\n", "").splitlines():
        assert re.match(r"[a-z0-9.-]+(\[[a-z,]+\])?==\S+( ; .+?)?( +--hash=sha256:[0-9a-f]{64})+$", requirement)


def test_the_site_and_its_developers_have_the_same_versions() -> None:
    run, develop = (versions(PROJECT / "requirements" / name) for name in ("run.txt", "develop.txt"))
    assert run <= develop


def versions(lock: Path) -> set[str]:
    """`name==version` of every line of a lock."""
    return set(re.findall(r"^[^\s\\]+==[^\s\\]+", lock.read_text("utf-8"), flags=re.MULTILINE))


def required() -> list[str]:
    """Every dependency that pyproject.toml asks for."""
    project = SETTINGS["project"]
    return [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]


@pytest.mark.parametrize("requirement", required())
def test_every_dependency_is_locked_and_has_its_reason(requirement: str) -> None:
    name = re.split(r"[\[<>=]", requirement)[0]
    assert re.search(rf"^{name}==", (PROJECT / "requirements" / "develop.txt").read_text("utf-8"), flags=re.MULTILINE)
    lines = [line.strip() for line in (PROJECT / "pyproject.toml").read_text("utf-8").splitlines()]
    assert lines[lines.index(f'"{requirement}",') - 1].startswith("# ")


def tracked() -> list[str]:
    """Every file that git keeps."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, text=True, check=True)
    return [name for name in listed.stdout.split("\0") if name]


def test_the_top_level_holds_the_rooms_and_what_tools_need() -> None:
    assert {name.partition("/")[0] for name in tracked()} == TOP_LEVEL


def test_the_readme_is_short_and_begins_with_what_a_bare_system_needs() -> None:
    lines = (PROJECT / "README.md").read_text("utf-8").splitlines()
    assert len(lines) < 120
    assert "apt-get install make git python3-venv" in lines[0]


def test_every_path_that_the_readme_names_is_there() -> None:
    text = (PROJECT / "README.md").read_text("utf-8")
    named = re.findall(r"\]\(([^)#:]+)\)", text) + re.findall(r"^\| `([^`]+)` \|", text, flags=re.MULTILINE)
    assert len(named) > 10
    assert [path for path in named if not (PROJECT / path).exists()] == []


@pytest.mark.parametrize(
    "package", ["make", "git", "python3-venv", "postgresql", "chromium", "openjdk-17-jdk-headless", "maven"]
)
def test_the_build_installs_what_it_needs(package: str) -> None:
    (line,) = re.findall(r"^packages=\((.*)\)$", (PROJECT / ".ci" / "run").read_text("utf-8"), flags=re.MULTILINE)
    assert package in line.split()


def test_every_folder_of_tests_is_a_package_so_that_none_shadows_a_room() -> None:
    folders = {path.parent for path in (PROJECT / "tests").rglob("*.py")}
    assert [str(folder) for folder in folders if not (folder / "__init__.py").exists()] == []


def test_no_file_is_named_for_nothing() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "misc"}
    named = [name for name in tracked() if vague & {*Path(name).parts, Path(name).stem}]
    named += [name for name in tracked() if name in {f"{room}/services.py" for room in ROOMS}]
    assert named == []
