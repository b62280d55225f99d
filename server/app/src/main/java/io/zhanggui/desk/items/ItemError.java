package io.zhanggui.desk.items;

import io.zhanggui.web.HttpError;
import io.zhanggui.web.HttpFault;

/** Faults of asking for items and of noting studies of them, {@code DESK-7300} to {@code DESK-7349}. */
public enum ItemError implements HttpError {
    BAD_FEWEST("DESK-7301", "一对商品至少要在 2 到 {0} 单里，收到 {1}", "a pair must be in 2 to {0} orders, not {1}"),
    NO_ITEM("DESK-7302", "请写明商品 ID", "say which item"),
    NOTE_TOO_LONG("DESK-7303", "笔记最多 {0} 个字", "a note has at most {0} characters"),
    ONE_SHOP("DESK-7304", "记录商品研究要指明一家店铺", "a study is noted for one shop");

    private final HttpFault fault;

    ItemError(String code, String zh, String en) {
        this.fault = new HttpFault(400, code, zh, en);
    }

    @Override
    public HttpFault fault() {
        return fault;
    }
}
