package io.zhanggui.metrics;

import io.zhanggui.identity.AuditAction;

/** State changes of this module, for the audit trail. */
public enum MetricsAction implements AuditAction {
    FILE_KEPT("catalogue.file_kept", "修改指标目录"),
    FILE_REMOVED("catalogue.file_removed", "删除指标目录文件");

    private final String key;
    private final String zh;

    MetricsAction(String key, String zh) {
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
