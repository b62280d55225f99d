package io.zhanggui.engagement.contract;

import io.zhanggui.identity.AuditAction;

/** State changes of contracts and statements, for the audit trail. */
public enum ContractAction implements AuditAction {
    DRAFTED("contract.drafted", "起草合同"),
    WRITTEN("contract.written", "修改合同草稿"),
    FROZEN("contract.frozen", "冻结合同基准"),
    OFFERED("contract.offered", "合同送双方确认"),
    WITHDRAWN("contract.withdrawn", "撤回合同"),
    CONFIRMED("contract.confirmed", "确认合同"),
    REFUSED("contract.refused", "退回合同"),
    COMPUTED("statement.computed", "计算结算单"),
    ISSUED("statement.issued", "结算单送双方确认"),
    STATEMENT_CONFIRMED("statement.confirmed", "确认结算单"),
    DISPUTED("statement.disputed", "对结算单提出异议"),
    ANSWERED("statement.answered", "答复异议"),
    DISPUTE_WITHDRAWN("statement.dispute_withdrawn", "撤回异议"),
    PAYMENT_RECORDED("statement.payment_recorded", "登记付款"),
    PAYMENT_SETTLED("statement.payment_settled", "核对或撤回付款");

    private final String key;
    private final String zh;

    ContractAction(String key, String zh) {
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
