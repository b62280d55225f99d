-- Grain: one figure of one day, typed by people.
SELECT * FROM ${typed_figure}
