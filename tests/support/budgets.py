"""The most SQL round trips that one call of an rpc may take, written down in docs/budgets.tsv."""

from pathlib import Path

FILE = Path(__file__).parents[2] / "docs" / "budgets.tsv"


def read() -> dict[str, int]:
    """Return the budgets by rpc, `Service.Method`."""
    lines = FILE.read_text().splitlines() if FILE.exists() else []
    rows = [line.split("\t") for line in lines[1:] if line]
    return {rpc: int(most) for rpc, most in rows}


def key(path):
    """Turn `/mall.platform.v1.PlatformService/GetChannel` into `PlatformService.GetChannel`."""
    service, _, method = path.lstrip("/").partition("/")
    return f"{service.rpartition('.')[2]}.{method}"


def write(spent: dict[str, int]) -> None:
    """Write what a run of the tests has spent; rpcs it has not called keep their budget."""
    rows = {**read(), **spent}
    lines = ["rpc\tmost", *(f"{rpc}\t{rows[rpc]}" for rpc in sorted(rows))]
    FILE.write_text("\n".join(lines) + "\n")
