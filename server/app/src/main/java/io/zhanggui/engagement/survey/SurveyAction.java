package io.zhanggui.engagement.survey;

import io.zhanggui.identity.AuditAction;

/** State changes of surveys and diagnoses, for the audit trail. */
public enum SurveyAction implements AuditAction {
    SUBMITTED("survey.submitted", "提交调研问卷"),
    NOTED("survey.noted", "记录访谈"),
    NOTE_REMOVED("survey.note_removed", "删除访谈记录"),
    SIGNED("diagnosis.signed", "签发诊断报告");

    private final String key;
    private final String zh;

    SurveyAction(String key, String zh) {
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
