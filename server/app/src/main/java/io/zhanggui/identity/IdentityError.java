package io.zhanggui.identity;

import io.zhanggui.shared.ErrorCode;
import io.zhanggui.web.HasStatus;

/** Refusals and faults of identity. */
public enum IdentityError implements ErrorCode, HasStatus {
    NOT_LOGGED_IN("IDENTITY-1001", Kind.DENIED, 401, "请先登录", "log in first"),
    WRONG_NAME_OR_PASSWORD("IDENTITY-1002", Kind.DENIED, 401, "用户名或密码不正确", "the name or the password is wrong"),
    TOO_MANY_TRIES("IDENTITY-1003", Kind.DENIED, 429, "尝试次数过多，请 {0} 秒后再试", "too many tries; try again in {0} seconds"),
    NOT_ALLOWED("IDENTITY-1004", Kind.DENIED, 403, "您没有此项权限", "you are not allowed to do this"),
    FORGED("IDENTITY-1005", Kind.DENIED, 403, "页面已过期，请刷新后重试", "the page has expired; reload it and try again"),
    MUST_CHANGE_PASSWORD("IDENTITY-1006", Kind.DENIED, 403, "请先修改一次性密码", "change the one-time password first"),
    NO_SUCH_SHOP("IDENTITY-1007", Kind.DENIED, 404, "没有这个店铺", "there is no such shop"),
    NO_SUCH_USER("IDENTITY-1008", Kind.DENIED, 404, "没有这个用户", "there is no such user"),
    NO_SUCH_AGENCY("IDENTITY-1009", Kind.DENIED, 404, "没有这个代运营机构", "there is no such agency"),
    NO_SHOP_NAMED("IDENTITY-1010", Kind.USER, 400, "请指定店铺", "name at least one shop"),
    NAME_TAKEN("IDENTITY-1011", Kind.CONFLICT, 409, "这个用户名已被使用", "this name is taken"),
    SHOP_EXISTS(
            "IDENTITY-1012",
            Kind.CONFLICT,
            409,
            "该平台上已有同名或同编号的店铺",
            "a shop of this name or id exists on this platform"),
    NAME_NOT_FIT(
            "IDENTITY-1013",
            Kind.USER,
            400,
            "名称不合要求：1 到 80 个字，不含控制字符",
            "the name does not do: 1 to 80 characters, none of them control characters"),
    LOGIN_NAME_NOT_FIT(
            "IDENTITY-1014",
            Kind.USER,
            400,
            "用户名应为 2 到 40 个字母、数字或 . _ -",
            "a login name has 2 to 40 letters, digits or . _ -"),
    NO_SUCH_ROLE("IDENTITY-1015", Kind.USER, 400, "没有这个角色", "there is no such role"),
    NO_SUCH_PLATFORM("IDENTITY-1016", Kind.USER, 400, "平台只能是 taobao 或 tmall", "the platform is taobao or tmall"),
    PASSWORD_TOO_SHORT("IDENTITY-1017", Kind.USER, 400, "密码至少 10 个字符", "a password has at least 10 characters"),
    PASSWORD_TOO_LONG("IDENTITY-1018", Kind.USER, 400, "密码最多 128 个字符", "a password has at most 128 characters"),
    PASSWORD_HOLDS_NAME("IDENTITY-1019", Kind.USER, 400, "密码不能包含用户名", "a password must not hold the name"),
    PASSWORD_COMMON("IDENTITY-1020", Kind.USER, 400, "密码太常见", "this password is too common"),
    PASSWORD_UNCHANGED("IDENTITY-1021", Kind.USER, 400, "新密码不能与旧密码相同", "the new password must differ from the old one"),
    WRONG_OLD_PASSWORD("IDENTITY-1022", Kind.USER, 400, "旧密码不正确", "the old password is wrong"),
    LAST_DIRECTOR(
            "IDENTITY-1023",
            Kind.CONFLICT,
            409,
            "不能停用或降级最后一位总监",
            "the last director can neither be shut out nor given another role"),
    NO_SUCH_CLIENT("IDENTITY-1024", Kind.DENIED, 404, "没有这个客户", "there is no such client"),
    MERCHANT_NOWHERE(
            "IDENTITY-1025",
            Kind.USER,
            400,
            "商家成员要归属一个客户，或指定店铺；不能看全部店铺",
            "a merchant's person belongs to a client or is given shops, never all of them"),
    ONLY_MERCHANTS("IDENTITY-1026", Kind.USER, 400, "只有商家成员归属客户", "only a merchant's people belong to a client"),
    AGENCY_EXISTS("IDENTITY-1028", Kind.CONFLICT, 409, "已有同名的机构", "there is an agency of this name"),
    ENDS_BEFORE_IT_STARTS("IDENTITY-1027", Kind.USER, 400, "最后一天不能早于第一天", "the last day cannot come before the first");

    private final String code;
    private final Kind kind;
    private final int status;
    private final String zh;
    private final String en;

    IdentityError(String code, Kind kind, int status, String zh, String en) {
        this.code = code;
        this.kind = kind;
        this.status = status;
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
    public int status() {
        return status;
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
