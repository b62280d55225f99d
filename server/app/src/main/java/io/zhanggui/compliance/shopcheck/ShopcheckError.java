package io.zhanggui.compliance.shopcheck;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of checking files and shops, {@code COMPLIANCE-6750} to {@code COMPLIANCE-6799}. */
public enum ShopcheckError implements HttpError {
    NO_SUCH_CHECK(404, "COMPLIANCE-6751", "没有这次检查，或者已过期删除", "there is no such check, or it has expired"),
    NO_TEXT_COLUMN(400, "COMPLIANCE-6752", "选至少一列要检查的文字", "choose at least one column of texts"),
    TOO_MANY_LINES(
            400, "COMPLIANCE-6753", "一个文件最多检查 {0} 行，请拆开", "at most {0} lines of one file are checked; cut it in parts"),
    FILE_TOO_BIG(400, "COMPLIANCE-6754", "文件最大 {0} MB", "a file has at most {0} MB"),
    NOT_DONE(409, "COMPLIANCE-6755", "还没有查完", "it is not finished yet"),
    BAD_PHRASE(400, "COMPLIANCE-6756", "豁免的说法要有 2 到 {0} 个字", "an allowed phrase has 2 to {0} characters"),
    BAD_REASON(400, "COMPLIANCE-6757", "“{0}”要写 1 到 {1} 个字", "\"{0}\" needs 1 to {1} characters"),
    BAD_DAY(400, "COMPLIANCE-6758", "有效期要在明天到两年之内", "it is valid until a day from tomorrow to two years ahead"),
    NO_SUCH_RULE(400, "COMPLIANCE-6759", "没有这一类或这一条规则", "there is no such class or rule"),
    NO_SUCH_PHRASE(404, "COMPLIANCE-6760", "没有这条豁免", "there is no such allowed phrase"),
    NOT_IN_FORCE(409, "COMPLIANCE-6761", "只有生效中的豁免才能收回", "only a phrase in force can be revoked"),
    MERCHANT(403, "COMPLIANCE-6762", "商家账号不能提豁免或建任务", "a merchant's account proposes no phrases and opens no tasks"),
    ASKED_ALREADY(409, "COMPLIANCE-6763", "同样的豁免已经在审批或生效", "the same phrase waits for approval or is in force"),
    NO_SUCH_FINDING(
            404, "COMPLIANCE-6764", "没有可以建任务的问题：都已有任务或已改好", "no finding needs a task: each has one or is mended");

    private final HttpFault fault;

    ShopcheckError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
