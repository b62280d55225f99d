package io.zhanggui.desk.items;

import io.zhanggui.identity.AuditAction;

/** State changes of item studies, for the audit trail. */
public enum ItemAction implements AuditAction {
    ITEM_STUDIED("item.studied", "记录商品研究");

    private final String key;
    private final String zh;

    ItemAction(String key, String zh) {
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
