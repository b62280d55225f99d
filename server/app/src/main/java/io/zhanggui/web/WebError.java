package io.zhanggui.web;

import io.zhanggui.shared.ErrorCode;

/** Faults of a request as such. */
public enum WebError implements ErrorCode, HasStatus {
    MALFORMED("WEB-1001", Kind.USER, 400, "请求格式不正确：{0}", "the request is malformed: {0}"),
    NOT_THERE("WEB-1002", Kind.DENIED, 404, "没有这个地址", "there is nothing at this address"),
    NOT_SUPPORTED("WEB-1003", Kind.USER, 405, "此地址不支持这种请求", "this address does not take such a request"),
    WRONG_TYPE("WEB-1004", Kind.USER, 415, "不支持这种内容类型", "this content type is not supported"),
    BROKEN(
            "WEB-1005",
            Kind.INTERNAL,
            500,
            "程序出错，事件编号 {0}，请查看服务器日志",
            "something broke, incident {0}; see the server's log"),
    NO_SUCH_FORM(
            "WEB-1006",
            Kind.USER,
            406,
            "这里只回答 JSON：Accept 请写 application/json",
            "the answer is JSON: accept application/json");

    private final String code;
    private final Kind kind;
    private final int status;
    private final String zh;
    private final String en;

    WebError(String code, Kind kind, int status, String zh, String en) {
        this.code = code;
        this.kind = kind;
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
