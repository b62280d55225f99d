package io.zhanggui.desk.health.rules;

/** How far a shop has come, from the first to the last. */
public enum ShopStage {
    START_UP("起步期", "start-up"),
    GROWTH("成长期", "growth"),
    MATURE("成熟期", "mature");

    private final String zh;
    private final String en;

    ShopStage(String zh, String en) {
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
