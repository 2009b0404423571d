"""Who may import whom, and what nobody does."""

import ast
import re
import sys
from graphlib import TopologicalSorter

import pytest

from server.run import domains
from tests.support.source import ROOT, modules, parsed, where

STORAGE_NEVER = {"grpc", "grpc_status", "google", "mall", "buf", "protovalidate", "server", "mall_client", "tests"}
SERVER_NEVER = {"mall_client", "tests", "benchmarks"}
CLIENTS_NEVER = {"server", "storage", "tests", "asyncpg", "sqlalchemy"}
DEMO_NEVER = CLIENTS_NEVER  # it knows the mall as its callers do
# The embedded PostgreSQL hands its environment on to PostgreSQL's programs. All else goes through server/kit/config.py, where
# pydantic reads it.
READS_ENVIRONMENT = {"server/kit/config.py", "storage/embedded.py"}
# Takes SQL as text; nothing but constants may go in there.
SQL = {"text", "literal_column", "execute", "executemany", "fetch", "fetchrow", "fetchval", "command"}


def imports(path):
    """The top-level packages that a module imports."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module.partition(".")[0]


@pytest.mark.parametrize(
    ("folder", "never"),
    [
        ("storage", STORAGE_NEVER),
        ("server", SERVER_NEVER),
        ("clients/mall_client", CLIENTS_NEVER),
        ("clients/examples", CLIENTS_NEVER),
        ("demo", DEMO_NEVER),
    ],
)
def test_imports_point_one_way(folder, never):
    wrong = {str(path.relative_to(ROOT)): set(imports(path)) & never for path in modules(folder)}
    assert {path: packages for path, packages in wrong.items() if packages} == {}


LONGEST_MODULE = 800
LONGEST_PROTO = 1500


def lines(path):
    return path.read_text().count("\n")


def test_nothing_is_too_long_to_be_read():
    """What grows beyond that is split by resource group."""
    own = [path for path in modules("server", "storage") if "versions" not in path.parts]
    protos = sorted((ROOT / "protos").rglob("*.proto"))
    assert len(own) > 100
    assert {str(path): lines(path) for path in own if lines(path) > LONGEST_MODULE} == {}
    assert {str(path): lines(path) for path in protos if lines(path) > LONGEST_PROTO} == {}


def test_the_file_of_a_service_gives_on_what_stands_beside_it():
    """Callers, and protos of other domains, import one file for each domain."""
    for folder in sorted((ROOT / "protos/mall").glob("*/v1")):
        domain = folder.parent.name
        if domain == "common":
            continue
        named = set(re.findall(r'^import public "(.+)";$', (folder / f"{domain}.proto").read_text(), re.MULTILINE))
        beside = {f"mall/{domain}/v1/{path.name}" for path in folder.glob("*.proto")} - {
            f"mall/{domain}/v1/{domain}.proto"
        }
        assert named == beside


# What stands below the domains, each knowing only those before it; `run` stands above them.
BELOW = ("kit", "rpc")
DOMAINS = tuple(domain.__name__.rpartition(".")[2] for domain in domains.DOMAINS)
# SQL that reads tables of a later domain: an answer of the catalogue tells what is in stock without a further statement.
READS_LATER = {("catalog", "inventory")}

# What every call needs of a domain before its handler runs.
BELOW_READS = {("server/rpc/authentication.py", "identity"), ("server/rpc/cache.py", "catalog")}


def imported(path):
    """Every (package, part, rest) of our own code that a module imports, such as ("server", "orders", "lifecycle")."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom) and node.module.partition(".")[0] in {"server", "storage"}:
            parts = node.module.split(".")
            for alias in node.names:
                whole = [*parts, alias.name]
                yield whole[0], whole[1], ".".join(whole[2:])


def test_a_domain_knows_earlier_ones_by_their_faces():
    wrong = []
    for path in modules("server"):
        own = path.relative_to(ROOT).parts[1]
        before = BELOW[: BELOW.index(own)] if own in BELOW else BELOW
        if own in DOMAINS:
            before += DOMAINS[: DOMAINS.index(own)]
        for package, part, rest in imported(path):
            if package != "server" or part == own or own in {"run", "__init__.py"}:
                continue
            face = part in DOMAINS and rest and rest not in face_of(part)
            if part not in before or face:
                wrong.append(f"{path.relative_to(ROOT)} imports server.{part} {rest}")
    assert wrong == []


def face_of(domain):
    """The names that a domain lets others use."""
    return getattr(next(d for d in domains.DOMAINS if d.__name__ == f"server.{domain}"), "__all__", ())


def test_a_domain_runs_its_own_sql():
    """What it needs of others it gets through their faces; the machinery's SQL is for all."""
    wrong = []
    for path in modules("server"):
        own = path.relative_to(ROOT).parts[1]
        for package, part, rest in imported(path):
            named = rest.partition(".")[0]
            foreign = package == "storage" and part in {"queries", "tables"} and named in {*DOMAINS} - {own}
            if foreign and (path.relative_to(ROOT).as_posix(), named) not in BELOW_READS:
                wrong.append(f"{path.relative_to(ROOT)} imports storage.{part}.{rest}")
    assert wrong == []


def test_sql_reads_tables_of_earlier_domains():
    wrong = []
    for path in modules("storage/queries"):
        own = path.relative_to(ROOT).parts[2].removesuffix(".py")
        if own not in DOMAINS:
            continue
        for package, part, rest in imported(path):
            named = rest.partition(".")[0]
            later = named in DOMAINS and DOMAINS.index(named) > DOMAINS.index(own)
            if package == "storage" and part in {"queries", "tables"} and later and (own, named) not in READS_LATER:
                wrong.append(f"{path.relative_to(ROOT)} reads {named}")
    assert wrong == []


def test_no_modules_import_each_other_in_a_circle():
    edges = {}
    for path in modules("server", "storage"):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        edges[name] = set()
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.ImportFrom):
                edges[name] |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    edges = {name: {target for target in targets if target in edges} - {name} for name, targets in edges.items()}
    # A package's face is loaded with any of its modules: those of one package may stand beside each other.
    order = TopologicalSorter({n: {t for t in ts if not n.startswith(f"{t}.")} for n, ts in edges.items()})
    order.prepare()


def test_the_client_needs_nothing_but_grpc_and_generated_code():
    used = {package for path in modules("clients/mall_client") for package in imports(path)}
    assert used - sys.stdlib_module_names == {"mall_client", "google", "grpc", "mall"}


def test_queries_and_tables_know_no_transport_and_each_other_one_way():
    for path in modules("storage/tables"):
        tree = parsed(path)
        sources = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert not {s for s in sources if s.startswith("storage") and not s.startswith("storage.tables")}, path


def test_the_environment_is_read_in_one_place():
    readers = set()
    for path in modules("server", "storage", "clients/mall_client"):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Attribute) and node.attr in {"environ", "environb", "getenv"}:
                readers.add(str(path.relative_to(ROOT)))
    assert readers == READS_ENVIRONMENT


def test_sql_is_never_put_together_from_text():
    wrong = []
    for path in modules("server", "storage"):
        for node in ast.walk(parsed(path)):
            if not (isinstance(node, ast.Call) and node.args):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            built = [n for n in ast.walk(node.args[0]) if isinstance(n, ast.JoinedStr)]
            joined = isinstance(node.args[0], ast.BinOp) and isinstance(node.args[0].op, ast.Add | ast.Mod)
            if name in SQL and (built or joined):
                wrong.append(where(path, node))
    assert wrong == []


def test_nobody_reads_the_clock_but_the_clock():
    wrong = []
    for path in modules("server", "storage"):
        if path.name == "clock.py":
            continue
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Attribute) and node.attr in {"now", "utcnow", "today"}:
                owner = getattr(node.value, "id", getattr(node.value, "attr", ""))
                if owner in {"datetime", "date", "func"}:
                    wrong.append(where(path, node))
    assert wrong == []


def blocks(path):
    """Every list of statements in a module."""
    for node in ast.walk(parsed(path)):
        found = (getattr(node, part, None) for part in ("body", "orelse", "finalbody"))
        yield from (block for block in found if isinstance(block, list))


def test_nothing_stands_behind_a_return():
    ends = (ast.Return, ast.Raise, ast.Continue, ast.Break)
    wrong = [
        where(path, statement)
        for path in modules("server", "storage", "clients/mall_client")
        for block in blocks(path)
        for statement in block[:-1]
        if isinstance(statement, ends)
    ]
    assert wrong == []


def test_a_module_gives_each_of_its_names_once():
    wrong = []
    for path in modules("server", "storage", "clients/mall_client"):
        given = set()
        for node in parsed(path).body:
            targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            for name in (t.id for t in targets if isinstance(t, ast.Name)):
                if name in given:
                    wrong.append(f"{where(path, node)} {name}")
                given.add(name)
    assert wrong == []


def test_no_statement_is_built_while_a_call_runs():
    """Statements are compiled once: at import, or once for each shape."""
    builders = {"Statement", "plain", "select", "insert", "update", "delete", "text"}
    wrong = []
    for path in modules("server", "storage/queries"):
        for function in ast.walk(parsed(path)):
            if isinstance(function, ast.AsyncFunctionDef):
                called = [n for n in ast.walk(function) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]
                wrong.extend(where(path, call) for call in called if call.func.id in builders)
    assert wrong == []


def test_the_page_lists_every_hook():
    hooks = {hook.name for domain in domains.DOMAINS for hook, _ in getattr(domain, "HOOKS", ())}
    page = (ROOT / "docs/architecture.md").read_text()
    listed = {line.split("`")[1] for line in page.splitlines() if line.startswith("| `")}
    assert listed == hooks
