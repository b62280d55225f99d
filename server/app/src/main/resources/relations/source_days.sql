-- Grain: one traffic source of one item on one day and device. Visitors of sources overlap.
SELECT *, from_day AS day FROM ${source_period} WHERE to_day = from_day + 1
