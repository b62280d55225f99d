package io.zhanggui.paper;

import io.zhanggui.shared.ErrorCode;

/** Faults of papers, {@code PAPER-1000} to {@code PAPER-1099}. */
public enum PaperError implements ErrorCode {
    NO_FONT(
            Kind.RESOURCES,
            "PAPER-1001",
            "这台服务器没有中文字体，做不出 PDF：请管理员安装 fonts-noto-cjk，或者先下载 Word",
            "this server has no Chinese font for a PDF: have fonts-noto-cjk installed, or take the Word file"),
    UNREADABLE(Kind.USER, "PAPER-1002", "读不出文字：{0}", "no words could be read: {1}");

    private final Kind kind;
    private final String code;
    private final String zh;
    private final String en;

    PaperError(Kind kind, String code, String zh, String en) {
        this.kind = kind;
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
