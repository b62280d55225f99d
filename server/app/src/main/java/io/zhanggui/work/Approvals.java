package io.zhanggui.work;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leave asked for and given. Whatever is refused fails with {@link WorkError}. */
public interface Approvals {

    /** Asks for leave about no money. */
    default Approval request(
            Caller caller,
            @Nullable ShopId shop,
            String title,
            String text,
            @Nullable SubjectRef subject,
            @Nullable String page) {
        return request(caller, new Ask(shop, title, text, subject, page, "", null));
    }

    /**
     * Asks for leave. The amount decides whose it is, see {@link ApprovalRules}, and is written below the text, so that
     * the chain covers it.
     */
    Approval request(Caller caller, Ask ask);

    /** Who decides on it now. */
    Holding holding(Approval approval);

    /** Fails with {@link WorkError#NO_SUCH_APPROVAL}. */
    Approval get(Caller caller, ApprovalId id);

    /** The newest about a thing, whatever came of it: for gates. */
    Optional<Approval> findLatest(AgencyId agency, SubjectRef subject);

    /** The newest first, 50 to a page. */
    Page list(Caller caller, boolean openOnly, int page);

    /**
     * Decides, with a reason: whoever has the role that holds it or a higher one, or stands in for such a person. Nobody
     * decides their own unless nobody else could.
     */
    Approval decide(Caller caller, ApprovalId id, boolean approved, String reason);

    /** Takes back what one asked for oneself. */
    Approval withdraw(Caller caller, ApprovalId id, String reason);

    /** Checks the agency's chain from its first entry. */
    Check check(Caller caller);

    record Page(List<Approval> items, boolean more) {}

    /**
     * What checking the chain found.
     *
     * @param broken the number of the first entry that is not as it was written; null where all are
     */
    record Check(long entries, @Nullable Long broken) {}
}
