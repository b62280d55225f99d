package io.zhanggui.identity.flow;

import io.zhanggui.identity.AuditAction;

/** What identity writes into the trail. */
enum IdentityAction implements AuditAction {
    AGENCY_CREATED("agency.created", "新建机构"),
    AGENCY_RENAMED("agency.renamed", "机构改名"),
    SHOP_CREATED("shop.created", "新建店铺"),
    SHOP_HANDED_OVER("shop.handed_over", "店铺移交"),
    USER_CREATED("user.created", "新建用户"),
    USER_SHOPS_CHANGED("user.shops_changed", "调整可见店铺"),
    USER_PLACED("user.placed", "调整角色与范围"),
    USER_SHUT_OUT("user.shut_out", "停用用户"),
    USER_LET_IN("user.let_in", "启用用户"),
    PASSWORD_CHANGED("user.password_changed", "修改密码"),
    PASSWORD_RESET("user.password_reset", "重置密码"),
    LOGGED_IN("session.opened", "登录"),
    LOGIN_REFUSED("session.refused", "登录失败"),
    LOGGED_OUT("session.closed", "退出登录");

    private final String key;
    private final String zh;

    IdentityAction(String key, String zh) {
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
