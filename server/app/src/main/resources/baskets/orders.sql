-- Grain: the whole period.
-- Inputs: ${things} things in paid orders; ${largest} the most things of an order that is looked at.
-- Columns: orders, several (with two things or more), too_large (with more than are looked at), pairs (of two things in
-- one order, over all orders that are looked at), evenness (the chance that two things drawn at random from all orders
-- are not the same), things (of all orders).
WITH thing AS (
${things}
),
basket AS (SELECT count(*) AS things FROM thing GROUP BY shop_id, order_no),
single AS (SELECT count(*) AS orders FROM thing GROUP BY shop_id, kind, thing)
SELECT
    count(*) AS orders,
    count(*) FILTER (WHERE things > 1) AS several,
    count(*) FILTER (WHERE things > ${largest}) AS too_large,
    coalesce(sum(things * (things - 1) / 2) FILTER (WHERE things BETWEEN 2 AND ${largest}), 0)::BIGINT AS pairs,
    (SELECT 1 - sum(orders * orders)::DOUBLE / (sum(orders) * sum(orders)) FROM single) AS evenness,
    (SELECT coalesce(sum(orders), 0)::BIGINT FROM single) AS things
FROM basket
