package io.zhanggui.simulator;

/** Where a visit comes from, with the names that the flow report uses. */
public enum Source {
    SEARCH("手淘搜索", "手淘搜索", Lever.SEARCH_VISITS, 0.34, 1.15),
    RECOMMEND("手淘推荐", "首页推荐-微详情", Lever.RECOMMEND_VISITS, 0.26, 0.55),
    PAID("付费推广", "关键词推广", Lever.PAID_VISITS, 0.18, 0.95),
    OWN("我的淘宝", "我的淘宝-收藏夹", Lever.OWN_VISITS, 0.11, 1.6),
    LIVE("淘宝直播", "淘宝直播-店铺直播", Lever.LIVE_VISITS, 0.05, 1.3),
    TAOKE("淘宝客", "淘宝客-营销计划", Lever.TAOKE_VISITS, 0.06, 1.2);

    private final String zh;
    private final String detail;
    private final Lever lever;
    private final double share;
    private final double conversion;

    Source(String zh, String detail, Lever lever, double share, double conversion) {
        this.zh = zh;
        this.detail = detail;
        this.lever = lever;
        this.share = share;
        this.conversion = conversion;
    }

    public String zh() {
        return zh;
    }

    public String detail() {
        return detail;
    }

    /** What an event pulls to change visits of this source. */
    public Lever lever() {
        return lever;
    }

    /** Its share of visits on an ordinary day. */
    double share() {
        return share;
    }

    /** How its visitors buy, relative to the item's own conversion. */
    double conversion() {
        return conversion;
    }
}
