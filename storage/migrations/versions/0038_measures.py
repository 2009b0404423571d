"""Letters and digits are words apart for the search, and codes are found without what parts them."""

from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

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
PARTED = f"""
    CREATE OR REPLACE FUNCTION search_text(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN btrim(regexp_replace(regexp_replace(
        regexp_replace(
            regexp_replace(fold_text(given), '[{BETWEEN_WORDS}]+', ' ', 'g'), '([{UNPARTED}])', ' \\1 ', 'g'
        ),
        '(?<![^ ])([^0-9 ]*)([0-9]+)([^0-9 ]*)([0-9]*)(?![^ ])', '\\1 \\2 \\3 \\4', 'g'), ' +', ' ', 'g'
    ))
"""
WHOLE = f"""
    CREATE OR REPLACE FUNCTION search_text(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN btrim(regexp_replace(
        regexp_replace(fold_text(given), '[{BETWEEN_WORDS}]+', ' ', 'g'), '([{UNPARTED}])', ' \\1 ', 'g'
    ))
"""


def _code(column: str, squeezed: str) -> str:
    return (
        f"CASE WHEN search_text({column}) = '' THEN '' ELSE '|=' || search_text({column}){squeezed.format(column)} END"
    )


def _codes(squeezed: str) -> str:
    """What is generated of the title and the codes is made anew, as both are said to change."""
    code = [_code(column, squeezed) for column in ("sku_code", "barcode", "manufacturer_sku")]
    return f"""
        UPDATE products SET title = title, code_text = ltrim({_code("code", squeezed)}, '|') || coalesce((
            SELECT string_agg({" || ".join(code)}, '') FROM variants AS v
            WHERE v.product_id = products.id AND v.state = 'ACTIVE' AND v.delete_time IS NULL
        ), '')
    """  # noqa: S608 - a constant


SEARCH = """
    setweight(to_tsvector('mall_words'::regconfig, search_text(title)), 'A')
    || setweight(
        to_tsvector(
            'mall_words'::regconfig,
            search_text(brand || ' ' || tag_text || ' ' || search_keywords) || ' '
                || regexp_replace(search_text(code_text), '(?<![^ ])[^ ](?![^ ])', '', 'g')
        ),
        'B'
    )
    || setweight(to_tsvector('mall_words'::regconfig, search_text(description)), 'C')
    || array_to_tsvector(ARRAY['=' || search_text(title)] || string_to_array(code_text, '|'))
"""
SEARCH_BEFORE = """
    setweight(to_tsvector('mall_words'::regconfig, search_text(title)), 'A')
    || setweight(
        to_tsvector('mall_words'::regconfig, search_text(brand || ' ' || tag_text || ' ' || search_keywords || ' ' || code_text)),
        'B'
    )
    || setweight(to_tsvector('mall_words'::regconfig, search_text(description)), 'C')
    || array_to_tsvector(ARRAY['=' || search_text(title)] || string_to_array(code_text, '|'))
"""
LEARN = (
    "TRUNCATE search_words",
    """
    INSERT INTO search_words (word)
    SELECT DISTINCT word FROM products
    CROSS JOIN LATERAL unnest(string_to_array(search_text(title || ' ' || brand), ' ')) AS said (word)
    WHERE visible AND length(word) BETWEEN 3 AND 40 AND word !~ '^[0-9]+$'
    """,
    """
    UPDATE shelf_entries AS e SET title_order = p.title_order FROM products AS p
    WHERE p.id = e.product_id AND p.title_order <> e.title_order
    """,
)


def _found_by(search: str) -> tuple[str, ...]:
    return (
        "ALTER TABLE products DROP COLUMN search",
        f"ALTER TABLE products ADD COLUMN search tsvector GENERATED ALWAYS AS ({search}) STORED",
        "CREATE INDEX ix_products_search ON products USING gin (search) WHERE visible",
    )


def upgrade() -> None:
    """Apply."""
    codes = _codes(" || '|=' || replace(search_text({}), ' ', '')")
    for statement in (PARTED, codes, *_found_by(SEARCH), *LEARN):
        op.execute(statement)


def downgrade() -> None:
    """Take back."""
    for statement in (WHOLE, _codes(""), *_found_by(SEARCH_BEFORE), *LEARN):
        op.execute(statement)
