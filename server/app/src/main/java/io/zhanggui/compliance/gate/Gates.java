package io.zhanggui.compliance.gate;

import io.zhanggui.compliance.Category;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to go out and whether it may. Whatever is refused fails with {@link GateError}. */
public interface Gates {

    /** Every publication of the shops with how it stands, those that need a look first. */
    List<GateAnswer> list(Scope scope);

    /** Items sold or visited in the period by the exports that were never let through. */
    List<OnSale> listUncertified(Scope scope, Period period);

    /** What the shops' publications are, as far as anybody or their titles say. */
    Set<Category> categories(Scope scope);

    /** Fails with {@link GateError#NO_SUCH_PUBLICATION}. */
    GateAnswer get(Caller caller, long publication);

    /** A new one; where the shop has one of that kind and key, that one is changed. */
    GateAnswer save(Caller caller, PublicationDraft draft);

    /** Prepares items that the exports know, with their titles and categories; answers how many are new. */
    int prepare(Caller caller, Scope scope, Period period, List<String> items);

    /** Marks it as published where its gate is open. */
    Publishing publish(Caller caller, long publication);

    /** Marks it as taken off. */
    GateAnswer withdraw(Caller caller, long publication);

    /**
     * An item on sale without a certificate.
     *
     * @param publication its number where it is being prepared
     */
    record OnSale(
            long shop,
            String item,
            String title,
            String category,
            @Nullable String sales,
            @Nullable Long publication) {}
}
