/** Checks, allowed phrases and findings in PostgreSQL. */
@NullMarked
package io.zhanggui.compliance.shopcheck.store;

import org.jspecify.annotations.NullMarked;
