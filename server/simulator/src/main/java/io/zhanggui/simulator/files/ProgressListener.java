package io.zhanggui.simulator.files;

import java.nio.file.Path;

/** Hears of each file once it is complete. */
@FunctionalInterface
public interface ProgressListener {
    /**
     * A file is complete and will not change.
     *
     * @param shop name of the shop whose export it is
     * @param done files written so far, of all shops
     * @param total files there will be, of all shops
     */
    void written(String shop, Path file, int done, int total);
}
