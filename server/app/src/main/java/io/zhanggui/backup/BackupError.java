package io.zhanggui.backup;

import io.zhanggui.shared.ErrorCode;

/** What can be wrong with a backup, or in the way of one. */
public enum BackupError implements ErrorCode {
    DAMAGED("BACKUP-1001", Kind.USER, "备份已损坏：{0}", "the backup is damaged: {0}"),
    NO_BACKUP("BACKUP-1002", Kind.USER, "这不是掌柜的备份：{0}", "this is no backup of Zhanggui: {0}"),
    OTHER_FORM(
            "BACKUP-1003",
            Kind.USER,
            "这个备份是另一个版本（{0}）写的，本版本读不了",
            "this backup was written by another version ({0}) and cannot be read by this one"),
    NOT_A_FILE("BACKUP-1004", Kind.CONFLICT, "数据目录里有不能备份的东西：{0}", "the data folder holds what cannot be saved: {0}");

    private final String code;
    private final Kind kind;
    private final String zh;
    private final String en;

    BackupError(String code, Kind kind, String zh, String en) {
        this.code = code;
        this.kind = kind;
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
