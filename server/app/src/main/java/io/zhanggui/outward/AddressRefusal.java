package io.zhanggui.outward;

/** Why the server does not call an address. */
public enum AddressRefusal {
    NOT_HTTPS("只能用 https 地址", "only https addresses can be used"),
    CREDENTIALS("地址里不能带用户名和密码", "the address must not hold a name and password"),
    NO_HOST("地址里没有主机名", "the address names no host"),
    UNKNOWN_HOST("找不到这个主机名", "no such host is known"),
    PRIVATE(
            "这个地址在内网，不能访问；确有需要由管理员用 --zhanggui.outward.private=true 启动",
            "this address is inside the network; an administrator may allow it by --zhanggui.outward.private=true");

    private final String zh;
    private final String en;

    AddressRefusal(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
