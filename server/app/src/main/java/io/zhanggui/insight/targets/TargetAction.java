package io.zhanggui.insight.targets;

import io.zhanggui.identity.AuditAction;

/** State changes of targets, for the audit trail. */
public enum TargetAction implements AuditAction {
    KEPT("target.kept", "定下目标");

    private final String key;
    private final String zh;

    TargetAction(String key, String zh) {
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
