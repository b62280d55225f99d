package io.zhanggui.compliance.watch;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of watching rules, {@code COMPLIANCE-6900} to {@code COMPLIANCE-6949}. */
public enum WatchError implements HttpError {
    NO_SUCH_SOURCE(404, "COMPLIANCE-6901", "没有这个规则来源", "there is no such source of rules"),
    NO_SUCH_TEXT(404, "COMPLIANCE-6902", "没有这份规则文本", "there is no such text"),
    BAD_KIND(400, "COMPLIANCE-6903", "来源只能是 folder 或 addresses", "a source is folder or addresses"),
    BAD_NAME(400, "COMPLIANCE-6904", "“{0}”要有 1 到 {1} 个字", "\"{0}\" has 1 to {1} characters"),
    NAME_TAKEN(409, "COMPLIANCE-6905", "已有同名的来源", "a source of this name exists"),
    BAD_ADDRESS(400, "COMPLIANCE-6906", "“{0}”不能用：{1}", "\"{0}\" cannot be used: {2}"),
    BAD_HOURS(400, "COMPLIANCE-6907", "查看间隔要在 1 到 720 小时之间", "looks are 1 to 720 hours apart"),
    BAD_FOLDER(
            400, "COMPLIANCE-6908", "只能用 {0} 下面的文件夹；先在那里建好", "only folders below {0} can be used; make it there first"),
    NO_ARTICLES(
            400,
            "COMPLIANCE-6909",
            "没有读出条文：正文是空的，或者不是文字",
            "no article could be read: the text is empty, or is no text"),
    TOO_LONG(400, "COMPLIANCE-6910", "文本太长，最多 {0} 万字", "the text is too long: at most {0}0,000 characters"),
    FILE_TOO_LARGE(400, "COMPLIANCE-6911", "文件太大，最多 {0} MB", "the file is too large: at most {0} MB"),
    NO_RULE(
            400,
            "COMPLIANCE-6912",
            "这不是规则正文：{0}。请粘贴公告或规则的全文",
            "this is no text of a rule: {1}. Paste the whole notice or rule");

    private final HttpFault fault;

    WatchError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
