-- Grain: one item on one day and device. Reports of several days are left out: visitors of days do not add up.
SELECT *, from_day AS day FROM ${item_period} WHERE to_day = from_day + 1
