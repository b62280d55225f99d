-- Grain: one order paid before the period's end.
-- Inputs: ${orders} orders in force; ${buyers} who is new since when; ${to} the day after the period's last.
-- Columns: shop_id, order_no, buyer, paid_at, paid, kept_now, province, city, pieces, first_paid (the day of the buyer's first
-- paid order, over all shops), so_far (paid orders of the buyer). Without a buyer the last two are unknown.
SELECT
    o.shop_id, order_no, buyer, paid_at, paid, kept_now, province, city, items AS pieces,
    f.value AS first_paid,
    CASE WHEN buyer IS NOT NULL THEN count(*) OVER (PARTITION BY buyer) END AS so_far
FROM (${orders}) o
LEFT JOIN (
${buyers}
) f ON f.shop_id = o.shop_id AND f.key = o.buyer
WHERE paid_at IS NOT NULL AND paid_at < DATE '${to}'
