package io.zhanggui.desk.people;

import io.zhanggui.identity.AuditAction;

/** State changes of segments, for the audit trail. */
public enum PeopleAction implements AuditAction {
    SEGMENT_KEPT("segment.kept", "保存人群标签"),
    SEGMENT_DROPPED("segment.dropped", "删除人群标签");

    private final String key;
    private final String zh;

    PeopleAction(String key, String zh) {
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
