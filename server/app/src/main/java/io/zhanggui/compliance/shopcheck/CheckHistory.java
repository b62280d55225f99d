package io.zhanggui.compliance.shopcheck;

import io.zhanggui.compliance.TextQuestion;
import io.zhanggui.compliance.Verdict;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.ShopId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people checked. One sees one's own and, unless one is a merchant's reader, that of colleagues for shops one sees.
 */
public interface CheckHistory {

    /**
     * Checks a text and keeps that it was. The same text of the same person on one day is kept once.
     *
     * @param withText whether the text itself is kept
     */
    KeptCheck keep(Caller caller, @Nullable ShopId shop, TextQuestion question, boolean withText);

    /**
     * The newest first, 50 to a page.
     *
     * @param words that stand in a text, a file's name or what was found; null for any
     */
    Page list(Caller caller, @Nullable String words, @Nullable Verdict verdict, boolean mine, int page);

    record Page(List<KeptCheck> items, boolean more) {}

    /** Forgets the words of one's own check; what they broke stays. */
    KeptCheck clear(Caller caller, long id);
}
