package io.zhanggui.engagement.survey;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of surveys and diagnoses, {@code ENGAGEMENT-9250} to {@code ENGAGEMENT-9279}. */
public enum SurveyError implements HttpError {
    NO_SUCH_QUESTION(400, "ENGAGEMENT-9250", "问卷里没有“{0}”这一题", "the questionnaire has no question \"{0}\""),
    BAD_ANSWER(400, "ENGAGEMENT-9251", "“{0}”的回答“{1}”不合适：{2}", "the answer \"{1}\" to \"{0}\" does not fit: {2}"),
    UNANSWERED(409, "ENGAGEMENT-9252", "还有 {0} 题必答没有回答：{1}", "{0} questions are still to be answered: {1}"),
    MISSING(400, "ENGAGEMENT-9253", "缺少“{0}”", "\"{0}\" is missing"),
    TOO_LONG(400, "ENGAGEMENT-9254", "“{0}”最多 {1} 个字", "\"{0}\" has at most {1} characters"),
    NO_SUCH_NOTE(404, "ENGAGEMENT-9255", "没有这条访谈记录", "there is no such note"),
    NO_DRAFT(409, "ENGAGEMENT-9256", "还没有诊断报告草稿：先生成草稿", "there is no draft of the report yet: make one first"),
    NO_SUCH_PARAGRAPH(404, "ENGAGEMENT-9257", "报告里没有这一段", "the report has no such paragraph"),
    NOT_READY(409, "ENGAGEMENT-9258", "还不能签发：{0}", "it cannot be signed off yet: {0}"),
    BAD_PERIOD(400, "ENGAGEMENT-9259", "数据期间要有开始日和更晚的结束日", "the days need a first one and a later end"),
    NO_SUCH_VERSION(404, "ENGAGEMENT-9261", "没有第 {0} 版", "there is no version {0}"),
    BAD_DAY(400, "ENGAGEMENT-9260", "访谈日期不能在今天之后", "an interview cannot lie after today");

    private final HttpFault fault;

    SurveyError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
