-- Grain: the whole period.
-- Inputs: ${things} things in paid orders; ${largest} the most things of an order that is looked at.
-- Columns: orders, several (with two things or more), too_large (with more than are looked at).
WITH basket AS (
    SELECT count(*) AS things FROM (
${things}
    ) t GROUP BY shop_id, order_no
)
SELECT
    count(*) AS orders,
    count(*) FILTER (WHERE things > 1) AS several,
    count(*) FILTER (WHERE things > ${largest}) AS too_large
FROM basket
