-- Grain: one search word on one day.
SELECT *, from_day AS day FROM ${keyword_period} WHERE to_day = from_day + 1
