-- Grain: one event that may begin a path.
-- Inputs: event; ${actions} of the step.
-- Columns: the walker's, moment, began.
SELECT ${walker}, moment, moment AS began
FROM event
WHERE action IN (${actions})
