package io.zhanggui.compliance.policy;

import io.zhanggui.identity.AuditAction;

/** State changes of policies and plans, for the audit trail. */
public enum PolicyAction implements AuditAction {
    ADDED("policy.added", "新增政策"),
    CHANGED("policy.changed", "修改政策"),
    REMOVED("policy.removed", "删除政策"),
    PLAN_SAVED("plan.saved", "保存活动方案"),
    PLAN_ASKED("plan.asked", "活动方案送审"),
    PLAN_REMOVED("plan.removed", "删除活动方案");

    private final String key;
    private final String zh;

    PolicyAction(String key, String zh) {
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
