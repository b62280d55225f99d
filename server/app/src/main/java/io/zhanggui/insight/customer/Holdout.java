package io.zhanggui.insight.customer;

import io.zhanggui.insight.customer.CustomerAnswer.HoldoutTold;
import io.zhanggui.shared.Period;
import io.zhanggui.stats.Estimate;
import io.zhanggui.warehouse.BuyerTable;
import java.time.LocalDate;

/** The models fitted to the first three quarters of the period, held against what the last quarter brought. */
final class Holdout {

    private Holdout() {}

    static LocalDate split(Period period) {
        return period.to().minusDays(Math.max(1, period.days() / 4));
    }

    /**
     * Compares.
     *
     * @param early histories up to the split
     * @param whole histories of the whole period
     */
    static Estimate<HoldoutTold> compare(BuyerTable early, BuyerTable whole, Period period) {
        LocalDate split = split(period);
        double days = period.to().toEpochDay() - split.toEpochDay();
        return FittedBuyers.of(BuyerColumns.of(early)).map(fitted -> {
            double[] purchases = fitted.score(days).expectedPurchases();
            Later later = Later.of(early, whole, (int) split.toEpochDay());
            return new HoldoutTold(
                    split,
                    early.size(),
                    later.returned,
                    FittedBuyers.sum(fitted.chancesOfPurchase(days)),
                    later.purchases,
                    FittedBuyers.sum(purchases),
                    ExactYuan.of(later.fen),
                    fitted.purchaseValues()
                            .map(values -> FittedBuyers.sumOfProducts(purchases, values))
                            .orElse(null));
        });
    }

    /** What the buyers known at the split did after it: the whole less what was before. */
    private record Later(long returned, long purchases, long fen) {

        static Later of(BuyerTable early, BuyerTable whole, int split) {
            long returned = 0;
            long purchases = 0;
            long fen = 0;
            for (int i = 0; i < whole.size(); i++) {
                if (whole.firstDay()[i] < split) {
                    returned += whole.firstDay()[i] + whole.lastAfter()[i] >= split ? 1 : 0;
                    purchases += whole.purchases()[i];
                    fen += whole.totalFen()[i];
                }
            }
            for (int i = 0; i < early.size(); i++) {
                purchases -= early.purchases()[i];
                fen -= early.totalFen()[i];
            }
            return new Later(returned, purchases, fen);
        }
    }
}
