/**
 * The door for seller exports: reads, recognises, checks, quarantines and deduplicates files and hands their facts to
 * the warehouse.
 *
 * <p>Below it: {@code reading} turns bytes into cells, {@code formats} says what the cells of each known export mean.
 */
@NullMarked
@ApplicationModule(
        displayName = "接入",
        allowedDependencies = {"shared", "secrets", "database", "web", "identity", "warehouse"})
package io.zhanggui.connect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
