package io.zhanggui.insight.targets.web;

import io.zhanggui.insight.targets.TargetError;
import io.zhanggui.insight.targets.TargetPlan;
import io.zhanggui.insight.targets.TargetPlan.Drivers;
import io.zhanggui.insight.targets.TargetPlan.ItemPart;
import io.zhanggui.insight.targets.rules.Addition;
import io.zhanggui.insight.targets.rules.TargetGrid.Cell;
import io.zhanggui.insight.targets.rules.TargetGrid.Edit;
import io.zhanggui.insight.targets.rules.TargetGrid.Keep;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.ShopId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What comes in, checked for being there; amounts are decimal texts. */
final class Requests {

    private static final int MOST_CELLS = 6000;
    private static final int FIRST_YEAR = 2012;
    private static final int LAST_YEAR = 2099;

    private Requests() {}

    /** A cell on its way to and from the page. */
    record GridCell(YearMonth month, long shop, String amount, boolean locked, double weight) {

        static List<GridCell> of(List<Cell> cells, Addition addition) {
            return cells.stream()
                    .map(cell -> new GridCell(
                            cell.month(),
                            cell.shop(),
                            SheetView.text(BigDecimal.valueOf(cell.amount(), addition.decimals())),
                            cell.locked(),
                            cell.weight()))
                    .toList();
        }

        Cell units(Addition addition) {
            double usable = Double.isFinite(weight) && weight >= 0 ? weight : 0;
            return new Cell(month, shop, amountOf(amount, addition), locked, usable);
        }
    }

    record ProposalRequest(
            @Nullable String metric,
            @Nullable List<YearMonth> months,
            @Nullable String total,
            @Nullable List<Double> weights) {

        String metricOr(String otherwise) {
            return metric == null ? otherwise : metric;
        }

        List<YearMonth> monthsGiven() {
            List<YearMonth> given = months == null ? List.of() : months;
            if (given.isEmpty()
                    || given.stream().map(YearMonth::getYear).distinct().count() > 1) {
                throw new Failure(TargetError.NO_MONTH);
            }
            year(given.getFirst().getYear());
            return given;
        }

        BigDecimal totalGiven() {
            return number(total);
        }

        double @Nullable [] weightsGiven() {
            if (weights == null) {
                return null;
            }
            boolean usable = weights.size() == monthsGiven().size()
                    && weights.stream().allMatch(weight -> weight != null && weight >= 0 && weight < 1e15);
            if (!usable) {
                throw new Failure(TargetError.NOT_A_NUMBER, weights);
            }
            return weights.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    record EditRequest(
            @Nullable String metric,
            @Nullable List<GridCell> cells,
            @Nullable YearMonth month,
            @Nullable Long shop,
            @Nullable String amount,
            @Nullable Keep keep) {

        String metricOr(String otherwise) {
            return metric == null ? otherwise : metric;
        }

        List<Cell> grid(Addition addition) {
            List<GridCell> given = cells == null ? List.of() : cells;
            if (given.isEmpty() || given.size() > MOST_CELLS) {
                throw new Failure(TargetError.NO_MONTH);
            }
            return given.stream().map(cell -> cell.units(addition)).toList();
        }

        Edit edit(Addition addition) {
            return new Edit(month, shop, amountOf(amount, addition), keep == null ? Keep.NOTHING : keep);
        }
    }

    record ItemsRequest(@Nullable YearMonth month, @Nullable String amount) {

        YearMonth monthGiven() {
            if (month == null) {
                throw new Failure(TargetError.NO_MONTH);
            }
            return month;
        }

        BigDecimal amountGiven() {
            return number(amount);
        }
    }

    record KeptCell(
            YearMonth month,
            long shop,
            String amount,
            @Nullable Long visitors,
            @Nullable Long buyers) {}

    record KeptItem(
            YearMonth month,
            long shop,
            @Nullable String item,
            @Nullable String title,
            String amount) {}

    record KeepRequest(
            @Nullable String metric,
            @Nullable Integer year,
            @Nullable List<KeptCell> cells,
            @Nullable List<KeptItem> items,
            @Nullable String reason,
            @Nullable Boolean evenSo) {

        String metricOr(String otherwise) {
            return metric == null ? otherwise : metric;
        }

        String reasonGiven() {
            return reason == null ? "" : reason;
        }

        int yearGiven() {
            return Requests.year(year == null ? 0 : year);
        }

        /** A plan for each shop there are cells of. */
        List<TargetPlan> plans() {
            Map<Long, SortedMap<YearMonth, BigDecimal>> months = new TreeMap<>();
            Map<Long, SortedMap<YearMonth, Drivers>> drivers = new TreeMap<>();
            for (KeptCell cell : cells == null ? List.<KeptCell>of() : cells) {
                months.computeIfAbsent(cell.shop(), shop -> new TreeMap<>()).put(cell.month(), number(cell.amount()));
                if (cell.visitors() != null && cell.buyers() != null) {
                    drivers.computeIfAbsent(cell.shop(), shop -> new TreeMap<>())
                            .put(cell.month(), new Drivers(cell.visitors(), cell.buyers()));
                }
            }
            if (months.isEmpty()) {
                throw new Failure(TargetError.NO_MONTH);
            }
            List<TargetPlan> plans = new ArrayList<>();
            months.forEach((shop, amounts) -> plans.add(new TargetPlan(
                    new ShopId(shop),
                    metricOr("pay_amount"),
                    yearGiven(),
                    amounts,
                    drivers.getOrDefault(shop, new TreeMap<>()),
                    itemsOf(shop))));
            return plans;
        }

        private List<ItemPart> itemsOf(long shop) {
            return (items == null ? List.<KeptItem>of() : items)
                    .stream()
                            .filter(part -> part.shop() == shop)
                            .map(part -> new ItemPart(
                                    part.month(),
                                    part.item() == null ? "" : part.item(),
                                    part.title() == null ? "" : part.title(),
                                    number(part.amount())))
                            .toList();
        }
    }

    static int year(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Failure(TargetError.BAD_YEAR, FIRST_YEAR, LAST_YEAR);
        }
        return year;
    }

    private static long amountOf(@Nullable String text, Addition addition) {
        long units = addition.units(number(text));
        if (units < 0 || units > 1L << 53) {
            throw new Failure(TargetError.NOT_A_NUMBER, String.valueOf(text));
        }
        return units;
    }

    private static BigDecimal number(@Nullable String text) {
        String plain = text == null ? "" : text.strip();
        if (!plain.matches("\\d{1,15}(\\.\\d{1,6})?")) {
            throw new Failure(TargetError.NOT_A_NUMBER, plain);
        }
        return new BigDecimal(plain);
    }
}
