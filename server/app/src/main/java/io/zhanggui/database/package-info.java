/**
 * The data folder and PostgreSQL: an embedded server by default, an external one by address, the connection pool, and
 * each module's migrations. The embedded server is started beside Spring's own start, so that neither waits long for
 * the other. Data of an earlier release is saved whole before any store is migrated.
 */
@ApplicationModule(allowedDependencies = {"shared", "backup"})
@NullMarked
package io.zhanggui.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
