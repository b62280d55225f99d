/**
 * Facts: append-only, scoped to agency and shop, each with the load that brought it. The only package that opens
 * DuckDB.
 *
 * <p>Words: a <em>fact kind</em> is a table with a natural key; a <em>load</em> is what one file brought, whole or
 * absent; a <em>feed</em> gives the rows of a load; <em>superseded</em> says that a better version of the same key
 * came with some load; <em>attested</em> says that a later load held the same row unchanged; <em>retracted</em> says
 * that a load was undone. What a question sees is computed from these, as of any day.
 */
@NullMarked
@ApplicationModule(
        displayName = "数据仓库",
        allowedDependencies = {"shared", "database"})
package io.zhanggui.warehouse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
