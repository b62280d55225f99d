package io.zhanggui.engagement.measure;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.measure.TypedValue.Answer;
import io.zhanggui.identity.Caller;
import io.zhanggui.settlement.Span;
import io.zhanggui.shared.ShopId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that no export holds, and days that do not count. One side gives them with their evidence; the other side agrees,
 * and then they are agreed by both. Whatever is refused fails with {@link MeasureError}.
 */
public interface TypedValues {

    /** All of a client, the latest first. */
    List<TypedValue> list(Caller caller, ClientId client);

    TypedValue type(Caller caller, ClientId client, TypedDraft draft);

    /** The other side agrees or declines; the side that gave it may withdraw it while there is no answer. */
    TypedValue answer(Caller caller, ClientId client, long id, Answer answer, String note);

    /**
     * Days on which the stock of a shop, or of one item of it, was nothing, as the loaded stock says: to be proposed as
     * days that do not count.
     */
    List<Span> proposeOutOfStock(Caller caller, ClientId client, ShopId shop, @Nullable String item, Span span);
}
