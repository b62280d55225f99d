-- Grain: the stock of one SKU at the end of a day.
SELECT * FROM ${stock_day}
