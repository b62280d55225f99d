package io.zhanggui.desk;

import io.zhanggui.identity.AuditAction;

/** State changes of this module, for the audit trail. */
public enum DeskAction implements AuditAction {
    VIEW_SAVED("view.saved", "保存视图"),
    VIEW_DROPPED("view.dropped", "删除视图"),
    TILES_CHOSEN("board.tiles_chosen", "调整看板指标");

    private final String key;
    private final String zh;

    DeskAction(String key, String zh) {
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
