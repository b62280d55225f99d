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
    NOT_KNOWN(400, "ENGAGEMENT-9205", "“{0}”（{1}）在 {2} 没有数：{3}", "{0} ({1}) has no number for {2}: {3}");

    private final HttpFault fault;

    MeasureError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
