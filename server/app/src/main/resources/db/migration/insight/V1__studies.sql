-- A question that was asked of the statistics engine, and what it answered. Answers are kept as they were given: past
-- forecasts are scored against what came, and a saved study can be cited.
CREATE TABLE study (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id BIGINT NOT NULL,
    by_user BIGINT NOT NULL,
    kind VARCHAR(40) NOT NULL,
    state VARCHAR(20) NOT NULL,
    question TEXT NOT NULL,
    answer TEXT,
    doubt_reason VARCHAR(40),
    doubt_zh TEXT,
    doubt_en TEXT,
    title VARCHAR(200),
    program VARCHAR(40) NOT NULL,
    asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    finished_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX study_by_kind ON study (agency_id, kind, id);

-- The shops a study is about: whoever may not see one of them may not see the study.
CREATE TABLE study_shop (
    study_id BIGINT NOT NULL REFERENCES study (id),
    shop_id BIGINT NOT NULL,
    PRIMARY KEY (study_id, shop_id)
);
