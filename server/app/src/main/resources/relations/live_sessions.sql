-- Grain: one live session.
SELECT * FROM ${live_session}
