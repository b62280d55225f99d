package io.zhanggui.work;

import io.zhanggui.identity.AuditAction;

/** State changes of this module, for the audit trail. */
public enum WorkAction implements AuditAction {
    TASK_OPENED("task.opened", "新建任务"),
    TASK_CHANGED("task.changed", "更新任务"),
    TASK_CLOSED("task.closed", "关闭任务"),
    DUTY_CHANGED("duty.changed", "调整周期职责"),
    APPROVAL_REQUESTED("approval.requested", "请求审批"),
    APPROVAL_DECIDED("approval.decided", "审批决定"),
    APPROVAL_DELEGATED("approval.delegated", "委托审批"),
    APPROVAL_RULES("approval.rules", "调整审批额度"),
    MEETING_PLANNED("meeting.planned", "安排会议"),
    MEETING_CHANGED("meeting.changed", "修改会议"),
    MEETING_HELD("meeting.held", "写会议纪要"),
    MEETING_CANCELLED("meeting.cancelled", "取消会议");

    private final String key;
    private final String zh;

    WorkAction(String key, String zh) {
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
