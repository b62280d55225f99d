package io.zhanggui.insight.iteration;

import io.zhanggui.identity.AuditAction;

/** State changes of the change log, for the audit trail. */
public enum IterationAction implements AuditAction {
    FOUND("iteration.found", "记下发现"),
    PLANNED("iteration.planned", "计划改动"),
    MADE("iteration.made", "完成改动"),
    MEASURED("iteration.measured", "登记改动效果"),
    DROPPED("iteration.dropped", "放弃或撤回改动");

    private final String key;
    private final String zh;

    IterationAction(String key, String zh) {
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
