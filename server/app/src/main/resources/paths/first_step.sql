-- Grain: one event that may begin a path, at its own moment.
-- Inputs: event; ${actions} of the step.
-- Columns: the walker's, moment.
SELECT ${walker}, moment
FROM event
WHERE action IN (${actions})
