package io.zhanggui.stats.cause;

/** A cell over one period. Whoever paid was a visitor once, also where the visit was on another day. */
record Totals(double visitors, double buyers, double pieces, double amount) {

    private static final double HARDLY_ANY = 0.08;

    static Totals of(Cell cell, Stretch stretch) {
        double amount = stretch.sum(cell.amount());
        double pieces = Math.max(stretch.sum(cell.pieces()), amount > 0 ? 1 : 0);
        double buyers = Math.max(stretch.sum(cell.buyers()), pieces > 0 ? 1 : 0);
        double visitors = Math.max(stretch.sum(cell.visitors()), buyers);
        return new Totals(visitors, buyers, pieces, amount);
    }

    /**
     * The factors' values, whose product is the amount. Where next to nobody came, or bought, against the other period, the
     * few who paid late tell no conversion and no price: those stay as they were, and visitors or conversion make the amount.
     */
    double[] values(Totals other) {
        double[] values = new double[Factor.values().length];
        for (Factor factor : Factor.values()) {
            values[factor.ordinal()] = value(factor, other);
        }
        if (other.amount > 0 && amount > 0) {
            if (visitors < HARDLY_ANY * other.visitors) {
                values = other.values(this);
                values[Factor.VISITORS.ordinal()] *= amount / other.amount;
            } else if (buyers < HARDLY_ANY * other.buyers) {
                double each = other.amount / other.buyers;
                double[] theirs = other.values(this);
                values[Factor.CONVERSION.ordinal()] = amount / each / visitors;
                values[Factor.PIECES.ordinal()] = theirs[Factor.PIECES.ordinal()];
                values[Factor.PRICE.ordinal()] = theirs[Factor.PRICE.ordinal()];
            }
        }
        return values;
    }

    /** The factor's value; a quotient over nothing is that of the other period, so that it moves nothing. */
    private double value(Factor factor, Totals other) {
        return switch (factor) {
            case VISITORS -> visitors;
            case CONVERSION -> quotient(buyers, visitors, other.buyers, other.visitors);
            case PIECES -> quotient(pieces, buyers, other.pieces, other.buyers);
            case PRICE -> quotient(amount, pieces, other.amount, other.pieces);
        };
    }

    /** How many events tell the factor: the more, the less it moves by chance. */
    double weight(Factor factor) {
        return factor == Factor.VISITORS ? visitors : buyers;
    }

    private static double quotient(double above, double below, double otherAbove, double otherBelow) {
        if (below > 0) {
            return above / below;
        }
        return otherBelow > 0 ? otherAbove / otherBelow : 0;
    }
}
