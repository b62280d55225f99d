package io.zhanggui.compliance.shopcheck;

import io.zhanggui.identity.AuditAction;

/** State changes of checks, for the audit trail. */
public enum ShopcheckAction implements AuditAction {
    FILE_CHECKED("check.file", "批量检查文件"),
    TEXT_CLEARED("check.text_cleared", "清除检查原文"),
    PHRASE_PROPOSED("check.phrase_proposed", "提出豁免"),
    PHRASE_REVOKED("check.phrase_revoked", "收回豁免"),
    SHOP_CHECKED("check.shop", "自查店铺");

    private final String key;
    private final String zh;

    ShopcheckAction(String key, String zh) {
        this.key = key;
        this.zh = zh;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String zh() {
        return zh;
    }
}
