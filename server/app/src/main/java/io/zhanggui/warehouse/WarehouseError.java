package io.zhanggui.warehouse;

import io.zhanggui.shared.ErrorCode;

/** Faults of the store of facts, {@code STORE-2000} to {@code STORE-2999}. */
public enum WarehouseError implements ErrorCode {
    NO_SUCH_LOAD("STORE-2001", Kind.DENIED, "没有编号为 {0} 的加载记录", "there is no load {0}"),
    ALREADY_UNDONE("STORE-2002", Kind.CONFLICT, "加载 {0} 已经撤销过", "load {0} was already undone"),
    NEWER_STORE(
            "STORE-2003",
            Kind.CONFLICT,
            "数据由更新的版本写成（结构版本 {0}，本程序最高 {1}）。请使用更新的掌柜打开。",
            "the data was written by a newer program (schema {0}, this program knows {1}); open it with that one"),
    STORE_FAILED("STORE-2004", Kind.INTERNAL, "数据仓库出错：{0}", "the store of facts failed: {0}"),
    DISK_FULL(
            "STORE-2005", Kind.RESOURCES, "磁盘空间不足，本次加载未写入任何数据。", "the disk is full; nothing of this load was written"),
    CANCELLED("STORE-2006", Kind.USER, "已取消，本次加载未写入任何数据。", "cancelled; nothing of this load was written");

    private final String code;
    private final Kind kind;
    private final String zh;
    private final String en;

    WarehouseError(String code, Kind kind, String zh, String en) {
        this.code = code;
        this.kind = kind;
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
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
