"""Makes the home of a node, laid out as Elasticsearch expects to find itself: the published jars, and two stand-ins.

Maven fetches and checks the jars. No registry carries the stock modules `analysis-common` and `rest-root`, without
which there is neither an analyser nor an answer at `/`: what the tests need of them is compiled from `java/`.
"""

import hashlib
import re
import shutil
import subprocess
from pathlib import Path
from subprocess import PIPE, STDOUT
from zipfile import ZipFile

from tests.search_server.absence import NoSearchServer

HERE = Path(__file__).parent
POM = HERE / "pom.xml"
SOURCES = sorted(HERE.glob("java/rightdoor/*.java"))
TOOLS = ("java", "javac", "mvn")
WHAT_HELPS = "apt-get install default-jdk-headless maven, or set ELASTICSEARCH_URL"
MODULES = {
    "transport-netty4": "org.elasticsearch.transport.netty4.Netty4Plugin",
    "analysis-common": "rightdoor.AnalysisCommon",
    "rest-root": "rightdoor.RestRoot",
}
"""The modules that the node loads, and the class with which each begins."""
SECONDS_TO_BUILD = 600
"""For each step, on the slowest line that is worth waiting for."""
LINES_TOLD = 8


def build(home: Path) -> None:
    """Makes a home of the folder `home`, or leaves one as it is that was made from the same sources.

    Takes 20 to 40 seconds where Maven has to fetch 66 MB, and 8 where it has them. Raises NoSearchServer where Java's
    development kit or Maven is missing, or one of them could not do its part.
    """
    if missing := [tool for tool in TOOLS if not shutil.which(tool)]:
        raise NoSearchServer(f"no {' and no '.join(missing)}; {WHAT_HELPS}")
    if is_built(home):
        return
    for part in ("lib", "modules", "classes", "made-from"):
        _remove(home / part)
    for part in ("config", "classes"):
        (home / part).mkdir(parents=True, exist_ok=True)
    # Strict: a jar that does not match its published checksum is no jar.
    _run("mvn", "--batch-mode", "--quiet", "--strict-checksums", "--file", str(POM), "package", f"-Dhome={home}")
    _run("javac", "--release", "17", "-cp", f"{home}/lib/*", "-d", f"{home}/classes", *map(str, SOURCES))
    _pack("OneNode", home / "classes", jar=home / "lib" / "one-node.jar")
    for module, begins in MODULES.items():
        _lay_out(home, module=module, begins=begins)
    shutil.copy(HERE / "log4j2.properties", home / "config")
    (home / "made-from").write_text(fingerprint())


def is_built(home: Path) -> bool:
    """Whether the folder `home` is one that was made from the sources as they are."""
    made_from = home / "made-from"
    return made_from.exists() and made_from.read_text() == fingerprint()


def version() -> str:
    """The version of Elasticsearch that the node is."""
    return str(re.findall(r"<elasticsearch.version>(.+)</elasticsearch.version>", POM.read_text("utf-8"))[0])


def _lay_out(home: Path, *, module: str, begins: str) -> None:
    folder = home / "modules" / module
    folder.mkdir(parents=True, exist_ok=True)
    if begins.startswith("rightdoor."):
        _pack(begins.removeprefix("rightdoor."), home / "classes", jar=folder / f"{module}.jar")
    (folder / "plugin-descriptor.properties").write_text(
        f"name={module}\ndescription={module}\nclassname={begins}\njava.version=17\n"
        f"version={version()}\nelasticsearch.version={version()}\n"
    )


def _pack(name: str, classes: Path, *, jar: Path) -> None:
    """A jar of its own for each: Elasticsearch refuses to start where a class can be found in two places."""
    with ZipFile(jar, "w") as packed:
        for file in sorted(classes.glob(f"rightdoor/{name}*.class")):
            packed.write(file, file.relative_to(classes))


def _run(*command: str) -> None:
    try:
        # Maven would wait for half an hour on a network that neither answers nor refuses.
        ended = subprocess.run(command, timeout=SECONDS_TO_BUILD, stdout=PIPE, stderr=STDOUT, text=True, check=False)
    except subprocess.TimeoutExpired:
        raise NoSearchServer(f"{command[0]} had not ended after {SECONDS_TO_BUILD} seconds") from None
    if ended.returncode:
        said = "\n".join(ended.stdout.splitlines()[-LINES_TOLD:])
        raise NoSearchServer(f"{command[0]} ended with {ended.returncode}:\n{said}")


def fingerprint() -> str:
    """What a home is made from: another one is made when any of it has changed."""
    files = (POM, HERE / "log4j2.properties", Path(__file__), *SOURCES)
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
