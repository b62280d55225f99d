-- Facts are appended and never changed. Each row carries its agency, its shop, the load that brought it and its
-- row number in that load's file; (load_id, row_no) identifies a row. Money is in fen, moments are Beijing
-- wall-clock time, person columns are keyed hashes.

CREATE TABLE load (
    load_id BIGINT NOT NULL PRIMARY KEY,
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    kind VARCHAR NOT NULL,
    file VARCHAR NOT NULL,
    sheet VARCHAR,
    format VARCHAR NOT NULL,
    format_version INTEGER NOT NULL,
    fingerprint VARCHAR NOT NULL,
    read BIGINT NOT NULL,
    accepted BIGINT NOT NULL,
    updated BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    quarantined BIGINT NOT NULL,
    repeats BIGINT,
    source_time TIMESTAMP NOT NULL,
    source_origin VARCHAR NOT NULL,
    period_from DATE,
    period_to DATE,
    period_origin VARCHAR,
    committed_at TIMESTAMPTZ NOT NULL,
    by_user BIGINT NOT NULL,
    CHECK (read = accepted + updated + unchanged + quarantined)
);

-- A load taken back; the facts stay for questions as of an earlier moment.
CREATE TABLE load_retraction (
    load_id BIGINT NOT NULL,
    undone_at TIMESTAMPTZ NOT NULL,
    by_user BIGINT NOT NULL
);

-- Row (load_id, row_no) lost to a better version of the same fact that load by_load holds.
CREATE TABLE superseded (
    kind VARCHAR NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    by_load BIGINT NOT NULL
);

-- Load by_load held row (load_id, row_no) again, unchanged.
CREATE TABLE attested (
    kind VARCHAR NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    by_load BIGINT NOT NULL
);

-- Rows that could not be understood: cells and problems are sealed with a key outside this store.
CREATE TABLE quarantine (
    load_id BIGINT NOT NULL,
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    line_no BIGINT NOT NULL,
    codes VARCHAR NOT NULL,
    sealed BLOB NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE quarantine_mended (
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    by_load BIGINT NOT NULL,
    mended_at TIMESTAMPTZ NOT NULL,
    by_user BIGINT NOT NULL
);

CREATE TABLE fact_order (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    order_no VARCHAR NOT NULL,
    status VARCHAR,
    state_rank BIGINT,
    created_at TIMESTAMP,
    paid_at TIMESTAMP,
    shipped_at TIMESTAMP,
    confirmed_at TIMESTAMP,
    buyer BIGINT,
    goods_due BIGINT,
    postage_due BIGINT,
    total BIGINT,
    paid BIGINT,
    kept BIGINT,
    refund BIGINT,
    settled BIGINT,
    province VARCHAR,
    city VARCHAR,
    title VARCHAR,
    items BIGINT,
    kinds BIGINT,
    courier VARCHAR,
    close_reason VARCHAR,
    mobile BOOLEAN,
    presale BOOLEAN
);

CREATE TABLE fact_order_line (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    order_no VARCHAR NOT NULL,
    line_no VARCHAR NOT NULL,
    line_rank BIGINT,
    status VARCHAR,
    state_rank BIGINT,
    title VARCHAR,
    code VARCHAR,
    outer_code VARCHAR,
    attributes VARCHAR,
    unit_price BIGINT,
    quantity BIGINT,
    due BIGINT,
    kept BIGINT,
    refund BIGINT,
    refund_status VARCHAR,
    created_at TIMESTAMP,
    paid_at TIMESTAMP
);

CREATE TABLE fact_refund (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    refund_no VARCHAR NOT NULL,
    order_no VARCHAR,
    status VARCHAR,
    state_rank BIGINT,
    applied_at TIMESTAMP,
    done_at TIMESTAMP,
    paid_at TIMESTAMP,
    amount BIGINT,
    order_kept BIGINT,
    goods_back BOOLEAN,
    goods_state VARCHAR,
    reason VARCHAR,
    stage VARCHAR,
    whole_order BOOLEAN,
    responsible VARCHAR,
    title VARCHAR,
    code VARCHAR,
    buyer BIGINT,
    fast BOOLEAN
);

CREATE TABLE fact_item_period (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    item_id VARCHAR NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    device VARCHAR NOT NULL,
    title VARCHAR,
    code VARCHAR,
    item_state VARCHAR,
    visitors BIGINT,
    views BIGINT,
    dwell_seconds DECIMAL(18,6),
    bounce_rate DECIMAL(18,6),
    fav_users BIGINT,
    cart_users BIGINT,
    cart_quantity BIGINT,
    order_buyers BIGINT,
    order_quantity BIGINT,
    order_amount BIGINT,
    order_rate DECIMAL(18,6),
    pay_buyers BIGINT,
    pay_quantity BIGINT,
    pay_amount BIGINT,
    pay_rate DECIMAL(18,6),
    new_buyers BIGINT,
    old_buyers BIGINT,
    old_amount BIGINT,
    juhuasuan_amount BIGINT,
    visitor_value BIGINT,
    refund_amount BIGINT,
    score DECIMAL(18,6),
    search_rate DECIMAL(18,6),
    search_visitors BIGINT,
    search_buyers BIGINT
);

CREATE TABLE fact_shop_period (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    device VARCHAR NOT NULL,
    visitors BIGINT,
    views BIGINT,
    detail_visitors BIGINT,
    dwell_seconds DECIMAL(18,6),
    bounce_rate DECIMAL(18,6),
    fav_users BIGINT,
    cart_users BIGINT,
    cart_quantity BIGINT,
    order_buyers BIGINT,
    order_quantity BIGINT,
    order_amount BIGINT,
    order_rate DECIMAL(18,6),
    fav_rate DECIMAL(18,6),
    cart_rate DECIMAL(18,6),
    pay_buyers BIGINT,
    pay_quantity BIGINT,
    pay_amount BIGINT,
    instalment_amount BIGINT,
    pay_rate DECIMAL(18,6),
    new_buyers BIGINT,
    old_buyers BIGINT,
    old_amount BIGINT,
    refund_amount BIGINT,
    items_paid BIGINT,
    items_visited BIGINT,
    basket BIGINT
);

CREATE TABLE fact_source_period (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    item_id VARCHAR NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    device VARCHAR NOT NULL,
    source1 VARCHAR NOT NULL,
    source2 VARCHAR NOT NULL,
    source3 VARCHAR NOT NULL,
    source4 VARCHAR NOT NULL,
    visitors BIGINT,
    views BIGINT,
    fav_users BIGINT,
    cart_users BIGINT,
    order_buyers BIGINT,
    pay_buyers BIGINT,
    pay_quantity BIGINT,
    pay_amount BIGINT,
    pay_rate DECIMAL(18,6),
    order_rate DECIMAL(18,6),
    basket BIGINT,
    view_share DECIMAL(18,6),
    jumped_inside BIGINT,
    left_shop BIGINT
);

CREATE TABLE fact_keyword_period (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    keyword VARCHAR NOT NULL,
    visitors BIGINT,
    fav_users BIGINT,
    cart_users BIGINT,
    pay_buyers BIGINT,
    pay_quantity BIGINT,
    pay_amount BIGINT,
    pay_rate DECIMAL(18,6),
    basket BIGINT,
    visitor_value BIGINT
);

CREATE TABLE fact_review (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    item_id VARCHAR NOT NULL,
    sku_id VARCHAR NOT NULL,
    reviewed_at TIMESTAMP NOT NULL,
    reviewer BIGINT NOT NULL,
    text_key VARCHAR NOT NULL,
    variant VARCHAR,
    rating VARCHAR,
    length BIGINT,
    appended_at TIMESTAMP,
    appended_length BIGINT
);

CREATE TABLE fact_live_session (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    session_id VARCHAR NOT NULL,
    title VARCHAR,
    started_at TIMESTAMP,
    views BIGINT,
    viewers BIGINT,
    new_fans BIGINT,
    fan_rate DECIMAL(18,6),
    click_users BIGINT,
    clicks BIGINT,
    click_rate DECIMAL(18,6),
    cart_users BIGINT,
    cart_quantity BIGINT,
    pay_rate DECIMAL(18,6),
    pay_buyers BIGINT,
    pay_quantity BIGINT,
    pay_orders BIGINT,
    pay_amount BIGINT,
    help_rate DECIMAL(18,6)
);

CREATE TABLE fact_campaign_day (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    campaign_id VARCHAR NOT NULL,
    day DATE NOT NULL,
    pay_amount BIGINT,
    pay_quantity BIGINT,
    basket BIGINT,
    pay_buyers BIGINT,
    visitors BIGINT,
    pay_rate DECIMAL(18,6),
    item_pay_amount BIGINT,
    item_pay_quantity BIGINT,
    item_pay_buyers BIGINT,
    item_visitors BIGINT,
    refund_asked BIGINT
);

CREATE TABLE fact_taoke_settlement (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    suborder_no VARCHAR NOT NULL,
    settled_at TIMESTAMP NOT NULL,
    order_no VARCHAR,
    confirmed_at TIMESTAMP,
    charged_at TIMESTAMP,
    created_at TIMESTAMP,
    plan VARCHAR,
    item_id VARCHAR,
    title VARCHAR,
    price BIGINT,
    quantity BIGINT,
    rate DECIMAL(18,6),
    commission BIGINT,
    service_rate DECIMAL(18,6),
    service_fee BIGINT,
    promoter VARCHAR,
    leader VARCHAR,
    unpaid_presale BOOLEAN
);

CREATE TABLE fact_taoke_refund (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    suborder_no VARCHAR NOT NULL,
    refund_created_at TIMESTAMP NOT NULL,
    order_no VARCHAR,
    title VARCHAR,
    amount BIGINT,
    fee_back BIGINT,
    commission_back BIGINT,
    status VARCHAR,
    settled_at TIMESTAMP,
    refund_done_at TIMESTAMP
);

CREATE TABLE fact_ledger_entry (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    account VARCHAR NOT NULL,
    entry_no VARCHAR NOT NULL,
    business_no VARCHAR,
    order_no VARCHAR,
    booked_at TIMESTAMP,
    type VARCHAR,
    income BIGINT,
    expense BIGINT,
    neutral BIGINT,
    balance BIGINT,
    channel VARCHAR,
    status VARCHAR,
    fee BIGINT,
    refund BIGINT,
    title VARCHAR,
    counterparty BIGINT
);

CREATE TABLE fact_service_period (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    sales BIGINT,
    buyers BIGINT,
    sales_share DECIMAL(18,6),
    basket BIGINT,
    refund_amount BIGINT,
    net_sales BIGINT,
    asked BIGINT,
    served BIGINT,
    ask_pay_rate DECIMAL(18,6),
    reply_seconds DECIMAL(18,6),
    satisfaction DECIMAL(18,6),
    reply_rate DECIMAL(18,6),
    refund_only_hours DECIMAL(18,6),
    return_hours DECIMAL(18,6),
    platform_help_rate DECIMAL(18,6),
    platform_fault_rate DECIMAL(18,6)
);

CREATE TABLE fact_agent_period (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    agent VARCHAR NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    asked BIGINT,
    served BIGINT,
    inquirers BIGINT,
    order_buyers BIGINT,
    order_amount BIGINT,
    buyers BIGINT,
    sales BIGINT,
    quantity BIGINT,
    orders BIGINT,
    sales_share DECIMAL(18,6),
    refund_amount BIGINT,
    net_sales BIGINT
);

CREATE TABLE fact_dsr (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    day DATE NOT NULL,
    logistics DECIMAL(18,6),
    description DECIMAL(18,6),
    attitude DECIMAL(18,6),
    stars DECIMAL(18,6),
    category VARCHAR,
    shop_type VARCHAR
);

CREATE TABLE fact_behaviour (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    person BIGINT,
    item_id BIGINT,
    category_id BIGINT,
    action VARCHAR,
    happened_at TIMESTAMP
);

CREATE TABLE fact_item_master (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    item_id VARCHAR NOT NULL,
    sku_id VARCHAR NOT NULL,
    valid_from DATE NOT NULL,
    code VARCHAR,
    title VARCHAR,
    category VARCHAR,
    role VARCHAR,
    list_price BIGINT,
    unit_cost BIGINT
);

CREATE TABLE fact_fee_rate (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    fee VARCHAR NOT NULL,
    valid_from DATE NOT NULL,
    rate DECIMAL(18,6)
);

CREATE TABLE fact_stock_day (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    item_id VARCHAR NOT NULL,
    sku_id VARCHAR NOT NULL,
    day DATE NOT NULL,
    quantity BIGINT,
    reserved BIGINT
);

CREATE TABLE fact_ad_day (
    agency_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    day DATE NOT NULL,
    product VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    scene_id VARCHAR NOT NULL,
    plan_id VARCHAR NOT NULL,
    subject_id VARCHAR NOT NULL,
    creative_id VARCHAR NOT NULL,
    model VARCHAR NOT NULL,
    attribution VARCHAR NOT NULL,
    conversion_window VARCHAR NOT NULL,
    scene VARCHAR,
    plan VARCHAR,
    subject_type VARCHAR,
    subject VARCHAR,
    creative VARCHAR,
    impressions BIGINT,
    clicks BIGINT,
    spend BIGINT,
    fav_items BIGINT,
    fav_shop BIGINT,
    carts BIGINT,
    direct_carts BIGINT,
    indirect_carts BIGINT,
    presale_amount BIGINT,
    presale_orders BIGINT,
    amount BIGINT,
    direct_amount BIGINT,
    indirect_amount BIGINT,
    orders BIGINT,
    direct_orders BIGINT,
    indirect_orders BIGINT,
    guided_visits BIGINT,
    guided_visitors BIGINT,
    new_buyers BIGINT,
    buyers BIGINT,
    reported_roi DECIMAL(18,6),
    reported_ctr DECIMAL(18,6)
);
