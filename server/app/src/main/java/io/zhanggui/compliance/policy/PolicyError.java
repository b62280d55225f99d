package io.zhanggui.compliance.policy;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of policies, trials and plans, {@code COMPLIANCE-6870} to {@code COMPLIANCE-6899}. */
public enum PolicyError implements HttpError {
    NO_SUCH_POLICY(404, "COMPLIANCE-6871", "没有这条政策", "there is no such policy"),
    MISSING(400, "COMPLIANCE-6872", "缺少“{0}”", "\"{0}\" is missing"),
    TOO_LONG(400, "COMPLIANCE-6873", "“{0}”最多 {1} 个字", "\"{0}\" has at most {1} characters"),
    TAKEN(409, "COMPLIANCE-6874", "这次规则变化已在清单上", "this change of a rule is on the list already"),
    NO_WORDS(
            400,
            "COMPLIANCE-6875",
            "没有读出要试的词：每行写一个，或者粘贴规则原文，引号“”里的词会被取出",
            "no words to try: write one a line, or paste a rule whose words stand in “”"),
    TOO_MANY_WORDS(400, "COMPLIANCE-6876", "一次最多试 {0} 个词", "at most {0} words are tried at once"),
    NO_SUCH_PLAN(404, "COMPLIANCE-6877", "没有这个方案", "there is no such plan"),
    BAD_DAYS(400, "COMPLIANCE-6878", "活动的结束不能早于开始", "a campaign does not end before it starts"),
    NO_TRIGGER(400, "COMPLIANCE-6879", "备选方案要写明什么情况下启用", "an alternative says when it is taken in the place of plan A"),
    TEXT_HIT(
            409,
            "COMPLIANCE-6880",
            "文案有 {0} 处不能用，改好再送审",
            "the text is hit in {0} places; mend it before it is approved"),
    BAD_COLOUR(400, "COMPLIANCE-6881", "颜色只能是 {0}，没有“{1}”", "a colour is one of {0}, not \"{1}\""),
    HOLDS_TOO_EARLY(
            400,
            "COMPLIANCE-6882",
            "生效日期早于公布日期：核对两个日期，不知道公布日期就留空",
            "it holds before it was announced: look at both days again, and leave the day of announcement empty where it is"
                    + " not known");

    private final HttpFault fault;

    PolicyError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
