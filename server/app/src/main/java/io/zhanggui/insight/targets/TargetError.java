package io.zhanggui.insight.targets;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of setting targets, {@code INSIGHT-5300} to {@code INSIGHT-5349}. */
public enum TargetError implements HttpError {
    BAD_REASON(400, "INSIGHT-5301", "请写下为什么这样定，最多 {0} 个字", "a reason is needed, at most {0} characters"),
    BAD_YEAR(400, "INSIGHT-5302", "年份要在 {0}–{1} 之间", "the year lies between {0} and {1}"),
    NO_MONTH(400, "INSIGHT-5303", "至少要有一个月的目标", "at least one month needs a target"),
    BAD_AMOUNT(
            400,
            "INSIGHT-5304",
            "{0} 的目标“{1}”不对：要大于或等于 0，最多 {2} 位小数",
            "the target \"{1}\" of {0} does not fit: 0 or more, with at most {2} decimals"),
    ITEMS_DO_NOT_SUM(
            400, "INSIGHT-5305", "{0} 各商品之和是 {1}，与当月目标 {2} 不符", "the items of {0} sum to {1}, not to the month's {2}"),
    WRONG_MONTH(400, "INSIGHT-5306", "{0} 不在 {1} 年", "{0} is not in {1}"),
    TWICE(400, "INSIGHT-5307", "同一家店铺出现了两次", "a shop is named twice"),
    BAD_DRIVERS(
            400,
            "INSIGHT-5308",
            "{0} 的访客数 {1} 和买家数 {2} 不对：买家至少 1 人，且不多于访客",
            "the visitors {1} and buyers {2} of {0} do not fit: at least one buyer, and not more than visitors"),
    LOCKED_TOO_MUCH(
            409,
            "INSIGHT-5309",
            "锁定的各格合计 {0}，已超过 {1}：请先解锁一格，或把合计调高",
            "the locked cells hold {0}, more than {1}: unlock one, or raise the sum"),
    NOTHING_GIVES_WAY(
            409,
            "INSIGHT-5310",
            "还差 {0} 没有地方分：其余各格都锁定了，请先解锁一格",
            "{0} is left over and every other cell is locked: unlock one first"),
    NOT_ADDITIVE(
            400,
            "INSIGHT-5311",
            "“{0}”的各月不能相加，不能由合计分解；请直接填各月",
            "the months of \"{0}\" do not add up, so no total can be split: enter the months"),
    IMPOSSIBLE(409, "INSIGHT-5312", "这个目标达不到，不能定：{0}", "this target cannot be reached and is not kept: {0}"),
    NOT_A_NUMBER(400, "INSIGHT-5313", "“{0}”不是可用的数", "\"{0}\" is not a usable number"),
    /** {0} each month with what would be feasible. */
    NOT_FEASIBLE(
            409,
            "INSIGHT-5314",
            "按这家店铺的过去推算，达成的可能不到 1%，没有定下：{0}",
            "by the past of this shop the chance is below 1 %, so it is not kept: {0}"),
    /** {0} each month with the target it had. */
    MONTH_OVER(
            409,
            "INSIGHT-5315",
            "已经过去的月份不改写目标，没有定下：{0}",
            "targets of months that are over are not rewritten, so nothing is kept: {0}"),
    EVEN_SO_NOT_YOURS(
            403,
            "INSIGHT-5316",
            "不顾提示仍要定下，需由总监或运营经理来定",
            "to set it even so is up to the director or the operations manager");

    private final HttpFault fault;

    TargetError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
