package io.zhanggui.warehouse;

import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writing facts, load by load. */
public interface Loads {

    /**
     * Writes all rows of a source as one load: after a return they are durable and visible, after an exception
     * nothing of them is in the store. Loads of the same shop and kind wait for each other; others run side by side.
     *
     * @param scope exactly one shop
     * @throws io.zhanggui.shared.Failure {@link WarehouseError} where the store cannot take it
     */
    LoadReceipt load(Scope scope, NewLoad load, LoadSource source);

    /**
     * The loads whose fingerprints begin with these characters: of the same shop and version of the format, not taken
     * back, not repeats themselves, the latest first.
     */
    List<LoadRecord> listAlike(Scope scope, NewLoad load, String fingerprintStart);

    /** Notes that the same file came again; its facts now stand on both loads. */
    LoadReceipt repeat(Scope scope, NewLoad load, LoadRecord equal);

    /**
     * Takes a load back: questions from now on do not see what it alone brought; earlier as-of questions do. With the
     * last load that stands for a file go the loads that brought its mended rows.
     */
    LoadRecord undo(Scope scope, LoadId load, UserId by);

    /** A load of these shops. */
    Optional<LoadRecord> find(Scope scope, LoadId load);

    /** Those of these loads that belong to these shops. */
    List<LoadRecord> listAll(Scope scope, Collection<LoadId> loads);

    /** Loads of these shops, the latest first. */
    List<LoadRecord> list(Scope scope, int offset, int limit);

    /** How many loads these shops have. */
    long count(Scope scope);
}
