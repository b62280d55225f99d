package io.zhanggui.simulator;

/** How far a shop has come. */
public enum Stage {
    START_UP(0.45, 0.018, 0.8, 1.3),
    GROWING(0.8, 0.027, 0.6, 1.45),
    MATURE(1, 0.031, 0.97, 1.06);

    private final double festivalReach;
    private final double conversion;
    private final double sizeAtStart;
    private final double sizeAtEnd;

    Stage(double festivalReach, double conversion, double sizeAtStart, double sizeAtEnd) {
        this.festivalReach = festivalReach;
        this.conversion = conversion;
        this.sizeAtStart = sizeAtStart;
        this.sizeAtEnd = sizeAtEnd;
    }

    /** How much of a big sale the shop gets. */
    double festivalReach() {
        return festivalReach;
    }

    /** Orders per visit of an ordinary item. */
    double conversion() {
        return conversion;
    }

    /** Size relative to the shop's average at a place in its history, 0 at the start, 1 at the end. */
    double sizeAt(double place) {
        return sizeAtStart + (sizeAtEnd - sizeAtStart) * place;
    }
}
