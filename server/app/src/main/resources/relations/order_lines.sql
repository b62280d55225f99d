-- Grain: one line of an order in force.
-- Reads: order_line, item_match. item_id is the item that a person confirmed for the line's code and title, or
-- 'unmatched'. sales is what was paid for the line before refunds; exports without amounts leave it unknown.
SELECT
    l.*,
    coalesce(nullif(l.code, ''), nullif(l.outer_code, ''), '') AS match_code,
    coalesce(l.title, '') AS match_title,
    coalesce(m.item_id, 'unmatched') AS item_id,
    l.kept + coalesce(l.refund, 0) AS sales
FROM ${order_line} l
LEFT JOIN ${item_match} m
    ON m.shop_id = l.shop_id
    AND m.code = coalesce(nullif(l.code, ''), nullif(l.outer_code, ''), '')
    AND m.title = coalesce(l.title, '')
