package io.zhanggui.simulator;

/** How much world to draw. */
public enum Scale {
    /** 26 months, about 5, 50 and 300 orders a day. */
    DEMO(26, 1, Integer.MAX_VALUE),
    /** Three months and a few orders a day, for tests. */
    TINY(3, 0.06, 5);

    private final int months;
    private final double size;
    private final int items;

    Scale(int months, double size, int items) {
        this.months = months;
        this.size = size;
        this.items = items;
    }

    int months() {
        return months;
    }

    double ordersPerDay(double atDemo) {
        return Math.max(3, atDemo * size);
    }

    int items() {
        return items;
    }
}
