package io.zhanggui.connect;

/** What an import waits for. */
public enum ImportQuestion {
    AS_OF("请说明这份文件是哪一天的数据", "Say of which day this file is"),
    PERIOD("请说明这份文件是哪一段时间的数据", "Say of which days this file is"),
    ITEM("请说明这份文件是哪个商品的数据", "Say of which item this file is"),
    MAPPING("没有认出这张表：请选择它是什么，并对应各列", "This table is not known: say what it is and map its columns"),
    CONFIRM("不太确定这张表是什么：请确认", "It is not sure what this table is: please confirm");

    private final String zh;
    private final String en;

    ImportQuestion(String zh, String en) {
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
