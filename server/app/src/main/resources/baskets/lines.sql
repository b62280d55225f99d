-- Grain: one thing in one paid order.
-- Inputs: ${lines} order lines in force; ${from} and ${to} the period's days of payment.
-- Columns: shop_id, order_no, kind (item where the line was matched to one, else title, else code: codes are of variants), thing, title.
SELECT shop_id, order_no, kind, thing, min(title) AS title
FROM (
    SELECT
        shop_id,
        order_no,
        CASE WHEN item_id <> 'unmatched' THEN 'ITEM' WHEN match_title <> '' THEN 'TITLE' ELSE 'CODE' END AS kind,
        CASE WHEN item_id <> 'unmatched' THEN item_id WHEN match_title <> '' THEN match_title ELSE match_code END AS thing,
        match_title AS title
    FROM (${lines}) l
    WHERE paid_at >= DATE '${from}' AND paid_at < DATE '${to}'
)
WHERE thing <> ''
GROUP BY ALL
