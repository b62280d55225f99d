package io.zhanggui.warehouse;

/**
 * Gives the rows of a load. The store pulls from several threads at once, so that decoding, parsing and checking run
 * beside its own work; a feed hands each caller rows of its own and must be thread-safe.
 */
public interface FactFeed {

    /** What the rows are. */
    FactKind kind();

    /**
     * Writes the next rows.
     *
     * @param sink where to write them, at most {@link FactSink#capacity()} rows
     * @return how many rows were written; 0 means that this feed is at its end
     * @throws Exception whatever stops the load; nothing of it will be in the store
     */
    int fill(FactSink sink) throws Exception;
}
