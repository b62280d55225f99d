package io.zhanggui.compliance.handbook;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of handbooks, {@code COMPLIANCE-6850} to {@code COMPLIANCE-6869}. */
public enum BookError implements HttpError {
    NO_SUCH_BOOK(
            404,
            "COMPLIANCE-6851",
            "没有这本手册，可选 publishing、marketing、service",
            "there is no such handbook; there are publishing, marketing, service"),
    NO_SUCH_VERSION(404, "COMPLIANCE-6852", "没有第 {0} 版", "there is no version {0}"),
    NO_SUCH_CHAPTER(404, "COMPLIANCE-6853", "这本手册没有“{0}”这一章", "this handbook has no chapter \"{0}\""),
    NO_OCCASION(
            400,
            "COMPLIANCE-6854",
            "写明为什么发布：other、monthly、quarterly 或 yearly",
            "say what it is published for: other, monthly, quarterly or yearly"),
    NO_REASON(
            400,
            "COMPLIANCE-6855",
            "写下这一版改了什么、为什么（1–{0} 个字）",
            "say what this version changes and why (1 to {0} characters)"),
    SAME(
            409,
            "COMPLIANCE-6856",
            "内容与第 {0} 版相同，没有可发布的。按月、按季或按年复核没有变化时，选对应的场合发布",
            "it says what version {0} says; a review that found nothing to change is published as that review"),
    TOO_LONG(400, "COMPLIANCE-6857", "一章的补充最多 {0} 个字", "what is added to a chapter has at most {0} characters"),
    BAD_DAY(400, "COMPLIANCE-6858", "生效日期不能早于今天，也不能晚于一年后", "it holds from today at the earliest and within a year"),
    NOT_STAFF(
            403,
            "COMPLIANCE-6859",
            "手册是代运营公司内部的，商家账号看不到",
            "handbooks are the agency's own; a merchant's account sees none");

    private final HttpFault fault;

    BookError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
