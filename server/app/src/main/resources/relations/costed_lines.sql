-- Grain: one paid order line that was not wholly refunded.
-- Reads: order_line, item_match, item_master. cost is quantity times the unit cost that was valid on the day of payment:
-- of the master row with the line's code, else of the matched item; unknown where the master says nothing.
-- item_id is the item the line was matched to, else the one that the master data gives its code to, else 'unmatched'.
-- kept_costed is what was kept for lines whose cost is known, so that profit never sets known sales against unknown cost.
WITH lines AS (
    SELECT
        l.*,
        coalesce(nullif(l.code, ''), nullif(l.outer_code, ''), '') AS match_code,
        m.item_id AS match_item
    FROM ${order_line} l
    LEFT JOIN ${item_match} m
        ON m.shop_id = l.shop_id
        AND m.code = coalesce(nullif(l.code, ''), nullif(l.outer_code, ''), '')
        AND m.title = coalesce(l.title, '')
    WHERE l.paid_at IS NOT NULL AND l.kept > 0
),
costs AS (
    SELECT shop_id, code, item_id, valid_from, unit_cost FROM ${item_master} WHERE unit_cost IS NOT NULL
)
SELECT
    l.shop_id, l.load_id, l.row_no, l.order_no, l.line_no, l.title, l.code, l.quantity, l.paid_at, l.kept,
    coalesce(l.match_item, by_code.item_id, 'unmatched') AS item_id,
    coalesce(by_code.unit_cost, by_item.unit_cost) AS unit_cost,
    coalesce(by_code.unit_cost, by_item.unit_cost) * l.quantity AS cost,
    CASE WHEN coalesce(by_code.unit_cost, by_item.unit_cost) IS NOT NULL THEN l.kept END AS kept_costed
FROM lines l
ASOF LEFT JOIN (
    SELECT
        shop_id, code, valid_from, max(unit_cost) AS unit_cost,
        CASE WHEN count(DISTINCT item_id) = 1 THEN nullif(max(item_id), '') END AS item_id
    FROM costs
    WHERE code <> ''
    GROUP BY shop_id, code, valid_from
) by_code
    ON by_code.shop_id = l.shop_id AND by_code.code = l.match_code AND l.paid_at >= by_code.valid_from
ASOF LEFT JOIN (SELECT shop_id, item_id, valid_from, max(unit_cost) AS unit_cost FROM costs GROUP BY ALL) by_item
    ON by_item.shop_id = l.shop_id AND by_item.item_id = l.match_item AND l.paid_at >= by_item.valid_from
