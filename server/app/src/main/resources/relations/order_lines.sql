-- Grain: one line of an order in force.
-- Reads: order_line, order, item_match. A line of an old export has no dates: it takes those of its order. item_id is the item that a person confirmed for the line's code and title, or
-- 'unmatched'. sales is what was paid for the line before refunds; exports without amounts leave it unknown.
SELECT
    l.* REPLACE (coalesce(l.created_at, o.created_at) AS created_at, coalesce(l.paid_at, o.paid_at) AS paid_at),
    coalesce(nullif(l.code, ''), nullif(l.outer_code, ''), '') AS match_code,
    coalesce(l.title, '') AS match_title,
    coalesce(m.item_id, 'unmatched') AS item_id,
    o.buyer,
    l.kept + coalesce(l.refund, 0) AS sales
FROM ${order_line} l
LEFT JOIN ${order} o ON o.shop_id = l.shop_id AND o.order_no = l.order_no
LEFT JOIN ${item_match} m
    ON m.shop_id = l.shop_id
    AND m.code = coalesce(nullif(l.code, ''), nullif(l.outer_code, ''), '')
    AND m.title = coalesce(l.title, '')
