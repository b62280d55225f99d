package io.zhanggui.connect;

import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which item a seller's code and title on an order line mean. Order exports hold no item id: the program proposes, a
 * person confirms, and what was confirmed is a fact with a load of its own that can be taken back.
 */
public interface Crosswalk {

    /** How a candidate was found. */
    enum How {
        CODE,
        TITLE
    }

    /**
     * An item that a line may be of.
     *
     * @param score 0 to 1
     */
    record Candidate(String itemId, String title, How how, double score) {}

    /**
     * Lines of one code and title that stand under no item.
     *
     * @param amount what was paid for them, in yuan; null where their export does not say
     * @param candidates the likeliest first
     */
    record Proposal(
            String code, String title, long lines, @Nullable BigDecimal amount, List<Candidate> candidates) {}

    /** A confirmed match. */
    record Confirmed(String code, String title, String itemId, UserId by, Instant at) {}

    /**
     * Where the matching is.
     *
     * @param unmatched how many pairs of code and title stand under no item
     * @param proposals those with the largest amounts
     * @param confirmed the latest first
     */
    record Overview(int unmatched, List<Proposal> proposals, List<Confirmed> confirmed) {}

    Overview of(Scope scope);

    /**
     * Says of which item the lines of a code and a title are, from now on and back to the first line.
     *
     * @return the item that was confirmed before, or null
     * @throws io.zhanggui.shared.Failure {@link ConnectError#NOT_AN_ITEM}
     */
    @Nullable
    String confirm(Scope scope, String code, String title, String itemId, UserId by);
}
