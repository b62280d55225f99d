package io.zhanggui.stats.budget;

/**
 * A channel money can go to.
 *
 * @param group the group that a {@link ShareRule} may speak of; empty for none
 * @param floorFen what it gets at least, in fen
 * @param capFen what it gets at most
 * @param curve the response to its spend over the whole budget's time, in yuan
 */
public record BudgetLine(String name, String group, long floorFen, long capFen, ResponseCurve curve) {

    /** A line that may take anything. */
    public static BudgetLine free(String name, ResponseCurve curve) {
        return new BudgetLine(name, "", 0, Long.MAX_VALUE / 1024, curve);
    }

    public BudgetLine inGroup(String other) {
        return new BudgetLine(name, other, floorFen, capFen, curve);
    }

    public BudgetLine between(long lowFen, long highFen) {
        return new BudgetLine(name, group, lowFen, highFen, curve);
    }

    double at(long fen) {
        return curve.at(fen / 100.0);
    }
}
