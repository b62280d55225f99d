package io.zhanggui.connect;

import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.LoadId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that could not be understood: looking at them and mending them. */
public interface QuarantinedRows {

    /** Some rows and how many there are in all. */
    record Page(List<OpenedRow> rows, long total) {}

    /**
     * The rows kept aside, those of the latest load first.
     *
     * @param load only this load's, or those of the load that it repeats; null for all
     */
    Page list(Scope scope, @Nullable LoadId load, int offset, int limit);

    /**
     * One row.
     *
     * @throws io.zhanggui.shared.Failure {@link ConnectError#NO_SUCH_ROW}
     */
    OpenedRow get(Scope scope, LoadId load, long row);

    /**
     * Reads corrected cells as the file's own row would have been read: by the same format, with the same answers and
     * as of the same time. Where they can be understood they become a load of one row and the row is marked.
     *
     * @throws io.zhanggui.shared.Failure {@link ConnectError#NO_SUCH_ROW}, {@link ConnectError#ROW_MENDED_BEFORE} or
     *     {@link ConnectError#MAPPING_FORGOTTEN}
     */
    MendOutcome mend(Scope scope, LoadId load, long row, List<String> cells, UserId by);
}
