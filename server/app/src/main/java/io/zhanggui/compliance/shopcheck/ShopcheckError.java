package io.zhanggui.compliance.shopcheck;

import io.zhanggui.shared.ErrorCode;
import io.zhanggui.web.HasStatus;

/** Faults of checking files and shops, {@code COMPLIANCE-6800} to {@code COMPLIANCE-6849}. */
public enum ShopcheckError implements ErrorCode, HasStatus {
    NO_SUCH_CHECK(404, "COMPLIANCE-6801", "没有这次检查，或者已过期删除", "there is no such check, or it has expired"),
    NO_TEXT_COLUMN(400, "COMPLIANCE-6802", "选至少一列要检查的文字", "choose at least one column of texts"),
    TOO_MANY_LINES(
            400, "COMPLIANCE-6803", "一个文件最多检查 {0} 行，请拆开", "at most {0} lines of one file are checked; cut it in parts"),
    FILE_TOO_BIG(400, "COMPLIANCE-6804", "文件最大 {0} MB", "a file has at most {0} MB"),
    NOT_DONE(409, "COMPLIANCE-6805", "还没有查完", "it is not finished yet"),
    BAD_PHRASE(400, "COMPLIANCE-6806", "豁免的说法要有 2 到 {0} 个字", "an allowed phrase has 2 to {0} characters"),
    BAD_REASON(400, "COMPLIANCE-6807", "“{0}”要写 1 到 {1} 个字", "\"{0}\" needs 1 to {1} characters"),
    BAD_DAY(400, "COMPLIANCE-6808", "有效期要在明天到两年之内", "it is valid until a day from tomorrow to two years ahead"),
    NO_SUCH_RULE(400, "COMPLIANCE-6809", "没有这一类或这一条规则", "there is no such class or rule"),
    NO_SUCH_PHRASE(404, "COMPLIANCE-6810", "没有这条豁免", "there is no such allowed phrase"),
    NOT_IN_FORCE(409, "COMPLIANCE-6811", "只有生效中的豁免才能收回", "only a phrase in force can be revoked"),
    MERCHANT(403, "COMPLIANCE-6812", "商家账号不能提豁免或建任务", "a merchant's account proposes no phrases and opens no tasks"),
    ASKED_ALREADY(409, "COMPLIANCE-6813", "同样的豁免已经在审批或生效", "the same phrase waits for approval or is in force"),
    NO_SUCH_FINDING(
            404, "COMPLIANCE-6814", "没有可以建任务的问题：都已有任务或已改好", "no finding needs a task: each has one or is mended");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    ShopcheckError(int status, String code, String zh, String en) {
        this.status = status;
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return switch (status) {
            case 409 -> Kind.CONFLICT;
            case 403 -> Kind.DENIED;
            default -> Kind.USER;
        };
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public int status() {
        return status;
    }
}
