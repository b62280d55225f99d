package io.zhanggui.engagement.paper;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of documents, {@code ENGAGEMENT-9550} to {@code ENGAGEMENT-9569}. */
public enum DocumentError implements HttpError {
    NO_SUCH_KIND(404, "ENGAGEMENT-9550", "没有“{0}”这种文档", "there is no document of the kind \"{0}\""),
    NO_SUCH_VERSION(404, "ENGAGEMENT-9551", "没有第 {0} 版", "there is no version {0}"),
    NO_DRAFT(404, "ENGAGEMENT-9552", "没有草稿：先生成或写一份", "there is no draft: make one first"),
    NO_REASON(
            400,
            "ENGAGEMENT-9553",
            "写下这一版为什么发出、改了什么（1–{0} 个字）",
            "say what this version is for or changes (1 to {0} characters)"),
    SAME(409, "ENGAGEMENT-9554", "内容与第 {0} 版相同，不必再发", "it says what version {0} says; there is nothing to issue"),
    EMPTY(400, "ENGAGEMENT-9555", "文档没有内容", "the document says nothing"),
    TOO_LONG(400, "ENGAGEMENT-9556", "文档太长：最多 {0} 个字", "the document is too long: at most {0} characters"),
    MADE_ELSEWHERE(409, "ENGAGEMENT-9557", "“{0}”不在这里写：到它自己的页面", "\"{0}\" is not written here: go to its own page"),
    BAD_PART(
            400,
            "ENGAGEMENT-9558",
            "文档期次最多 {0} 个字，只含数字、字母、汉字、- 和 /",
            "which one of its kind has at most {0} characters: digits, letters, - and /"),
    NO_TIER(
            409,
            "ENGAGEMENT-9559",
            "这个客户还没有定服务层级：先在客户资料里选",
            "this client has no service tier yet: choose one in its details");

    private final HttpFault fault;

    DocumentError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
