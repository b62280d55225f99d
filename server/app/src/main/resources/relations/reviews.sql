-- Grain: one review.
SELECT * FROM ${review}
