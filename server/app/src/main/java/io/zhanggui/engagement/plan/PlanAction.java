package io.zhanggui.engagement.plan;

import io.zhanggui.identity.AuditAction;

/** State changes of plans and their execution, for the audit trail. */
public enum PlanAction implements AuditAction {
    REVISED("plan.revised", "修订服务方案"),
    BUDGETED("plan.budgeted", "设定预算"),
    SPEND_ASKED("plan.spend_asked", "申请用款"),
    TIMED("plan.timed", "设定时间表"),
    CHECKED("plan.checked", "里程碑检查"),
    PASSED("plan.passed", "通过里程碑"),
    FALLEN_BACK("plan.fallen_back", "改用 B 方案");

    private final String key;
    private final String zh;

    PlanAction(String key, String zh) {
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
