-- Grain: the scores of a shop on one day.
SELECT * FROM ${dsr}
