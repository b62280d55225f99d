package io.zhanggui.compliance.shopcheck;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.ShopId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files of texts. One sees what one brought and, unless one is a merchant's reader, what colleagues brought for shops
 * one sees. Whatever is refused fails with {@link ShopcheckError}; a file that is no table with the errors of imports.
 */
public interface BulkChecks {

    /** Takes a file in; it is checked at once where its columns are known, else they are asked for. */
    BulkCheck submit(Caller caller, Draft draft, InputStream bytes);

    /** @param kind and category of all lines, where their columns do not say */
    record Draft(
            String file,
            @Nullable ShopId shop,
            @Nullable TextKind kind,
            @Nullable Category category) {}

    /** Says which columns hold texts, and whether the first row names the columns. */
    BulkCheck choose(Caller caller, long id, List<Integer> texts, boolean headed);

    BulkCheck get(Caller caller, long id);

    /** The newest 50. */
    List<BulkCheck> list(Caller caller);

    /** Stops it; what was found so far stays. */
    BulkCheck cancel(Caller caller, long id);

    /** Removes it with its file. */
    void remove(Caller caller, long id);

    /** How far it is, from 0 to 1, and how many lines are done. */
    Progress progress(BulkCheck check);

    record Progress(double share, long lines) {}

    /** The first rows below the header. */
    List<List<String>> sample(Caller caller, long id);

    /**
     * Lines with findings or faults, 100 to a page, in the order of the file.
     *
     * @param verdict BLOCK, WARN or FAULT; null for all
     * @param kind the key of a class; null for all
     */
    Page lines(Caller caller, long id, @Nullable String verdict, @Nullable String kind, int page);

    record Page(List<BulkLine> items, boolean more) {}

    /** The same table with the verdict, the rules and the rewritten texts behind its columns, as a workbook. */
    void write(Caller caller, long id, OutputStream out) throws IOException;
}
