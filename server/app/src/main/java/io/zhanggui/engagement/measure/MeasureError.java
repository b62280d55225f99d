package io.zhanggui.engagement.measure;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Why a contract cannot be measured, {@code ENGAGEMENT-9200} to {@code ENGAGEMENT-9249}. */
public enum MeasureError implements HttpError {
    NOT_A_SHOP(
            400,
            "ENGAGEMENT-9200",
            "合同的店铺“{0}”在这位客户的店铺里找不到：核对合同 shops 的平台和名称（或平台店铺编号）",
            "the contract's shop \"{0}\" is none of this client's: check platform and name (or the platform's id) under shops"),
    OUTSIDE(400, "ENGAGEMENT-9201", "店铺“{0}”不在可查看的范围内", "the shop \"{0}\" is outside of what may be seen"),
    SEVERAL_TOGETHER(
            400,
            "ENGAGEMENT-9202",
            "“{0}”在“{1}”上要把几件商品或几个渠道去重合并，数据里没有：条款改用可相加的指标，或每件商品单列一条",
            "{0} of {1} would count persons over several items or channels together, which nobody knows: use a metric that adds up, or one KPI for each"),
    NO_SUCH_PART(400, "ENGAGEMENT-9203", "“{0}”没有按“{1}”拆分的数据", "{0} cannot be told by {1}"),
    UNKNOWN_MEASURE(
            400, "ENGAGEMENT-9204", "指标目录里没有“{0}”：由双方在“补录值”里填写", "the catalogue has no {0}: both sides type it"),
    NOT_KNOWN(400, "ENGAGEMENT-9205", "“{0}”（{1}）在 {2} 没有数：{3}", "{0} ({1}) has no number for {2}: {3}"),
    MISSING(400, "ENGAGEMENT-9210", "还缺一项：{0}", "something is missing: {0}"),
    TOO_LONG(400, "ENGAGEMENT-9211", "“{0}”超过 {1} 字", "{0} is longer than {1} characters"),
    NO_SUCH_VALUE(404, "ENGAGEMENT-9212", "没有这个补录值", "no such typed value"),
    BAD_SCOPE(
            400,
            "ENGAGEMENT-9213",
            "范围应当写成 all、shop:店铺、shop:店铺/item:商品 或 shop:店铺/channel:渠道：{0}",
            "a scope is all, shop:ID, shop:ID/item:ID or shop:ID/channel:NAME: {0}"),
    BAD_NUMBER(400, "ENGAGEMENT-9214", "不是数：{0}。写成 1234.5 或 2.35%", "no number: {0}. Write 1234.5 or 2.35%"),
    BAD_EXCLUSION(
            400,
            "ENGAGEMENT-9215",
            "不计入的日子只有 out_of_stock、platform_outage、merchant_default：{0}",
            "days do not count for out_of_stock, platform_outage or merchant_default only: {0}"),
    ANSWERED_ALREADY(409, "ENGAGEMENT-9216", "已经有答复了", "it has been answered already"),
    OWN_SIDE(403, "ENGAGEMENT-9217", "要由对方来确认", "the other side has to agree"),
    NOT_YOURS(403, "ENGAGEMENT-9218", "你的角色不能补录或确认合同数值", "your role does not give or confirm numbers of contracts"),
    UNREADABLE(400, "ENGAGEMENT-9206", "合同读不出来：第 {0} 行，{1}", "the contract cannot be read: line {0}, {2}"),
    NO_SUCH_SNAPSHOT(404, "ENGAGEMENT-9207", "没有这份数据快照", "no such snapshot"),
    CAP_BEHIND(
            409,
            "ENGAGEMENT-9208",
            "有 {0} 期（{1} 起）还没有出结算单，利润上限要从上一份结算单接着算：先结算这几期",
            "{0} periods (from {1}) have no statement yet, and the cap goes on from the last one: settle them first");

    private final HttpFault fault;

    MeasureError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
