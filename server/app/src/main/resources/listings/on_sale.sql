-- Grain: one listing that is on sale.
-- Inputs: ${item_period} and ${item_master} facts in force; ${lines} order lines in force; ${days} days a listing may be silent.
-- Columns: shop_id, item, title (the last one said), category and price (of the master data, else null), seen (its last day).
WITH reported AS (
    SELECT shop_id, item_id AS item, arg_max(title, from_day) AS title, max(from_day) AS seen
    FROM ${item_period} WHERE title <> '' GROUP BY ALL
),
mastered AS (
    SELECT
        shop_id, item_id AS item, arg_max(title, valid_from) FILTER (title <> '') AS title,
        arg_max(category, valid_from) FILTER (category <> '') AS category,
        arg_max(list_price, valid_from) FILTER (list_price IS NOT NULL) AS price, max(valid_from) AS seen
    FROM ${item_master} WHERE item_id <> '' GROUP BY ALL
),
newest AS (
    SELECT shop_id, max(seen) AS day FROM reported GROUP BY ALL
),
known AS (
    SELECT
        shop_id, item,
        CASE WHEN m.seen > r.seen THEN coalesce(m.title, r.title) ELSE coalesce(r.title, m.title) END AS title,
        m.category, m.price, coalesce(greatest(r.seen, m.seen), r.seen, m.seen) AS seen, r.seen AS reported
    FROM reported r FULL JOIN mastered m USING (shop_id, item)
),
ordered AS (
    SELECT shop_id, match_title AS title, CAST(max(created_at) AS DATE) AS seen
    FROM (${lines}) l
    WHERE item_id = 'unmatched' AND match_title <> '' AND created_at IS NOT NULL
    GROUP BY ALL
),
last_order AS (
    SELECT shop_id, max(seen) AS day FROM ordered GROUP BY ALL
)
SELECT k.shop_id, k.item, k.title, coalesce(k.category, '') AS category, k.price, k.seen
FROM known k LEFT JOIN newest n USING (shop_id)
WHERE k.title IS NOT NULL AND (k.reported IS NULL OR k.reported >= n.day - ${days})
UNION ALL
SELECT o.shop_id, 'title:' || md5(o.title), o.title, '', NULL, o.seen
FROM ordered o JOIN last_order n USING (shop_id)
WHERE o.seen >= n.day - ${days}
    AND NOT EXISTS (SELECT 1 FROM known k WHERE k.shop_id = o.shop_id AND k.title = o.title)
ORDER BY ALL
