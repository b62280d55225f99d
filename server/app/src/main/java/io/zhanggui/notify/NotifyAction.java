package io.zhanggui.notify;

import io.zhanggui.identity.AuditAction;

/** State changes of this module, for the audit trail. */
public enum NotifyAction implements AuditAction {
    CHANNEL_MADE("channel.made", "新增通知渠道"),
    CHANNEL_CHANGED("channel.changed", "修改通知渠道"),
    CHANNEL_REMOVED("channel.removed", "删除通知渠道"),
    CHANNEL_TESTED("channel.tested", "测试通知渠道"),
    SENT_AGAIN("notice.sent_again", "重新发送通知"),
    ACKNOWLEDGED("notice.acknowledged", "确认通知");

    private final String key;
    private final String zh;

    NotifyAction(String key, String zh) {
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
