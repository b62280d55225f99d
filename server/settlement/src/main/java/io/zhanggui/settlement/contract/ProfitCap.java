package io.zhanggui.settlement.contract;

import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/**
 * The most a provider may take of the merchant's profit (row F030: at most 15 %).
 *
 * @param share of the profit, at most 0.15
 * @param profit how profit is defined; none where the merchant does not disclose it
 * @param window over which periods fee and profit are compared
 * @param counts which lines count against it; the commission always does
 * @param excess what becomes of a fee above it
 * @param undisclosed what happens while profit is not known
 */
public record ProfitCap(
        BigFraction share,
        Optional<MoneyBase> profit,
        Window window,
        Set<Counted> counts,
        Excess excess,
        Undisclosed undisclosed) {

    /** The highest share any contract may state. */
    public static final BigFraction HIGHEST = new BigFraction(15, 100);

    /** Over which periods fee and profit are compared. */
    public enum Window {
        PERIOD("每个结算期"),
        YEAR("每个合同年度"),
        TERM("整个合同期累计");

        private final String zh;

        Window(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }

    /** Which lines count. */
    public enum Counted {
        COMMISSION,
        REWARD,
        BASE
    }

    /** What becomes of a fee above the cap. */
    public enum Excess {
        /** It is paid later, once the cap leaves room in the same window. */
        CARRY,
        /** It is lost. */
        FORFEIT
    }

    /** What happens while profit is not known. */
    public enum Undisclosed {
        /** No statement is made. */
        BLOCK,
        /** The statement says that the cap is not computable. */
        NOTE
    }
}
