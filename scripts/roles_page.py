"""Writes docs/roles.md from the table of roles and the access rules of the protos; part of make docs."""

from pathlib import Path

from server.rpc.access import ROLE_PERMISSIONS, load_rules
from server.run import domains

PAGE = Path("docs/roles.md")
HEAD = """# Roles and permissions

Who may call what; `make docs` writes this page from `ROLE_PERMISSIONS` in `server/rpc/access.py` and the rule `(mall.common.v1.access)`
of each rpc. An rpc with several permissions lets in whoever has one of them; which rows somebody sees is the rpc's business and
stands in its comment. A method without a rule keeps the server from starting.

`SELLER_APPLICANT` waits for approval; `SUSPENDED_SELLER` may only fulfil open orders. In production super administrators do
nothing without a second factor.

"""


def page() -> str:
    """Return the page."""
    rules = load_rules(service for file, _, _ in domains.services() for service in file.services_by_name.values())
    permissions = sorted(set().union(*ROLE_PERMISSIONS.values()))
    lines = ["| permission | " + " | ".join(f"`{role}`" for role in ROLE_PERMISSIONS) + " |"]
    lines.append("| --- " * (len(ROLE_PERMISSIONS) + 1) + "|")
    for permission in permissions:
        marks = ["yes" if permission in granted else "" for granted in ROLE_PERMISSIONS.values()]
        lines.append(f"| `{permission}` | {' | '.join(marks)} |")
    lines += ["", "## Which permission an rpc asks for", ""]
    service = ""
    for rule in rules.values():
        package, name = rule.method.lstrip("/").split("/")
        if package != service:
            service = package
            lines += ["", f"### {service.rpartition('.')[2]}", "", "| rpc | permissions |", "| --- | --- |"]
        asked = [f"`{permission}`" for permission in sorted(rule.permissions)]
        everybody = ["everybody"] if rule.public else []
        verified = " (verified e-mail address)" if rule.verified else ""
        lines.append(f"| {name} | {', '.join([*everybody, *asked])}{verified} |")
    return HEAD + "\n".join(lines).replace("\n\n\n", "\n\n") + "\n"


if __name__ == "__main__":
    PAGE.write_text(page())
