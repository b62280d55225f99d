/** Versions, additions and readings in PostgreSQL. */
@NullMarked
package io.zhanggui.compliance.handbook.store;

import org.jspecify.annotations.NullMarked;
