package io.zhanggui.engagement.letter;

import io.zhanggui.identity.AuditAction;

/** State changes of letters, for the audit trail. */
public enum LetterAction implements AuditAction {
    DRAFTED("letter.drafted", "起草给客户的信"),
    EDITED("letter.edited", "修改给客户的信"),
    SENT("letter.sent", "发出给客户的信"),
    CORRECTED("letter.corrected", "更正给客户的信"),
    AGREED("communication.agreed", "约定沟通日历"),
    ANSWERED("satisfaction.answered", "填写满意度");

    private final String key;
    private final String zh;

    LetterAction(String key, String zh) {
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
