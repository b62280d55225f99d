-- Figures that no export holds, typed by people: value has six decimals, source says where it was read.
CREATE TABLE fact_typed_figure (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    figure VARCHAR NOT NULL,
    day DATE NOT NULL,
    value DECIMAL(18,6),
    source VARCHAR
);
