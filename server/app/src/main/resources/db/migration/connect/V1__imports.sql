-- Files on their way in. The bytes lie sealed in the spool until the import is over.
CREATE TABLE import_job (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    by_user BIGINT NOT NULL,
    file VARCHAR(500) NOT NULL,
    sheet VARCHAR(200),
    table_index INTEGER NOT NULL,
    spool VARCHAR(80) NOT NULL,
    bytes BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL,
    said TEXT NOT NULL,
    format VARCHAR(100),
    confidence DOUBLE PRECISION,
    question VARCHAR(20),
    load_id BIGINT,
    refusal_code VARCHAR(40),
    refusal_zh TEXT,
    refusal_en TEXT,
    nearest VARCHAR(100),
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE,
    finished_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX import_job_by_shop ON import_job (agency_id, shop_id, id);
CREATE INDEX import_job_by_state ON import_job (state, id);

-- A table of the user's own, mapped once and known from then on.
CREATE TABLE remembered_mapping (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id BIGINT NOT NULL,
    name VARCHAR(200) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    columns TEXT NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    by_user BIGINT NOT NULL,
    UNIQUE (agency_id, name)
);
