package io.zhanggui.insight;

import io.zhanggui.identity.AuditAction;

/** State changes of this module, for the audit trail. */
public enum InsightAction implements AuditAction {
    STUDY_SAVED("study.saved", "保存分析"),
    STUDY_UNSAVED("study.unsaved", "取消保存分析");

    private final String key;
    private final String zh;

    InsightAction(String key, String zh) {
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
