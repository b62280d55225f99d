package io.zhanggui.compliance.gate;

import io.zhanggui.identity.AuditAction;

/** State changes of gates, for the audit trail. */
public enum GateAction implements AuditAction {
    CHECKLIST_ADDED("gate.checklist_added", "新增检查单版本"),
    PUBLICATION_SAVED("gate.publication_saved", "登记上架对象"),
    PUBLISHED("gate.published", "标为已发布"),
    WITHDRAWN("gate.withdrawn", "标为已下架"),
    RUN_STARTED("gate.run_started", "开始检查"),
    RUN_ANSWERED("gate.run_answered", "填写检查结果"),
    EVIDENCE_ADDED("gate.evidence_added", "上传凭证"),
    SIGNED("gate.signed", "签署检查单"),
    LICENCE_ADDED("gate.licence_added", "登记资质"),
    LICENCE_REVOKED("gate.licence_revoked", "停用资质"),
    AD_SUBMITTED("gate.ad_submitted", "提交广告文案"),
    POLICY_ADDED("gate.policy_added", "新增价格政策"),
    POLICY_REMOVED("gate.policy_removed", "删除价格政策"),
    PRICES_TAKEN("gate.prices_taken", "导入渠道价格");

    private final String key;
    private final String zh;

    GateAction(String key, String zh) {
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
