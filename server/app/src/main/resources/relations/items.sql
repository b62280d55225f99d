-- Grain: one statement of an item's title and code, by a report or by the master data.
SELECT shop_id, load_id, row_no, item_id, title, code, from_day AS day FROM ${item_period}
UNION ALL
SELECT shop_id, load_id, row_no, item_id, title, code, valid_from AS day FROM ${item_master}
