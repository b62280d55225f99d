package io.zhanggui.engagement.measure;

import io.zhanggui.identity.AuditAction;

/** State changes of measured contracts, for the audit trail. */
public enum MeasureAction implements AuditAction {
    TYPED("measure.typed", "补录合同数值"),
    ANSWERED("measure.answered", "答复补录值"),
    FROZEN("measure.frozen", "冻结合同基线");

    private final String key;
    private final String zh;

    MeasureAction(String key, String zh) {
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
