-- Grain: two things of one shop that were paid in one order, often enough.
-- Inputs: ${things} things in paid orders; ${largest} the most things of an order that is looked at; ${fewest} orders a
-- pair must be in; ${most} pairs that are wanted, those in most orders.
-- Columns: of each of the two kind, thing, title and orders (with it, whatever else is in them); together.
WITH thing AS (
${things}
),
small AS (
    SELECT shop_id, order_no FROM thing GROUP BY ALL HAVING count(*) BETWEEN 2 AND ${largest}
),
single AS (
    SELECT shop_id, kind, thing, min(title) AS title, count(*) AS orders FROM thing GROUP BY ALL
),
pair AS (
    SELECT
        a.shop_id, a.kind AS first_kind, a.thing AS first_thing, b.kind AS second_kind, b.thing AS second_thing,
        count(*) AS together
    FROM thing a
    JOIN small s ON s.shop_id = a.shop_id AND s.order_no = a.order_no
    JOIN thing b
        ON b.shop_id = a.shop_id AND b.order_no = a.order_no AND (a.kind, a.thing) < (b.kind, b.thing)
    GROUP BY ALL
    HAVING count(*) >= ${fewest}
    ORDER BY together DESC, first_thing, second_thing
    LIMIT ${most}
)
SELECT
    p.first_kind, p.first_thing, f.title, f.orders,
    p.second_kind, p.second_thing, g.title, g.orders,
    p.together
FROM pair p
JOIN single f ON f.shop_id = p.shop_id AND f.kind = p.first_kind AND f.thing = p.first_thing
JOIN single g ON g.shop_id = p.shop_id AND g.kind = p.second_kind AND g.thing = p.second_thing
ORDER BY p.together DESC, p.first_thing, p.second_thing
