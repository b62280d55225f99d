-- When somebody studied an item, and what was found. Each study is kept; the latest is shown.
CREATE TABLE item_study (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    item_id VARCHAR(40) NOT NULL,
    note VARCHAR(400) NOT NULL,
    by_user BIGINT NOT NULL,
    studied_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX item_study_of_shop ON item_study (agency_id, shop_id, id);
