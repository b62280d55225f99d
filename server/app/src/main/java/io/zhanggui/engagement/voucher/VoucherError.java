package io.zhanggui.engagement.voucher;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of vouchers, {@code ENGAGEMENT-9630} to {@code ENGAGEMENT-9639}. */
public enum VoucherError implements HttpError {
    BAD_MONTH(404, "ENGAGEMENT-9630", "“{0}”不是月份：写成 2026-07", "\"{0}\" is no month: write 2026-07"),
    BAD_ACCOUNT(400, "ENGAGEMENT-9631", "科目编码“{0}”要 4–15 位数字", "an account code has 4 to 15 digits: \"{0}\"");

    private final HttpFault fault;

    VoucherError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
