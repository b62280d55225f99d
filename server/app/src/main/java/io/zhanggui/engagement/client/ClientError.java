package io.zhanggui.engagement.client;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of clients, {@code ENGAGEMENT-9010} to {@code ENGAGEMENT-9029}. */
public enum ClientError implements HttpError {
    NO_SUCH_CLIENT(404, "ENGAGEMENT-9010", "没有这个客户", "there is no such client"),
    MISSING(400, "ENGAGEMENT-9011", "缺少“{0}”", "\"{0}\" is missing"),
    TOO_LONG(400, "ENGAGEMENT-9012", "“{0}”最多 {1} 个字", "\"{0}\" has at most {1} characters"),
    NAME_TAKEN(409, "ENGAGEMENT-9013", "已有名为“{0}”的客户", "there is a client called \"{0}\" already"),
    SHOP_TAKEN(
            409,
            "ENGAGEMENT-9014",
            "店铺“{0}”已是客户“{1}”的：先从那里移走",
            "shop \"{0}\" belongs to the client \"{1}\": take it away there first"),
    NOT_READY(
            409,
            "ENGAGEMENT-9016",
            "还不能进入“{0}”，缺：{1}。确实要进入，勾选“仍然进入”并写明原因",
            "\"{0}\" cannot begin yet, it lacks: {1}; to begin even so, say why and confirm"),
    NO_SHOP(409, "ENGAGEMENT-9015", "这个客户还没有店铺：先在客户资料里选上", "this client has no shop yet: choose one in its details");

    private final HttpFault fault;

    ClientError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
