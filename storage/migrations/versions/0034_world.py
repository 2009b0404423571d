"""Catalogues in any language: search and order of titles, codes that differ by more than case, names of what is gone."""

from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

# Unique indexes: their table, what they were on, what they are on.
UNIQUE = {
    "uq_categories_code": ("categories", "(code)", "(lower(code))"),
    "uq_categories_slug": ("categories", "(slug)", "(slug) WHERE delete_time IS NULL"),
    "uq_products_code": ("products", "(code)", "(lower(code))"),
    "uq_products_slug": ("products", "(slug)", "(slug) WHERE delete_time IS NULL"),
    "uq_products_seller_id_sort_title": (
        "products",
        "(seller_id, sort_title) WHERE delete_time IS NULL",
        "(seller_id, sort_title) WHERE delete_time IS NULL AND state <> 'DISCONTINUED'",
    ),
    "uq_variants_sku_code": ("variants", "(sku_code)", "(lower(sku_code))"),
}

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
    RETURN btrim(regexp_replace(
        regexp_replace(fold_text(given), '[{BETWEEN_WORDS}]+', ' ', 'g'), '([{UNPARTED}])', ' \\1 ', 'g'
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
SEARCH = """
    setweight(to_tsvector('mall_words'::regconfig, search_text(title)), 'A')
    || setweight(
        to_tsvector('mall_words'::regconfig, search_text(brand || ' ' || tag_text || ' ' || search_keywords || ' ' || code_text)),
        'B'
    )
    || setweight(to_tsvector('mall_words'::regconfig, search_text(description)), 'C')
    || array_to_tsvector(ARRAY['=' || search_text(title)] || string_to_array(code_text, '|'))
"""
SEARCH_BEFORE = """
    setweight(to_tsvector('english'::regconfig, title), 'A')
    || setweight(to_tsvector('english'::regconfig, brand || ' ' || tag_text || ' ' || search_keywords), 'B')
    || setweight(to_tsvector('english'::regconfig, description), 'C')
"""
LEARN = """
    INSERT INTO search_words (word)
    SELECT DISTINCT word FROM products
    CROSS JOIN LATERAL unnest(string_to_array(search_text(title || ' ' || brand), ' ')) AS said (word)
    WHERE visible AND length(word) BETWEEN 3 AND 40 AND word !~ '^[0-9]+$'
"""
CODES = """
    UPDATE products SET code_text = '=' || search_text(code) || coalesce((
        SELECT string_agg('|=' || search_text(sku_code), '') FROM variants AS v
        WHERE v.product_id = products.id AND v.state = 'ACTIVE' AND v.delete_time IS NULL
    ), '')
"""


UPGRADE = (
    *MAKE,
    "DROP INDEX ix_products_title_trigrams",
    "DROP INDEX ix_products_visible_title",
    "DROP INDEX ix_products_seller_id_sort_title_id",
    "ALTER TABLE products DROP COLUMN search",
    """
    ALTER TABLE products
        ADD COLUMN title_order text COLLATE "C" NOT NULL GENERATED ALWAYS AS (sort_text(title)) STORED,
        ADD COLUMN code_text text NOT NULL DEFAULT ''
    """,
    CODES,
    f"ALTER TABLE products ADD COLUMN search tsvector GENERATED ALWAYS AS ({SEARCH}) STORED",
    "CREATE INDEX ix_products_search ON products USING gin (search) WHERE visible",
    "CREATE INDEX ix_products_visible_title ON products (title_order, id) WHERE visible",
    "CREATE INDEX ix_products_seller_id_title_order_id ON products (seller_id, title_order, id)",
    'ALTER TABLE shelf_entries ADD COLUMN title_order text COLLATE "C"',
    "UPDATE shelf_entries AS e SET title_order = p.title_order FROM products AS p WHERE p.id = e.product_id",
    "ALTER TABLE shelf_entries ALTER COLUMN title_order SET NOT NULL, DROP COLUMN sort_title",
    "CREATE INDEX ix_shelf_entries_title ON shelf_entries (shelf_id, title_order, product_id)",
    'CREATE TABLE search_words (word text COLLATE "C" NOT NULL CONSTRAINT pk_search_words PRIMARY KEY)',
    LEARN,
    "CREATE INDEX ix_search_words_trigrams ON search_words USING gin (word gin_trgm_ops)",
    *(f"DROP INDEX {name}" for name in UNIQUE),
    *(f"CREATE UNIQUE INDEX {name} ON {table} {after}" for name, (table, _, after) in UNIQUE.items()),
)
DOWNGRADE = (
    *(f"DROP INDEX {name}" for name in UNIQUE),
    *(f"CREATE UNIQUE INDEX {name} ON {table} {before}" for name, (table, before, _) in UNIQUE.items()),
    "DROP TABLE search_words",
    'ALTER TABLE shelf_entries ADD COLUMN sort_title text COLLATE "C"',
    "UPDATE shelf_entries AS e SET sort_title = p.sort_title FROM products AS p WHERE p.id = e.product_id",
    "ALTER TABLE shelf_entries ALTER COLUMN sort_title SET NOT NULL, DROP COLUMN title_order",
    "CREATE INDEX ix_shelf_entries_title ON shelf_entries (shelf_id, sort_title, product_id)",
    "ALTER TABLE products DROP COLUMN search, DROP COLUMN title_order, DROP COLUMN code_text",
    f"ALTER TABLE products ADD COLUMN search tsvector GENERATED ALWAYS AS ({SEARCH_BEFORE}) STORED",
    "CREATE INDEX ix_products_search ON products USING gin (search) WHERE visible",
    "CREATE INDEX ix_products_visible_title ON products (sort_title, id) WHERE visible",
    "CREATE INDEX ix_products_seller_id_sort_title_id ON products (seller_id, sort_title, id)",
    "CREATE INDEX ix_products_title_trigrams ON products USING gin (sort_title gin_trgm_ops) WHERE visible",
    *UNMAKE,
)


def upgrade() -> None:
    """Apply."""
    for statement in UPGRADE:
        op.execute(statement)


def downgrade() -> None:
    """Take back; fails where names of what is gone have been used again."""
    for statement in DOWNGRADE:
        op.execute(statement)
