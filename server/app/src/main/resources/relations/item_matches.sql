-- Grain: one confirmed match of a code and a title. A table of one's own may not say when.
SELECT * REPLACE (coalesce(matched_at, TIMESTAMP '2000-01-01 00:00:00') AS matched_at) FROM ${item_match}
