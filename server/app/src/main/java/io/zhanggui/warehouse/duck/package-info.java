/** The store of facts on DuckDB: one owned connection, duplicated per use; SQL for writing beside its classes. */
@NullMarked
package io.zhanggui.warehouse.duck;

import org.jspecify.annotations.NullMarked;
