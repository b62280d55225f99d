package io.zhanggui.insight.stock;

import io.zhanggui.insight.InsightError;
import io.zhanggui.shared.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A question about stock. Money in yuan.
 *
 * @param demand what buyers would take
 * @param price of a sale
 * @param unitCost of a unit, while the quantity is open
 * @param costPerSale spent on each sale: commission, postage
 * @param salvage what a unit left over fetches
 * @param shortage what a missed sale costs beyond its margin
 * @param bet the goods already bought or promised; null while the quantity is open
 */
public record StockQuestion(
        DemandBelief demand,
        double price,
        double unitCost,
        double costPerSale,
        double salvage,
        double shortage,
        @Nullable Bet bet) {

    public StockQuestion {
        if (demand == null) {
            throw refused("缺少需求 demand");
        }
        checkMoney("price", price);
        checkMoney("unitCost", unitCost);
        checkMoney("costPerSale", costPerSale);
        checkMoney("shortage", shortage);
    }

    /**
     * What is believed of demand: a range, or the past of an item.
     *
     * @param low units below which demand falls once in ten
     * @param high units above which demand rises once in ten
     * @param item an item's id, whose past sales are taken instead
     * @param days how long the goods are to sell, where an item is named
     */
    public record DemandBelief(
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String item,
            @Nullable Integer days) {
        public DemandBelief {
            boolean range = low != null && high != null && low >= 0 && high > low && high <= 1e9;
            boolean past = item != null && !item.isBlank() && days != null && days >= 1 && days <= 365;
            if (range == past) {
                throw refused("需求要么给出“十次里有一次低于、一次高于”的两个件数，要么给出商品和天数（1–365）");
            }
        }
    }

    /**
     * Goods bought ahead.
     *
     * @param prepay paid for all units
     * @param otherCosts spent whatever is sold
     * @param spares kept back for exchanges
     * @param statedBreakEven the break-even somebody stated, to be read both ways; null where none was
     */
    public record Bet(
            long units,
            double prepay,
            double otherCosts,
            long spares,
            @Nullable Long statedBreakEven) {
        public Bet {
            if (units < 1 || spares < 0 || spares >= units) {
                throw refused("备货件数须为正，且多于预留的换货件数");
            }
            checkMoney("prepay", prepay);
            checkMoney("otherCosts", otherCosts);
        }
    }

    private static void checkMoney(String field, double yuan) {
        if (!(yuan >= 0 && yuan < 1e12)) {
            throw refused(field + " = " + yuan + "，应为不小于 0 的金额（元）");
        }
    }

    private static Failure refused(String what) {
        return new Failure(InsightError.BAD_QUESTION, what);
    }
}
