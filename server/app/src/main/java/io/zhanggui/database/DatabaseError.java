package io.zhanggui.database;

import io.zhanggui.shared.ErrorCode;

/** What can go wrong with the data folder and PostgreSQL. */
public enum DatabaseError implements ErrorCode {
    FOLDER_IN_USE(
            "DATABASE-1001",
            Kind.CONFLICT,
            "数据目录 {0} 正被另一个掌柜进程（{1}）使用",
            "the data folder {0} is in use by another Zhanggui process ({1})"),
    FOLDER_UNUSABLE("DATABASE-1002", Kind.RESOURCES, "数据目录 {0} 无法使用：{1}", "the data folder {0} cannot be used: {1}"),
    NO_PROGRAMS(
            "DATABASE-1003",
            Kind.RESOURCES,
            "内置 PostgreSQL 无法解包到 {0}，请用 --database 指定外部 PostgreSQL",
            "the embedded PostgreSQL cannot be unpacked to {0}; give an external one with --database"),
    WILL_NOT_START(
            "DATABASE-1004", Kind.INTERNAL, "内置 PostgreSQL 未能启动：{0}", "the embedded PostgreSQL did not start: {0}"),
    ROOT_NOT_POSSIBLE(
            "DATABASE-1005",
            Kind.RESOURCES,
            "内置 PostgreSQL 不能以 root 运行，且此处没有 unshare；请换普通用户，或用 --database 指定外部 PostgreSQL",
            "PostgreSQL does not run as root and there is no unshare here; use an ordinary user, or --database"),
    NEWER_THAN_PROGRAM(
            "DATABASE-1006",
            Kind.CONFLICT,
            "数据库（{0}，版本 {1}）比本程序新，请升级程序",
            "the database ({0}, version {1}) is newer than this program; upgrade the program"),
    ORPHAN_STAYS(
            "DATABASE-1007",
            Kind.CONFLICT,
            "上次遗留的 PostgreSQL（进程 {0}）无法停止",
            "the PostgreSQL left by an earlier run (process {0}) cannot be stopped"),
    NOT_SAVED(
            "DATABASE-1008",
            Kind.RESOURCES,
            "升级前的备份没有写成（{0}：{1}），数据未改动",
            "the backup before the upgrade could not be written ({0}: {1}); the data is as it was");

    private final String code;
    private final Kind kind;
    private final String zh;
    private final String en;

    DatabaseError(String code, Kind kind, String zh, String en) {
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
