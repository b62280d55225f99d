package io.zhanggui.insight.experiment;

import io.zhanggui.identity.AuditAction;

/** State changes of experiments, for the audit trail. */
public enum ExperimentAction implements AuditAction {
    DRAFTED("experiment.drafted", "起草实验"),
    REDRAFTED("experiment.redrafted", "修改实验草稿"),
    DISCARDED("experiment.discarded", "删除实验草稿"),
    STARTED("experiment.started", "开始实验"),
    READ("experiment.read", "录入实验读数"),
    ENDED("experiment.ended", "结束实验");

    private final String key;
    private final String zh;

    ExperimentAction(String key, String zh) {
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
