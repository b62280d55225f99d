package io.zhanggui.connect;

import io.zhanggui.identity.AuditAction;

/** State changes of this module, for the audit trail. */
public enum ConnectAction implements AuditAction {
    FILE_SUBMITTED("import.submitted", "提交导入"),
    FILE_CANCELLED("import.cancelled", "取消导入"),
    LOAD_UNDONE("load.undone", "撤销加载"),
    ROW_MENDED("quarantine.mended", "修正隔离行"),
    ITEM_MATCHED("crosswalk.confirmed", "确认商品对应");

    private final String key;
    private final String zh;

    ConnectAction(String key, String zh) {
        this.key = key;
        this.zh = zh;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String zh() {
        return zh;
    }
}
