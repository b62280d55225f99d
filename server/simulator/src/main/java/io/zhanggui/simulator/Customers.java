package io.zhanggui.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * Who comes back. Each buyer has a pace of their own and may leave for good after each purchase: the BG/NBD model of
 * Fader, Hardie and Lee (2005), with the gap between purchases in days.
 */
final class Customers {
    private static final double PACE_SHAPE = 0.32;
    private static final double PACE_DAYS = 210;
    private static final double LEAVE_A = 0.8;
    private static final double LEAVE_B = 2.4;

    private final Dice dice;
    private final List<List<Customer>> due = new ArrayList<>();
    private int known;

    /**
     * A buyer with a pace.
     *
     * @param gapDays mean days between purchases while they stay
     * @param leave chance to leave after a purchase
     */
    record Customer(Buyer buyer, double gapDays, double leave) {}

    Customers(Dice dice, int days, int knownBefore) {
        this.dice = dice;
        for (int day = 0; day < days; day++) {
            due.add(new ArrayList<>());
        }
        for (int i = 0; i < knownBefore; i++) {
            Customer customer = newcomer();
            schedule(customer, dice.exponential(customer.gapDays()));
        }
    }

    /** Those who are back on a day. */
    List<Customer> listDue(int day) {
        return due.get(day);
    }

    /** Someone who has never bought here. */
    Customer newcomer() {
        Buyer buyer = new Buyer(++known, Provinces.draw(dice));
        double pace = dice.gamma(PACE_SHAPE) / PACE_DAYS;
        return new Customer(buyer, 1 / Math.max(pace, 1e-9), dice.beta(LEAVE_A, LEAVE_B));
    }

    /** They paid: maybe they come again. */
    void bought(Customer customer, int day) {
        if (!dice.chance(customer.leave())) {
            schedule(customer, day + 1 + dice.exponential(customer.gapDays()));
        }
    }

    /** They did not buy today and try again within days. */
    void postpone(Customer customer, int day) {
        schedule(customer, day + dice.between(1, 9));
    }

    private void schedule(Customer customer, double day) {
        if (day < due.size()) {
            due.get((int) day).add(customer);
        }
    }
}
