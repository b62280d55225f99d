package io.zhanggui.compliance.watch;

import io.zhanggui.identity.AuditAction;

/** State changes of the watch, for the audit trail. */
public enum WatchAction implements AuditAction {
    SOURCE_ADDED("rules.source_added", "新增规则来源"),
    SOURCE_REMOVED("rules.source_removed", "删除规则来源"),
    PASTED("rules.pasted", "粘贴规则文本");

    private final String key;
    private final String zh;

    WatchAction(String key, String zh) {
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
