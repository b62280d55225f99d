package io.zhanggui.desk.funnel;

import io.zhanggui.shared.ErrorCode;
import io.zhanggui.web.HasStatus;

/** Faults of asking for a funnel, {@code DESK-7100} to {@code DESK-7199}. */
public enum FunnelError implements ErrorCode, HasStatus {
    NO_SUCH_SPLIT("DESK-7101", "漏斗不能按“{0}”拆分。可以按：{1}", "a funnel cannot be split by \"{0}\"; it can be by: {1}"),
    BAD_WINDOW("DESK-7102", "窗口要在 1 到 {1} 天之间，收到 {0}", "a window has 1 to {1} days, not {0}"),
    NO_SUCH_PATH(
            "DESK-7103",
            "没有“{0}”这种路径。可用：want, strict, direct；person, person_with_item",
            "there is no path \"{0}\"; there are want, strict, direct and person, person_with_item");

    private final String code;
    private final String zh;
    private final String en;

    FunnelError(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return Kind.USER;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public int status() {
        return 400;
    }
}
