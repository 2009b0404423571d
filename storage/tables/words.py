"""How texts are read to be found and sorted: functions of the database, so that what is kept and what is asked for agree.

Letters lose their case, accents and forms (`Müsli` is `musli`, full-width letters are plain ones), everything that is neither
letter nor digit parts words, and what is written without blanks (Chinese, Japanese, Korean, Thai ...) is read letter by letter,
so that any part of it is found as a phrase. Letters and digits are parted, up to four parts: `500ml` is `500 ml`, `1000XM4` is
`1000 xm 4`, and a number such as `d6e783465af0` stays whole.
"""

# Letters of scripts whose words are not parted.
UNPARTED = (
    "\\u0e01-\\u0e3a\\u0e40-\\u0e4e\\u0e81-\\u0edf\\u1000-\\u109f\\u1780-\\u17dd\\u3005-\\u3007\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc-\\u30ff"
    "\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\U00020000-\\U000323af"
)
# Marks over and under letters that people leave out when they search.
MARKS = "\\u0300-\\u036f\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670"
BETWEEN_WORDS = (
    "\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u060c\\u061b\\u061f\\u2000-\\u2bff\\u3000-\\u3004"
    "\\u3008-\\u3020\\u3030\\u303d\\u30a0\\u30fb\\ufe0e\\ufe0f\\ufe30-\\ufe6f\\ufeff\\uff00-\\uff20\\U0001f000-\\U0001faff"
)

# In this order. English words are reduced to their stems, and none is left out: titles consist of "it" and "the who".
MAKE = (
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "CREATE EXTENSION IF NOT EXISTS unaccent",
    "CREATE TEXT SEARCH DICTIONARY mall_stem (TEMPLATE = snowball, LANGUAGE = english)",
    "CREATE TEXT SEARCH CONFIGURATION mall_words (COPY = english)",
    "ALTER TEXT SEARCH CONFIGURATION mall_words ALTER MAPPING REPLACE english_stem WITH mall_stem",
    f"""
    CREATE FUNCTION fold_text(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(unaccent(
        'unaccent'::regdictionary, normalize(regexp_replace(normalize(given, NFKD), '[{MARKS}]', '', 'g'), NFKC)
    ))
    """,
    f"""
    CREATE FUNCTION search_text(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN btrim(regexp_replace(regexp_replace(
        regexp_replace(
            regexp_replace(fold_text(given), '[{BETWEEN_WORDS}]+', ' ', 'g'), '([{UNPARTED}])', ' \\1 ', 'g'
        ),
        '(?<![^ ])([^0-9 ]*)([0-9]+)([^0-9 ]*)([0-9]*)(?![^ ])', '\\1 \\2 \\3 \\4', 'g'), ' +', ' ', 'g'
    ))
    """,
    # Numbers are sorted by what they are worth: "Part 2" comes before "Part 10".
    """
    CREATE FUNCTION sort_text(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(
        regexp_replace(search_text(given), '([0-9]+)', '000000000\\1', 'g'), '[0-9]*([0-9]{10})(?![0-9])', '\\1', 'g'
    )
    """,
)
UNMAKE = (
    "DROP FUNCTION sort_text(text)",
    "DROP FUNCTION search_text(text)",
    "DROP FUNCTION fold_text(text)",
    "DROP TEXT SEARCH CONFIGURATION mall_words",
    "DROP TEXT SEARCH DICTIONARY mall_stem",
    "DROP EXTENSION unaccent",
)
