/** Kept diagnoses in PostgreSQL. */
@NullMarked
package io.zhanggui.desk.health.store;

import org.jspecify.annotations.NullMarked;
