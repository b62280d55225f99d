package io.zhanggui.desk;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults at the desk, {@code DESK-8000} to {@code DESK-8999}. */
public enum DeskError implements HttpError {
    NO_SUCH_VIEW(404, "DESK-8001", "没有这个视图，或者它不是你保存的", "there is no such view, or it is not yours"),
    BAD_VIEW_NAME(400, "DESK-8002", "视图名称要有 1 到 {0} 个字", "a view's name has 1 to {0} characters"),
    BAD_VIEW_ADDRESS(400, "DESK-8003", "只能保存掌柜自己的页面", "only pages of Zhanggui itself can be saved"),
    BAD_TILES(400, "DESK-8004", "看板要有 1 到 {0} 个指标，不能重复", "a board has 1 to {0} metrics, each once"),
    NO_SUCH_REPORT(
            404,
            "DESK-8005",
            "没有“{0}”这种报告。可用：daily、weekly、monthly",
            "there is no report \"{0}\"; there are daily, weekly and monthly"),
    NO_SUCH_COMPARISON(
            400,
            "DESK-8006",
            "不能与“{0}”对比。可用：previous、last_year、festival",
            "nothing to compare named \"{0}\"; there are previous, last_year and festival");

    private final HttpFault fault;

    DeskError(int status, String code, String zh, String en) {
        this.fault = new HttpFault(status, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
