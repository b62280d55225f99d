package io.zhanggui.insight.report;

import io.zhanggui.identity.AuditAction;

/** State changes of reports, for the audit trail. */
public enum ReportAction implements AuditAction {
    GENERATED("report.generated", "生成迭代报告");

    private final String key;
    private final String zh;

    ReportAction(String key, String zh) {
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
