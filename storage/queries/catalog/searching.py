"""SQL of the search for products by words. What texts come to when they are read stands in storage/tables/words.py."""

from collections.abc import Mapping, Sequence
from functools import cache
from uuid import UUID

from sqlalchemy import ARRAY, Boolean, Integer, Text, Uuid

from storage.database import Connection, Row
from storage.queries.catalog.products import SHORT_COLUMNS
from storage.statements import Statement, plain
from storage.tables.words import UNPARTED

FOUND_AT_MOST = 500
# The text index has no order in which it could stop: it names all that has a word. So a few of the most popular products are
# looked at first. If enough of these have the words, what is wanted is found by walking on along them, without the index. If
# the index names too many to look at, the rest of those that are looked at are among the most popular as well.
SAMPLE = 200
COMMON = 20
WALKED_AT_MOST = 5000
MOST_POPULAR = 2000
WHOLE_AT_MOST = 50
SIMILAR_AT_MOST = 200
# Words that are taken for others, and for how many others each.
WORDS_WITH_SIMILAR = 8
SIMILAR_WORDS = 8
# Letters that are words of the index in scripts without blanks: they mean nothing out of their phrase.
ONE_LETTER = f"^[{UNPARTED}]?$"

# Signs part words; a title that has them as they were asked for comes before all others: C++ is not C#.
_SIGNED = "CASE WHEN CAST(:signed AS text[]) <> '{}' AND lower(p.title) LIKE ALL (:signed) THEN 2 ELSE 0 END"

_ON_SHELF = "AND EXISTS (SELECT FROM shelf_entries AS e WHERE e.product_id = p.id AND e.shelf_id = :{})"
_POPULAR = """(
    SELECT id, title, popularity, create_time, search FROM products WHERE visible ORDER BY popularity DESC, id DESC LIMIT {}
) AS p"""
_FORGIVING = ":forgiving AND (SELECT count FROM exact) < {}"
_NOTHING = "AND (SELECT count FROM exact) = 0 AND NOT EXISTS (SELECT FROM alike) AND NOT EXISTS (SELECT FROM named)"
_SIMILAR = """
    SELECT {facts}, word_similarity(asked.plain, search_text(p.title)) AS rank
    FROM asked CROSS JOIN meant CROSS JOIN products AS p
    WHERE {gate} AND p.visible AND p.search @@ (meant.{query} && !! (asked.words || asked.barred)) {on_shelves}
    LIMIT {most}
"""
_SEARCH = """
    WITH asked AS MATERIALIZED (
        SELECT CASE WHEN numnode(words) > 0 THEN words ELSE websearch_to_tsquery('mall_words', written) END AS words,
               websearch_to_tsquery('mall_words', fold_text(:excluded)) AS barred,
               search_text(array_to_string(:words, ' ')) AS plain,
               CAST(quote_literal('=' || search_text(array_to_string(:words, ' '))) AS tsquery)
                   || CAST(quote_literal('=' || replace(search_text(array_to_string(:words, ' ')), ' ', '')) AS tsquery) AS whole
        FROM (SELECT fold_text(:written) AS written) AS folded
        CROSS JOIN LATERAL (SELECT websearch_to_tsquery('english', written) AS words) AS read
    ), walked AS MATERIALIZED (
        SELECT {facts}, {signed} AS signed, ts_rank(p.search, asked.words) AS rank FROM asked CROSS JOIN {walked}
        WHERE p.search @@ asked.words {on_shelves} AND {COMMON} <= (
            SELECT count(*) FROM asked CROSS JOIN {sample} WHERE p.search @@ asked.words {on_shelves}
        )
        LIMIT {FOUND_AT_MOST}
    ), found AS MATERIALIZED (
        SELECT {facts}, {signed} AS signed, ts_rank(p.search, asked.words) AS rank FROM asked CROSS JOIN products AS p
        WHERE (SELECT count(*) FROM walked) < {FOUND_AT_MOST} AND p.visible AND p.search @@ asked.words {on_shelves}
        LIMIT {FOUND_AT_MOST} + 1
    ), popular AS (
        SELECT {facts}, {signed} AS signed, ts_rank(p.search, asked.words) AS rank FROM asked CROSS JOIN {popular}
        WHERE (SELECT count(*) FROM found) > {FOUND_AT_MOST} AND p.search @@ asked.words {on_shelves}
    ), exact AS MATERIALIZED (
        SELECT greatest((SELECT count(*) FROM found), (SELECT count(*) FROM walked)) AS count
    ), named AS (
        SELECT {facts}, {signed} AS signed FROM asked CROSS JOIN products AS p
        WHERE p.visible AND p.search @@ asked.whole AND NOT p.search @@ asked.barred {on_shelves}
        LIMIT {WHOLE_AT_MOST}
    ), meant AS MATERIALIZED (
        SELECT to_tsquery('mall_words', string_agg(meaning, ' & ')) AS all_of_them,
               to_tsquery('mall_words', string_agg(coalesce(measure, meaning), ' | ')) AS some_of_them
        FROM (
            SELECT '(' || word || coalesce(' | ' || others, '') || ')' AS meaning,
                   CASE WHEN typed ~ '[0-9]' THEN regexp_replace(typed, ' +', ' <-> ', 'g') END AS measure
            FROM unnest(CAST(:words AS text[])) WITH ORDINALITY AS given (phrase, nth)
            CROSS JOIN LATERAL (SELECT search_text(phrase) AS typed) AS read
            CROSS JOIN LATERAL unnest(string_to_array(typed, ' ')) WITH ORDINALITY AS a (word, place)
            CROSS JOIN LATERAL (
                SELECT string_agg(near.word, ' | ') AS others FROM (
                    SELECT w.word FROM search_words AS w
                    WHERE nth + place <= {WORDS_WITH_SIMILAR} + 1 AND length(a.word) >= 3
                      AND (w.word % a.word OR w.word LIKE '%' || a.word || '%')
                    ORDER BY similarity(w.word, a.word) DESC, w.word LIMIT {SIMILAR_WORDS}
                ) AS near
            ) AS alike
            WHERE {forgiving} AND word !~ '{ONE_LETTER}' AND numnode(plainto_tsquery('english', word)) > 0
        ) AS meanings
    ), alike AS MATERIALIZED ({alike}), partly AS ({partly}), best AS (
        SELECT id, popularity, create_time, max(rank) AS rank FROM (
            SELECT id, popularity, create_time, signed + 4 AS rank FROM named
            UNION ALL SELECT id, popularity, create_time, signed + 3 + rank / (rank + 1) FROM walked
            UNION ALL SELECT id, popularity, create_time, signed + 3 + rank / (rank + 1) FROM popular
            UNION ALL SELECT id, popularity, create_time, signed + 3 + rank / (rank + 1) FROM found
            UNION ALL SELECT id, popularity, create_time, 1 + rank FROM alike
            UNION ALL SELECT id, popularity, create_time, rank FROM partly
        ) AS ranked
        GROUP BY id, popularity, create_time
        ORDER BY rank DESC, popularity DESC, create_time DESC, id DESC
        LIMIT {FOUND_AT_MOST}
    ), page AS (
        SELECT * FROM best ORDER BY rank DESC, popularity DESC, create_time DESC, id DESC LIMIT :limit OFFSET :offset
    )
    SELECT {columns} FROM page JOIN products USING (id)
    ORDER BY page.rank DESC, page.popularity DESC, page.create_time DESC, page.id DESC
"""


@cache
def _searching(filters: frozenset[str]) -> Statement:
    shared = {
        "facts": "p.id, p.popularity, p.create_time",
        "signed": _SIGNED,
        "on_shelves": " ".join(_ON_SHELF.format(name) for name in sorted(filters)),
    }
    forgiving = _FORGIVING.format(FOUND_AT_MOST)
    nothing = f"{forgiving} {_NOTHING}"
    sql = _SEARCH.format(
        **shared,
        columns=", ".join(f"products.{column.name}" for column in SHORT_COLUMNS),
        walked=_POPULAR.format(WALKED_AT_MOST),
        sample=_POPULAR.format(SAMPLE),
        popular=_POPULAR.format(MOST_POPULAR),
        forgiving=forgiving,
        alike=_SIMILAR.format(**shared, gate=forgiving, query="all_of_them", most=SIMILAR_AT_MOST),
        partly=_SIMILAR.format(**shared, gate=nothing, query="some_of_them", most=SIMILAR_AT_MOST),
        COMMON=COMMON,
        FOUND_AT_MOST=FOUND_AT_MOST,
        ONE_LETTER=ONE_LETTER,
        SIMILAR_WORDS=SIMILAR_WORDS,
        WHOLE_AT_MOST=WHOLE_AT_MOST,
        WORDS_WITH_SIMILAR=WORDS_WITH_SIMILAR,
    )
    texts = dict.fromkeys(("written", "excluded"), Text)
    return plain(
        sql,
        **texts,
        words=ARRAY(Text),
        signed=ARRAY(Text),
        forgiving=Boolean,
        limit=Integer,
        offset=Integer,
        **dict.fromkeys(filters, Uuid),
    )


async def search(
    connection: Connection,
    *,
    written: str,
    words: Sequence[str],
    excluded: str,
    signed: Sequence[str],
    forgiving: bool,
    shelves: Mapping[str, UUID],
    limit: int,
    offset: int,
) -> list[Row]:
    """Return visible products by words, best first; `shelves` are categories and channels by any name.

    `written` is a query as `websearch_to_tsquery` takes it; `words` are those of it that must occur, in order, each as it
    was typed, and `excluded`
    such a query for those that must not. `signed` are patterns of LIKE for what has signs in it: titles that are like all of
    them come first. What is called `words` as a whole, title or code, comes first, then what has all of
    `written`. With `forgiving`, what has similar words follows, or, where nothing has them all, some of them.
    """
    return await connection.all(
        _searching(frozenset(shelves)),
        written=written,
        words=list(words),
        excluded=excluded,
        signed=list(signed),
        forgiving=forgiving,
        limit=limit,
        offset=offset,
        **shelves,
    )
