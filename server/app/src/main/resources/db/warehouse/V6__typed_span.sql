-- A typed figure stands for its days: day is the first, to_day the one after the last. All that was typed so far is of one day.
CREATE TABLE fact_typed_span (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    figure VARCHAR NOT NULL,
    day DATE NOT NULL,
    to_day DATE NOT NULL,
    value DECIMAL(18,6),
    source VARCHAR
);

INSERT INTO fact_typed_span
SELECT agency_id, shop_id, load_id, row_no, figure, day, day + 1, value, source
FROM fact_typed_figure;

DROP TABLE fact_typed_figure;

ALTER TABLE fact_typed_span RENAME TO fact_typed_figure;
