-- Grain: one event.
SELECT * FROM ${behaviour}
