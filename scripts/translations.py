"""Brings the catalogs of server/kit/translations to what the templates of mails say: new texts come in empty, old ones go."""

import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

KIT = Path(__file__).parents[1] / "server" / "kit"
METHODS = [("**.j2", "jinja2.ext:babel_extract")]
OPTIONS = {"**.j2": {"trimmed": "true"}}


def template() -> Catalog:
    """Return what there is to be translated."""
    catalog = Catalog(project="mall", charset="utf-8")
    for file, _line, message, comments, context in extract_from_dir(KIT / "templates", METHODS, OPTIONS):
        catalog.add(message, locations=[(file, 0)], auto_comments=comments, context=context)
    return catalog


def main() -> int:
    """Write every catalog; 1 if something is left to be translated."""
    left = 0
    for path in sorted((KIT / "translations").glob("*.po")):
        with path.open("rb") as file:
            catalog = read_po(file, locale=path.stem)
        catalog.update(template(), no_fuzzy_matching=True, update_creation_date=False)
        with path.open("wb") as file:
            write_po(
                file,
                catalog,
                width=120,
                omit_header=False,
                ignore_obsolete=True,
                include_lineno=False,
                sort_output=True,
            )
        missing = [message.id for message in catalog if message.id and not message.string]
        left += len(missing)
        for text in missing:
            print(f"{path.name}: {text}")
    return int(bool(left))


if __name__ == "__main__":
    sys.exit(main())
