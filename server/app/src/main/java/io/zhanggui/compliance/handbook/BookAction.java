package io.zhanggui.compliance.handbook;

import io.zhanggui.identity.AuditAction;

/** State changes of handbooks, for the audit trail. */
public enum BookAction implements AuditAction {
    WRITTEN("handbook.written", "补充手册章节"),
    PUBLISHED("handbook.published", "发布手册"),
    ACKNOWLEDGED("handbook.acknowledged", "确认已读手册"),
    REMINDED("handbook.reminded", "催读手册");

    private final String key;
    private final String zh;

    BookAction(String key, String zh) {
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
