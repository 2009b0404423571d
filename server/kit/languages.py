"""Languages, as BCP 47 tags name them; which ones there are is known from Unicode's CLDR."""

from functools import cache

from babel import Locale

# Codes for what is no language: undetermined, several, none, not coded.
NO_LANGUAGE = frozenset({"und", "mul", "zxx", "mis", "root"})
NO_REGION = frozenset({"ZZ", "QO"})
SCRIPT_LETTERS = 4


def is_language(tag: str) -> bool:
    """Say whether a tag such as `pt-BR` or `zh-Hant-HK` names a language, and scripts and regions that exist."""
    language, *rest = tag.split("-")
    languages, scripts, regions = _known()
    if language.lower() not in languages:
        return False
    if rest and len(rest[0]) == SCRIPT_LETTERS and rest[0].isalpha() and rest.pop(0).title() not in scripts:
        return False
    return not rest or (len(rest) == 1 and rest[0].upper() in regions)


@cache
def _known() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    names = Locale("en")
    return (
        frozenset(names.languages) - NO_LANGUAGE,
        frozenset(names.scripts),
        frozenset(names.territories) - NO_REGION,
    )
