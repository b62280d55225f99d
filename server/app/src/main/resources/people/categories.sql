-- Grain: one order.
-- Inputs: ${lines} order lines in force with their items; ${masters} master data of items in force.
-- Columns: shop_id, order_no, categories (of its items, as the newest master data says).
SELECT l.shop_id, l.order_no, list(DISTINCT m.category) AS categories
FROM (${lines}) l
JOIN (
    SELECT shop_id, item_id, arg_max(category, valid_from) AS category
    FROM ${masters} i
    WHERE category IS NOT NULL
    GROUP BY ALL
) m ON m.shop_id = l.shop_id AND m.item_id = l.item_id
GROUP BY ALL
