package io.zhanggui.engagement.paper;

import io.zhanggui.identity.AuditAction;

/** State changes of documents, for the audit trail. */
public enum PaperAction implements AuditAction {
    DRAFTED("paper.drafted", "起草文档"),
    ISSUED("paper.issued", "发出文档");

    private final String key;
    private final String zh;

    PaperAction(String key, String zh) {
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
