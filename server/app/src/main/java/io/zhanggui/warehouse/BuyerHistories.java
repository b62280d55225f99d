package io.zhanggui.warehouse;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each buyer has bought, for models of customer value. A purchase is a day on which a buyer paid for at least one
 * order of which something is kept; a buyer of several shops of the scope is one buyer. Buyers have no name here.
 */
public interface BuyerHistories {

    /**
     * The histories of all buyers who bought in the period, in the order of their first purchase.
     *
     * @param period only purchases in it count, and time is counted up to its end
     * @param asOf as it was known at that moment; null for now
     */
    BuyerTable read(Scope scope, Period period, @Nullable Instant asOf);

    /**
     * The buyers whose first paid order lies in the period, by its calendar month, and how many of them paid in which month:
     * those of a month are its new buyers as the catalogue counts them, whatever was refunded.
     */
    List<BuyerMonths> listMonths(Scope scope, Period period, @Nullable Instant asOf);
}
