package io.zhanggui.compliance.appeal;

import io.zhanggui.identity.AuditAction;

/** State changes of penalties and appeals, for the audit trail. */
public enum AppealAction implements AuditAction {
    PENALTY_REGISTERED("penalty.registered", "登记处罚"),
    PENALTY_CHANGED("penalty.changed", "修改处罚案例"),
    PENALTY_WITHDRAWN("penalty.withdrawn", "撤回处罚案例"),
    PROPOSED("penalty.proposed", "由案例提出规则建议"),
    PROPOSAL_DECIDED("penalty.proposal_decided", "决定规则建议"),
    APPEAL_OPENED("appeal.opened", "发起申诉"),
    APPEAL_CHANGED("appeal.changed", "修改申诉材料"),
    APPEAL_SENT("appeal.sent", "提交申诉"),
    APPEAL_DECIDED("appeal.decided", "记录申诉结果"),
    PACK_TAKEN("appeal.pack_taken", "导出申诉材料包");

    private final String key;
    private final String zh;

    AppealAction(String key, String zh) {
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
