package io.zhanggui.stats.cause;

import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.numeric.Randomness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** A quiet shop of three items by three channels, some of whose days are then changed. */
final class GivenShop {

    static final LocalDate FIRST = LocalDate.parse("2025-06-28");
    static final LocalDate NOW = LocalDate.parse("2025-10-13");
    static final Spans WEEKS = new Spans(new Spans.Span(NOW.minusDays(7), NOW), new Spans.Span(NOW, NOW.plusDays(7)));
    static final int DAYS = 114;

    private static final String[] ITEMS = {"tent", "lamp", "chair"};
    private static final double[] PRICES = {200, 50, 100};
    private static final String[] CHANNELS = {"search", "feed", "paid"};
    private static final double[] VISITS = {300, 200, 150};

    private final boolean[] known = new boolean[DAYS];
    private final List<Cell> cells = new ArrayList<>();
    private final double[] spend = new double[DAYS];
    private final double[] largest = new double[DAYS];
    private final double[] refunded = new double[DAYS];

    GivenShop(long seed) {
        RandomGenerator random = Randomness.seeded(seed);
        Arrays.fill(known, true);
        Arrays.fill(spend, 500);
        Arrays.fill(largest, 600);
        Arrays.fill(refunded, 0.1);
        for (int item = 0; item < ITEMS.length; item++) {
            for (int channel = 0; channel < CHANNELS.length; channel++) {
                Cell cell = new Cell(
                        ITEMS[item],
                        CHANNELS[channel],
                        new double[DAYS],
                        new double[DAYS],
                        new double[DAYS],
                        new double[DAYS]);
                for (int day = 0; day < DAYS; day++) {
                    double visitors = Math.round(VISITS[channel] * (1 + 0.04 * random.nextGaussian()));
                    double buyers = Math.max(1, Math.round(visitors * 0.05 * (1 + 0.1 * random.nextGaussian())));
                    set(cell, day, visitors, buyers, buyers, buyers * PRICES[item]);
                }
                cells.add(cell);
            }
        }
    }

    private static void set(Cell cell, int day, double visitors, double buyers, double pieces, double amount) {
        cell.visitors()[day] = visitors;
        cell.buyers()[day] = buyers;
        cell.pieces()[day] = pieces;
        cell.amount()[day] = amount;
    }

    static int place(LocalDate day) {
        return (int) (day.toEpochDay() - FIRST.toEpochDay());
    }

    static Predicate<Cell> item(String item) {
        return cell -> cell.item().equals(item);
    }

    static Predicate<Cell> channel(String channel) {
        return cell -> cell.channel().equals(channel);
    }

    /** In the later week each of the cells is multiplied, whatever follows from it with it. */
    GivenShop now(Predicate<Cell> which, double visitors, double conversion, double price) {
        for (Cell cell : cells) {
            if (which.test(cell)) {
                for (int day = place(NOW); day < place(NOW) + 7; day++) {
                    double buyers = cell.buyers()[day] * visitors * conversion;
                    double each = cell.buyers()[day] > 0 ? cell.amount()[day] / cell.buyers()[day] : 0;
                    set(cell, day, cell.visitors()[day] * visitors, buyers, buyers, buyers * each * price);
                }
            }
        }
        return this;
    }

    GivenShop spending(double factor) {
        for (int day = place(NOW); day < place(NOW) + 7; day++) {
            spend[day] *= factor;
        }
        return this;
    }

    GivenShop refunding(double share) {
        for (int day = place(NOW); day < place(NOW) + 7; day++) {
            refunded[day] = share;
        }
        return this;
    }

    GivenShop without(LocalDate... days) {
        for (LocalDate day : days) {
            known[place(day)] = false;
            cells.forEach(cell -> set(cell, place(day), 0, 0, 0, 0));
        }
        return this;
    }

    /** One buyer takes many pieces on the first day of the later week. */
    GivenShop bigOrder(String item, double pieces) {
        Cell cell = cells.stream().filter(item(item)).findFirst().orElseThrow();
        int day = place(NOW);
        double each = cell.amount()[day] / cell.pieces()[day];
        set(
                cell,
                day,
                cell.visitors()[day] + 1,
                cell.buyers()[day] + 1,
                cell.pieces()[day] + pieces,
                cell.amount()[day] + pieces * each);
        largest[day] = pieces * each;
        return this;
    }

    ShopDays paid() {
        return days(cells, false, 1);
    }

    ShopDays kept() {
        return days(cells, true, 1);
    }

    ShopDays reversed() {
        return days(cells.reversed(), false, 1);
    }

    ShopDays inOtherMoney(double factor) {
        return days(
                cells.stream()
                        .map(cell -> new Cell(
                                cell.item(),
                                cell.channel(),
                                cell.visitors(),
                                cell.buyers(),
                                cell.pieces(),
                                Arrays.stream(cell.amount())
                                        .map(amount -> amount * factor)
                                        .toArray()))
                        .toList(),
                false,
                factor);
    }

    private ShopDays days(List<Cell> all, boolean net, double factor) {
        double[] paid = new double[DAYS];
        for (Cell cell : all) {
            for (int day = 0; day < DAYS; day++) {
                paid[day] += cell.amount()[day];
            }
        }
        double[] kept = paid.clone();
        Arrays.setAll(kept, day -> net ? paid[day] * (1 - refunded[day]) : paid[day]);
        double[] orders = Arrays.stream(largest).map(order -> order * factor).toArray();
        return new ShopDays(FIRST, known, all, paid, kept, kept, spend, orders, Set.of("paid"));
    }

    static Explained explain(ShopDays shop) {
        return WhyMoved.of(shop, WEEKS, new FestivalDays(SalesCalendar.china())).get();
    }
}
