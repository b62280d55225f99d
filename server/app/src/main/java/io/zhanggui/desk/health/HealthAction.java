package io.zhanggui.desk.health;

import io.zhanggui.identity.AuditAction;

/** State changes of the health check, for the audit trail. */
public enum HealthAction implements AuditAction {
    DIAGNOSIS_KEPT("diagnosis.kept", "保存诊断"),
    DIAGNOSIS_DROPPED("diagnosis.dropped", "删除诊断");

    private final String key;
    private final String zh;

    HealthAction(String key, String zh) {
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
