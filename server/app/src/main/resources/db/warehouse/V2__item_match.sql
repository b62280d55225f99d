-- Order exports hold no item id: which item a seller's code and title mean is confirmed by people.
CREATE TABLE fact_item_match (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    code VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    item_id VARCHAR,
    matched_at TIMESTAMP
);
