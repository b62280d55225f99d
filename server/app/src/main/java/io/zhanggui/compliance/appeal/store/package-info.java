/** Penalties and appeals in PostgreSQL. */
@NullMarked
package io.zhanggui.compliance.appeal.store;

import org.jspecify.annotations.NullMarked;
