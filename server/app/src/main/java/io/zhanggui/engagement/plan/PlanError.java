package io.zhanggui.engagement.plan;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of plans and their execution, {@code ENGAGEMENT-9280} to {@code ENGAGEMENT-9329}; of plan B 9600 to 9609; 9691. */
public enum PlanError implements HttpError {
    NO_DIAGNOSIS(409, "ENGAGEMENT-9280", "诊断报告还没有签发：先签发，再拟方案", "the diagnosis is not signed off yet: do that first"),
    NO_DRAFT(409, "ENGAGEMENT-9281", "还没有方案草稿：先生成草稿", "there is no draft of the plan yet: make one first"),
    LACKING(409, "ENGAGEMENT-9282", "方案还缺：{0}", "the plan still lacks: {0}"),
    UNCHANGED(409, "ENGAGEMENT-9283", "与第 {0} 版没有不同，不算一轮修订", "nothing differs from version {0}: that is no revision"),
    MISSING(400, "ENGAGEMENT-9284", "缺少“{0}”", "\"{0}\" is missing"),
    TOO_LONG(400, "ENGAGEMENT-9285", "“{0}”最多 {1} 个字", "\"{0}\" has at most {1} characters"),
    BAD_BUDGET(400, "ENGAGEMENT-9286", "预算不合规矩：{0}", "the budget breaks its rules: {0}"),
    NO_BUDGET(409, "ENGAGEMENT-9287", "还没有预算：先定总额", "there is no budget yet: set its total first"),
    OVER_BUDGET(409, "ENGAGEMENT-9288", "“{0}”只剩 {1} 元，不够 {2} 元", "\"{0}\" has only {1} yuan left, not {2}"),
    PREPAID(
            409,
            "ENGAGEMENT-9289",
            "给“{0}”的预付会到 {1}，上限 {2}",
            "prepayments to \"{0}\" would be {1} of what is ordered, at most {2} are allowed"),
    BELOW_ASKED(
            409,
            "ENGAGEMENT-9691",
            "新预算不够已经申请和批准的用款：{0}。先撤回或驳回用款，或者提高总额",
            "the budget would not cover what was asked for and approved: {1}. Take spends back first, or raise the total"),
    NO_SUCH_MILESTONE(404, "ENGAGEMENT-9290", "没有这个里程碑或检查项", "there is no such milestone or check"),
    NOT_PASSED(409, "ENGAGEMENT-9291", "里程碑还不能通过：{0}", "the milestone cannot be passed yet: {0}"),
    PASSED(409, "ENGAGEMENT-9292", "里程碑已通过，检查项不再改", "the milestone is passed; its checks do not change any more"),
    KICK_OFF_TOO_SOON(
            400,
            "ENGAGEMENT-9293",
            "启动会要提前一周定议程：最早 {0}",
            "the kick-off's agenda is due a week ahead: {0} at the earliest"),
    BAD_TIMETABLE(400, "ENGAGEMENT-9294", "时间表不合适：{0}", "the timetable does not fit: {0}"),
    NO_SUCH_PHASE(400, "ENGAGEMENT-9295", "没有这个阶段的会议安排", "there is no meeting plan for this phase"),
    NO_FALLBACK(409, "ENGAGEMENT-9600", "这套方案还没有定稿的 B 方案", "no round of the plan has a plan B of this kind yet"),
    NO_SUCH_PLAN(404, "ENGAGEMENT-9602", "没有这套方案", "there is no such plan"),
    NOT_FIRED(
            409,
            "ENGAGEMENT-9601",
            "B 方案的触发条件现在是“{0}”：确实要换，请勾选“没有触发也换”并写明原因",
            "the trigger of plan B is \"{1}\": to take it even so, say so and why");

    private final HttpFault fault;

    PlanError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
