package io.zhanggui.insight.targets.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether the shares a shop plans its money by fit together. Shares are fractions of sales.
 *
 * <p>Source: the service plan's healthy structure (F218): marketing 10–15 %, staff 10 %, operations 25 %, gross margin 50 %,
 * which sum to 95–100 %; what is left to 100 % is told and never hidden. Goods cost 1 − gross margin, so the three costs come
 * out of the margin: with the source's own figures 0–5 % of sales is earned. Example: 0.12, 0.10, 0.25, 0.50 sum to 97 %, 3 %
 * are not planned for, and 3 % are earned.
 *
 * @param marketing ads, 淘宝客 and coupons paid by the shop
 * @param operations freight, packing, platform, rent
 * @param roi sales brought by ads over their cost, such as 4 for 1:4
 */
public record CostStructure(double marketing, double staff, double operations, double grossMargin, double roi) {

    private static final double LEAST = 0.95;
    private static final double ROUNDING = 1e-9;

    /** A share and whether it lies in the band the source gives it. */
    public record Part(String key, double share, double low, double high, boolean inside) {}

    /** The parts in the source's order. */
    public List<Part> parts() {
        return List.of(
                part("marketing", marketing, 0.10, 0.15),
                part("staff", staff, 0.10, 0.10),
                part("operations", operations, 0.25, 0.25),
                part("gross_margin", grossMargin, 0.50, 0.50),
                part("roi", roi, 3, 5));
    }

    private static Part part(String key, double share, double low, double high) {
        return new Part(key, share, low, high, share >= low - ROUNDING && share <= high + ROUNDING);
    }

    public double sum() {
        return marketing + staff + operations + grossMargin;
    }

    /** What the four shares leave open; negative where they claim more than there is. */
    public double remainder() {
        return 1 - sum();
    }

    /** What is earned: the gross margin less the three costs. */
    public double netMargin() {
        return grossMargin - marketing - staff - operations;
    }

    /** The part of sales that ads must bring for the marketing share and the ROI to hold together. */
    public double adSales() {
        return marketing * roi;
    }

    /** Why it does not hold together; empty where it does. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (sum() > 1 + ROUNDING) {
            faults.add(Fault.MORE_THAN_ALL);
        }
        if (sum() < LEAST - ROUNDING) {
            faults.add(Fault.TOO_MUCH_OPEN);
        }
        if (netMargin() < -ROUNDING) {
            faults.add(Fault.LOSS);
        }
        if (adSales() > 1 + ROUNDING) {
            faults.add(Fault.ADS_BRING_MORE_THAN_ALL);
        }
        return faults;
    }

    /** What does not hold together. */
    public enum Fault {
        MORE_THAN_ALL("四项之和超过 100%", "the four shares exceed 100 %"),
        TOO_MUCH_OPEN("四项之和不到 95%，还有一块没有说明去向", "the four shares leave more than 5 % open"),
        LOSS("毛利不够付三项费用，按这个结构会亏损", "the gross margin does not pay for the three costs: a loss"),
        ADS_BRING_MORE_THAN_ALL(
                "推广占比乘以投入产出比超过 100%：推广带来的比总销售还多，两者不能同时成立",
                "marketing times ROI exceeds 100 %: ads would bring more than all sales");

        private final String zh;
        private final String en;

        Fault(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }
}
