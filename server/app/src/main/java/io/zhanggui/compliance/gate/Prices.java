package io.zhanggui.compliance.gate;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Scope;
import java.io.InputStream;
import java.util.List;

/** Price policies, what channels ask, and what breaks a policy. Whatever is refused fails with {@link GateError}. */
public interface Prices {

    /** Those that speak of the shops, by name. */
    List<PricePolicy> listPolicies(Scope scope);

    PricePolicy addPolicy(Caller caller, PricePolicyDraft draft);

    void removePolicy(Caller caller, long policy);

    /** What the shops' channels asked in the last 30 days, the newest first. */
    List<ChannelPrice> listPrices(Scope scope);

    /**
     * Takes prices in from CSV or a workbook with the columns 商品ID, 渠道, 价格 and, where there are any, 划线价 and 日期. A price
     * of the same item, channel and day takes the place of the one before.
     */
    Taken take(Caller caller, Scope shop, String fileName, InputStream bytes);

    /** Everything that breaks a policy or the pricing law today, the largest difference first. */
    List<PriceFinding> find(Scope scope);

    /** Opens a task for each finding that has none; answers how many were opened. */
    int openTasks(Caller caller, Scope scope);

    /**
     * What became of a file of prices.
     *
     * @param faults the lines that could not be taken, with the reason
     */
    record Taken(int prices, List<String> faults) {}
}
