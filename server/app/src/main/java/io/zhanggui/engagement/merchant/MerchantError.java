package io.zhanggui.engagement.merchant;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of the merchant's entrance, {@code ENGAGEMENT-9650} to {@code ENGAGEMENT-9699}. */
public enum MerchantError implements HttpError {
    NO_COMPANY(
            404,
            "ENGAGEMENT-9650",
            "您的账号今天没有归属的公司：合作可能还没开始或已经结束，请联系代运营",
            "your account belongs to no company today: the engagement may not have begun or be over; ask the agency");

    private final HttpFault fault;

    MerchantError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
