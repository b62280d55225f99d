package io.zhanggui.identity;

import java.util.Locale;

/**
 * What a role may do, with a sentence for people. Which role has which stands in {@link RoleTable}; which shops one may
 * do it to is a matter of {@link Scopes}, and which clients of the engagement.
 */
public enum Permission {
    OWN_ACCOUNT("使用自己的账号、修改自己的密码", "use one's own account and change one's own password"),
    SEE_NUMBERS("看自己店铺的汇总数据：看板、报告、指标说明", "see the figures of one's shops: boards, reports, what a metric means"),
    SEE_RESULTS("看自己店铺的诊断、目标与实验", "see diagnoses, targets and tests of one's shops"),
    SEE_PEOPLE("按客服账号、推广者看数据", "split figures by service account and promoter"),
    SEE_COMPLIANCE("看合规规则与自己店铺的自查结果，检查文案", "see rules and the checks of one's shops; check a text"),
    SEE_GATE("看自己店铺的发布闸门、资质与限价", "see the gate, licences and prices of one's shops"),
    WORK_ON_COMPLIANCE("提交发布、批量检查、提豁免词", "put texts before the gate, check files, propose allowed phrases"),
    SEE_HOUSE("看代运营内部的工作：导入记录、洞察、人群、手册", "see the agency's own work: imports, studies, buyers, handbooks"),
    SEE_TASKS("看任务并写进展（商家只看派给自己的）", "see tasks and note progress; merchants only those given to them"),
    WORK_ON_TASKS("新建、改派、关闭任务，提出审批", "open, give and close tasks, ask for approvals"),
    APPROVE("审批任务和申请", "decide on tasks and requests"),
    IMPORT("导入数据，改数据、目标、诊断与实验", "bring in data; change data, targets, diagnoses and tests"),
    UNDO("撤销一次加载", "undo a load; every number it fed follows"),
    SEE_QUARANTINE("看隔离区的原始行（可能含个人信息）", "see quarantined rows, which may show people"),
    MANAGE_SHOPS("新建店铺，发布与批准店铺级的规定", "add shops; publish and approve what holds for shops"),
    MANAGE_METRICS("新增指标，改指标的名称与区间", "add metrics; change names, words and bands"),
    MANAGE_USERS("邀请成员、给角色与店铺、停用成员", "let people in, give roles and shops, shut people out"),
    SEE_AUDIT("看操作记录", "see the audit trail"),
    SEE_CLIENTS("看客户：公司、店铺、阶段与联系人", "see clients: company, shops, stage, contacts"),
    MANAGE_CLIENTS("新建客户，改客户的店铺、阶段与联系人", "add clients; change their shops, stage and contacts"),
    SEE_KPIS("看合同考核指标的进展（不含金额）", "see where the contract's goals stand, without money"),
    SEE_CONTRACTS("看合同条款与版本", "see contracts, clauses and versions"),
    SEE_FEES("看双方之间的钱：服务费、佣金、奖罚、结算单", "see money between the parties: fees, commission, rewards, statements"),
    SEE_INCOME("看代运营的收入与全部商家增长的关系", "see the agency's income beside the growth of all its merchants"),
    EDIT_CONTRACTS("起草、修改合同", "draft and change contracts"),
    CONFIRM_FOR_PROVIDER("代表代运营方确认合同与结算单", "confirm contracts and statements for the agency"),
    CONFIRM_FOR_MERCHANT("代表商家确认合同与结算单", "confirm contracts and statements for the merchant"),
    SETTLE("生成结算单", "make statements of what is owed"),
    DISPUTE("对结算单的一行提出异议", "dispute a line of a statement"),
    RECORD_PAYMENTS("登记结算单的付款，核对到账", "record payments of statements and say whether they arrived"),
    WRITE_PLANS("写诊断问卷、服务方案、预算与里程碑", "write questionnaires, service plans, budgets, milestones"),
    SEE_PAPERS("看交付文档", "see documents that are delivered"),
    WRITE_PAPERS("生成、修改交付文档", "make and change documents that are delivered"),
    READ_LETTERS("看发给客户的简报、周报、月报与会议纪要", "read briefs, reports and minutes that went to the client"),
    SEND_LETTERS("写并发出给客户的简报与报告", "write and send briefs and reports to clients"),
    HOLD_MEETINGS("安排会议，写议程与纪要", "call meetings, write agendas and minutes"),
    ANSWER_SURVEYS("填写满意度调查", "answer satisfaction surveys"),
    ENTER_AS_CLIENT("进入商家入口，看自己公司的合作", "use the merchant's entrance and see one's own company's engagement");

    private final String zh;
    private final String en;

    Permission(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The key in the API, such as {@code see_fees}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
