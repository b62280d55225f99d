package io.zhanggui.simulator;

import java.time.LocalDate;

/** Traffic and paid promotion of one item on one day. */
public final class ItemDay {
    private final LocalDate day;
    private final ItemPlan item;
    private final int[] visits = new int[Source.values().length];
    int visitors;
    int views;
    int favourites;
    int cartUsers;
    int cartQuantity;
    int impressions;
    int clicks;
    long spendFen;

    ItemDay(LocalDate day, ItemPlan item) {
        this.day = day;
        this.item = item;
    }

    void visit(Source source, int count) {
        visits[source.ordinal()] += count;
    }

    public LocalDate day() {
        return day;
    }

    public ItemPlan item() {
        return item;
    }

    /** Visitors of one source. The sources overlap: their sum is more than {@link #visitors()}. */
    public int visits(Source source) {
        return visits[source.ordinal()];
    }

    int visitsOfAllSources() {
        int sum = 0;
        for (int count : visits) {
            sum += count;
        }
        return sum;
    }

    /** 商品访客数. */
    public int visitors() {
        return visitors;
    }

    public int views() {
        return views;
    }

    public int favourites() {
        return favourites;
    }

    public int cartUsers() {
        return cartUsers;
    }

    public int cartQuantity() {
        return cartQuantity;
    }

    /** 展现量 of paid promotion. */
    public int impressions() {
        return impressions;
    }

    public int clicks() {
        return clicks;
    }

    /** 花费. */
    public long spendFen() {
        return spendFen;
    }
}
