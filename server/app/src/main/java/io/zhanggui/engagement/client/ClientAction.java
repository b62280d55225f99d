package io.zhanggui.engagement.client;

import io.zhanggui.identity.AuditAction;

/** State changes of clients, for the audit trail. */
public enum ClientAction implements AuditAction {
    CREATED("client.created", "新增客户"),
    CHANGED("client.changed", "修改客户"),
    STAGED("client.staged", "客户进入新阶段");

    private final String key;
    private final String zh;

    ClientAction(String key, String zh) {
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
