-- Grain: one campaign on one day.
SELECT * FROM ${campaign_day}
