package io.zhanggui.connect;

import io.zhanggui.warehouse.LoadRecord;
import java.util.List;

/** What became of a row that somebody mended. */
public sealed interface MendOutcome {

    /** It is a load of one row now; whether that said anything new stands in the load's receipt. */
    record Loaded(LoadRecord load) implements MendOutcome {}

    /** It cannot be understood yet; nothing was stored. */
    record StillWrong(List<OpenedRow.Problem> problems) implements MendOutcome {}
}
