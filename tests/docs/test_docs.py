"""What the docs say is so."""

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
