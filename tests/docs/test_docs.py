"""What the docs say is so."""

import runpy
from pathlib import Path

from server.kit.config import Settings


def test_operations_lists_every_setting():
    page = Path("docs/operations.md").read_text()
    for name, field in Settings.model_fields.items():
        variable = field.validation_alias or f"MALL_{name.upper()}"
        assert f"| `{variable}` |" in page
        assert field.description in page


def test_links_of_the_readme_lead_somewhere():
    page = Path("README.md").read_text()
    for target in (part.partition(")")[0] for part in page.split("](")[1:]):
        assert target.startswith("https://") or Path(target).exists(), target


def test_the_page_of_roles_is_what_the_code_says():
    page = runpy.run_path("scripts/roles_page.py")["page"]
    assert Path("docs/roles.md").read_text() == page(), "run make docs"
