/**
 * A data folder as one verifiable file: a cold copy of both stores and the keys, made while nothing is open in it, and
 * the way back.
 */
@NullMarked
@ApplicationModule(displayName = "备份", allowedDependencies = "shared")
package io.zhanggui.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
