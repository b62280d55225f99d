-- Grain: all items of a shop on one day and device.
SELECT *, from_day AS day FROM ${shop_period} WHERE to_day = from_day + 1
