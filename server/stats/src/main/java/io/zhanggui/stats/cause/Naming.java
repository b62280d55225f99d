package io.zhanggui.stats.cause;

import io.zhanggui.stats.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns findings into causes with a name: what the factor of a group did, and what else is known of those days. */
final class Naming {

    private static final double LEVEL = 0.9;
    private static final double HALF_WIDTH = 1.645;

    /** The spend moved with the visitors where its share of change is at least this part of theirs. */
    private static final double WITH_SPEND = 0.4;

    /** An item counts as taken off where it has less than this share of its former visitors. */
    private static final double HARDLY_ANY = 0.05;

    private static final int LEAST_EMPTY_DAYS = 2;

    /** Buyers that should have come in the days without any; by chance that happens once in 400 times. */
    private static final double EXPECTED_BUYERS = 6;

    private static final double UNUSUAL_ORDER = 2;
    private static final double ORDER_SHARE = 0.35;

    /** A price cause takes what conversion did against it, from a smaller distance on. */
    private static final double ANSWERING = 1.5;

    private static final double LEADING = 0.3;

    private final ShopDays shop;
    private final Compared days;
    private final Parted parted;
    private final Pursuit pursuit;

    Naming(ShopDays shop, Compared days, Parted parted, Pursuit pursuit) {
        this.shop = shop;
        this.days = days;
        this.parted = parted;
        this.pursuit = pursuit;
    }

    List<Cause> name(List<Finding> findings) {
        List<Finding> open = new ArrayList<>(findings);
        List<Cause> causes = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.factor() == Factor.PRICE && order(finding).isEmpty() && leads(finding, open)) {
                open.remove(finding);
                causes.add(price(finding, open));
            }
        }
        for (Finding finding : findings) {
            if (finding.factor() == Factor.VISITORS) {
                answer(finding, open).ifPresent(answer -> {
                    open.removeAll(List.of(finding, answer));
                    causes.add(visited(List.of(finding, answer)));
                });
            }
        }
        open.forEach(finding -> causes.add(single(finding)));
        return causes;
    }

    /** What conversion did against visitors of the same group: those who came or stayed away are not who buys. */
    private static Optional<Finding> answer(Finding finding, List<Finding> open) {
        return open.stream()
                .filter(one -> one.factor() == Factor.CONVERSION && one.group().equals(finding.group()))
                .filter(one -> one.amount() * finding.amount() < 0)
                .findFirst();
    }

    private Cause price(Finding price, List<Finding> open) {
        Optional<Finding> found = open.stream()
                .filter(one -> one.factor() == Factor.CONVERSION && one.group().equals(price.group()))
                .findFirst();
        found.ifPresent(open::remove);
        double distance = pursuit.distance(Factor.CONVERSION, price.group());
        if (found.isEmpty() && Math.abs(distance) >= ANSWERING && distance * price.amount() < 0) {
            double[] taken = pursuit.take(Factor.CONVERSION, price.group());
            double amount = Arrays.stream(taken).sum();
            found = Optional.of(new Finding(Factor.CONVERSION, price.group(), amount, 0, distance, 0, taken));
        }
        List<Finding> made = new ArrayList<>(List.of(price));
        found.ifPresent(made::add);
        return cause(CauseKind.PRICE, made, null);
    }

    /** Whether conversion moved no further than buyers answer a price; else the price is that of the few who still bought. */
    private static boolean leads(Finding price, List<Finding> open) {
        return open.stream()
                .filter(one -> one.factor() == Factor.CONVERSION && one.group().equals(price.group()))
                .allMatch(one -> Math.abs(price.amount()) >= LEADING * Math.abs(one.amount()));
    }

    private Cause single(Finding finding) {
        return switch (finding.factor()) {
            case VISITORS -> visited(List.of(finding));
            case CONVERSION -> cause(conversion(finding), List.of(finding), null);
            case PIECES, PRICE -> {
                Optional<Double> order = order(finding);
                CauseKind kind = order.isPresent() ? CauseKind.BIG_BUYER : CauseKind.BASKET;
                yield cause(kind, List.of(finding), order.orElse(null));
            }
        };
    }

    private Cause visited(List<Finding> made) {
        CauseKind kind = traffic(made.getFirst());
        return cause(kind, made, kind == CauseKind.AD_BUDGET ? spendChange() : null);
    }

    /** A cause made of findings of one group, the first of which gives its size. */
    private Cause cause(CauseKind kind, List<Finding> made, @Nullable Double detail) {
        Finding first = made.getFirst();
        double amount = made.stream().mapToDouble(Finding::amount).sum();
        double variance =
                made.stream().mapToDouble(one -> one.spread() * one.spread()).sum();
        double half = HALF_WIDTH * Math.sqrt(variance);
        return new Cause(
                kind,
                first.group(),
                amount,
                new Interval(amount - half, amount + half, LEVEL),
                first.distance(),
                first.relative(),
                made.stream().map(this::part).toList(),
                shares(made),
                first.drawn(),
                detail);
    }

    private Cause.Part part(Finding finding) {
        return new Cause.Part(
                finding.factor(),
                finding.amount(),
                parted.value(shop.cells(), finding.factor(), finding.group(), true),
                parted.value(shop.cells(), finding.factor(), finding.group(), false));
    }

    private List<Cause.Share> shares(List<Finding> made) {
        List<Cause.Share> shares = new ArrayList<>();
        for (int i = 0; i < shop.cells().size(); i++) {
            int place = i;
            double amount =
                    made.stream().mapToDouble(one -> one.byCell()[place]).sum();
            Cell cell = shop.cells().get(i);
            if (amount != 0) {
                shares.add(new Cause.Share(cell.item(), cell.channel(), amount));
            }
        }
        shares.sort(Comparator.comparingDouble((Cause.Share share) -> -Math.abs(share.amount())));
        return shares;
    }

    private CauseKind traffic(Finding finding) {
        return switch (finding.group().kind()) {
            case SHOP -> CauseKind.SHOP_TRAFFIC;
            case ITEM -> isListing(finding) ? CauseKind.ITEM_LISTING : CauseKind.ITEM_TRAFFIC;
            case CHANNEL ->
                shop.paidChannels().contains(finding.group().name()) && spendMoved(finding)
                        ? CauseKind.AD_BUDGET
                        : CauseKind.CHANNEL_TRAFFIC;
        };
    }

    private boolean spendMoved(Finding finding) {
        double change = spendChange();
        return change * finding.relative() > 0 && Math.abs(change) >= WITH_SPEND * Math.abs(finding.relative());
    }

    /** The spend's change as a share of the mean of both periods. */
    private double spendChange() {
        double before = ShopDays.sum(shop.spend(), days.before()) * days.scale();
        double now = ShopDays.sum(shop.spend(), days.now());
        return before + now > 0 ? 2 * (now - before) / (before + now) : 0;
    }

    private CauseKind conversion(Finding finding) {
        return switch (finding.group().kind()) {
            case SHOP -> CauseKind.SHOP_CONVERSION;
            case CHANNEL -> CauseKind.CHANNEL_CONVERSION;
            case ITEM -> isStockOut(finding) ? CauseKind.STOCK_OUT : CauseKind.ITEM_CONVERSION;
        };
    }

    /** Hardly anybody visited it in the last days of the poorer period (or the first, where it was put on sale). */
    private boolean isListing(Finding finding) {
        boolean fell = finding.amount() < 0;
        int[] poor = fell ? days.now() : days.before();
        int[] rich = fell ? days.before() : days.now();
        double usual = ShopDays.sum(visitors(finding.group()), rich) / rich.length;
        double[] visitors = visitors(finding.group());
        int empty = 0;
        for (int i = 0; i < poor.length; i++) {
            int place = fell ? poor[poor.length - 1 - i] : poor[i];
            if (visitors[place] > HARDLY_ANY * usual) {
                break;
            }
            empty++;
        }
        return empty >= Math.min(LEAST_EMPTY_DAYS, poor.length);
    }

    /** It was visited for days on end without a sale, though some were to be expected. */
    private boolean isStockOut(Finding finding) {
        boolean fell = finding.amount() < 0;
        int[] poor = fell ? days.now() : days.before();
        int[] rich = fell ? days.before() : days.now();
        double[] visitors = visitors(finding.group());
        double[] buyers = sum(finding.group(), false);
        double seen = ShopDays.sum(visitors, rich);
        double rate = seen > 0 ? ShopDays.sum(buyers, rich) / seen : 0;
        double expected = 0;
        int empty = 0;
        for (int place : poor) {
            boolean sold = buyers[place] > 0;
            expected = sold ? 0 : expected + rate * visitors[place];
            empty = sold ? 0 : empty + 1;
            if (expected >= EXPECTED_BUYERS && empty >= Math.min(LEAST_EMPTY_DAYS, poor.length)) {
                return true;
            }
        }
        return false;
    }

    private double[] visitors(Group group) {
        return sum(group, true);
    }

    private double[] sum(Group group, boolean visitors) {
        double[] sum = new double[shop.known().length];
        for (Cell cell : shop.cells()) {
            if (group.holds(cell)) {
                double[] values = visitors ? cell.visitors() : cell.buyers();
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += values[i];
                }
            }
        }
        return sum;
    }

    /** The largest order of the richer period, where it is unusual and large enough to make the finding. */
    private Optional<Double> order(Finding finding) {
        if (finding.factor() != Factor.PIECES && finding.factor() != Factor.PRICE) {
            return Optional.empty();
        }
        int[] rich = finding.amount() > 0 ? days.now() : days.before();
        double largest = Arrays.stream(rich)
                .mapToDouble(place -> shop.largestOrder()[place])
                .max()
                .orElse(0);
        double[] others = others();
        double usual = others.length == 0 ? Double.MAX_VALUE : others[(int) (0.95 * (others.length - 1))];
        boolean unusual = largest > UNUSUAL_ORDER * usual;
        return unusual && largest >= ORDER_SHARE * Math.abs(finding.amount()) ? Optional.of(largest) : Optional.empty();
    }

    /** Largest orders of the days outside both periods, from the smallest. */
    private double[] others() {
        double[] all = shop.largestOrder().clone();
        for (int place : days.before()) {
            all[place] = 0;
        }
        for (int place : days.now()) {
            all[place] = 0;
        }
        return Arrays.stream(all).filter(value -> value > 0).sorted().toArray();
    }
}
