package io.zhanggui.compliance;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of asking for checks, {@code COMPLIANCE-7000} to {@code COMPLIANCE-7999}. */
public enum ComplianceError implements HttpError {
    NO_TEXT("COMPLIANCE-7001", "没有要检查的文字：请在 text 里写上", "there is no text to check; put it in \"text\""),
    NO_SUCH_KIND("COMPLIANCE-7002", "没有“{0}”这种文本。可选：{1}", "there is no kind of text \"{0}\"; there are: {1}"),
    TEXT_TOO_LONG("COMPLIANCE-7003", "一次最多检查 {0} 个字，请分段", "at most {0} characters at once; cut the text in parts"),
    TOO_MANY_TEXTS(
            "COMPLIANCE-7004",
            "一次最多检查 {1} 条，这里有 {0} 条，请分批",
            "at most {1} texts at once, these are {0}; send them in parts"),
    NO_SUCH_CLASS("COMPLIANCE-7007", "没有“{0}”这类违规", "there is no class of violation \"{0}\""),
    /** {0} the line. */
    NOT_UTF8(
            "COMPLIANCE-7005",
            "第 {0} 行不是 UTF-8 文本，没有检查；表格导出的文字多是 GB18030，请先转换（iconv -f GB18030 -t UTF-8）",
            "line {0} is no UTF-8 text and was not checked; sheets often save GB18030: convert it first (iconv -f GB18030 -t UTF-8)");

    private final HttpFault fault;

    ComplianceError(String code, String zh, String en) {
        this.fault = new HttpFault(400, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
