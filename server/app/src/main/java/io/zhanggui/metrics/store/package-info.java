/** The versions of agencies' catalogues in PostgreSQL. */
@NullMarked
package io.zhanggui.metrics.store;

import org.jspecify.annotations.NullMarked;
