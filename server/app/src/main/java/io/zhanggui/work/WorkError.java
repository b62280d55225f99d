package io.zhanggui.work;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of keeping tasks and approvals, {@code WORK-3000} to {@code WORK-3099} and {@code WORK-9690}. */
public enum WorkError implements HttpError {
    NO_SUCH_TASK(404, "WORK-3001", "没有编号为 {0} 的任务", "there is no task {0}"),
    NO_SUCH_APPROVAL(404, "WORK-3002", "没有编号为 {0} 的审批", "there is no approval {0}"),
    NO_SUCH_DUTY(404, "WORK-3003", "没有这项周期职责", "there is no such duty"),
    NO_SUCH_PERSON(404, "WORK-3004", "没有这个成员，或者已停用", "there is no such person, or they are shut out"),
    BAD_TEXT(400, "WORK-3005", "“{0}”要 1–{1} 个字", "\"{0}\" needs 1 to {1} characters"),
    BAD_PAGE(400, "WORK-3006", "只能链接掌柜自己的页面", "only pages of Zhanggui itself can be linked"),
    CLOSED(409, "WORK-3007", "{0} 已关闭，先重新打开", "{0} is closed; open it again first"),
    NOT_CLOSED(409, "WORK-3008", "{0} 没有关闭", "{0} is not closed"),
    NO_EVIDENCE(
            400, "WORK-3009", "写下完成的凭证：链接、截图位置或一句说明", "say what shows that it is done: a link, a place or a sentence"),
    DECIDED(409, "WORK-3010", "{0} 已有决定，不能再改", "{0} is decided and cannot be changed"),
    OWN_REQUEST(409, "WORK-3011", "自己提的申请要由别人审批", "somebody else has to decide what you asked for"),
    NOT_YOURS(403, "WORK-3012", "只有申请人能撤回", "only who asked can take it back"),
    MERCHANT(403, "WORK-3013", "商家账号不能新建任务或申请", "a merchant's account opens no tasks or requests"),
    BAD_DUE(400, "WORK-3014", "截止时间要在 1 分钟到 3 年之内", "a deadline lies between 1 minute and 3 years ahead"),
    BAD_DUE_DAY(400, "WORK-3015", "截止日要在 1 到 {0} 之间", "the day it is due lies between 1 and {0}"),
    NO_SUCH_MEETING(404, "WORK-3016", "没有编号为 {0} 的会议", "there is no meeting {0}"),
    BAD_MEETING_TIME(
            400,
            "WORK-3017",
            "会议时间要在过去 1 年到未来 3 年之内，时长 5 分钟到 24 小时",
            "a meeting starts within the last year or the next three and lasts 5 minutes to 24 hours"),
    MEETING_CLOSED(409, "WORK-3018", "{0} 已经召开或取消", "{0} was held or cancelled"),
    MEETING_NOT_HELD(409, "WORK-3019", "{0} 还没有召开", "{0} was not held yet"),
    TOO_EARLY(
            409,
            "WORK-3020",
            "{0} 还没有开始，开始前 1 小时内才能写纪要",
            "{0} has not begun; minutes are written from an hour before it on"),
    BAD_SERIES(
            400,
            "WORK-3021",
            "系列会议要选星期几，每 1–8 周一次，一共 1–200 次",
            "a series needs days of the week, every 1 to 8 weeks, and has 1 to 200 meetings"),
    TOO_MANY(400, "WORK-3022", "“{0}”最多 {1} 项", "\"{0}\" has at most {1} entries"),
    BAD_LINK(400, "WORK-3023", "资料链接要是掌柜的页面或 https 地址", "a paper's link is a page of Zhanggui or an https address"),
    NOT_HOLDER(403, "WORK-3024", "{0} 现在由{1}审批", "{0} is decided by the {2} now"),
    BAD_DELEGATE(
            400, "WORK-3025", "只能由有审批权的人委托给另一个有审批权的在职成员", "one who may approve can be stood in for by another who may"),
    BAD_ABSENCE(
            400,
            "WORK-3026",
            "委托的结束要晚于开始和现在，最长 92 天",
            "a delegation ends after it begins and after now, and lasts at most 92 days"),
    NO_SUCH_DELEGATION(404, "WORK-3027", "你没有这项委托", "you have no such delegation"),
    DIRECTORS_MATTER(403, "WORK-3028", "审批额度由总监设定", "the director settles the amounts"),
    BAD_RULES(
            400,
            "WORK-3029",
            "额度不能为负，等待要在 1 到 {0} 个工作小时之间",
            "the amount is not negative and the wait lies between 1 and {0} working hours"),
    BAD_AMOUNT(400, "WORK-3030", "金额不能为负", "an amount is not negative"),
    BAD_SPAN(400, "WORK-3031", "要查的日期从前到后，最多 {0} 天", "ask for days in order, at most {0} of them"),
    NOBODY_ELSE(
            409,
            "WORK-9690",
            "除了申请人，没有人能审批 {0}：请{1}先把审批委托给另一位有审批权的同事，或者增加一位总监",
            "nobody but who asked decides on {0}: let another who may approve stand in for the {2}, or add a director");

    private final HttpFault fault;

    WorkError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
