-- Grain: what came before a first purchase.
-- Inputs: event.
-- Columns: looked, favourite, cart, purchases (persons with an item).
WITH purchase AS (
    SELECT person, item_id, min(moment) AS bought FROM event WHERE action = 'buy' GROUP BY ALL
)
SELECT looked, favourite, cart, count(*) AS purchases
FROM (
    SELECT
        coalesce(bool_or(e.action = 'pv'), false) AS looked,
        coalesce(bool_or(e.action = 'fav'), false) AS favourite,
        coalesce(bool_or(e.action = 'cart'), false) AS cart
    FROM purchase p
    LEFT JOIN event e ON e.person = p.person AND e.item_id = p.item_id AND e.action <> 'buy' AND e.moment <= p.bought
    GROUP BY p.person, p.item_id
) r
GROUP BY ALL
ORDER BY purchases DESC, looked, favourite, cart
