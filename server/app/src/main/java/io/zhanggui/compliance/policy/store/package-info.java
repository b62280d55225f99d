/** Policies and plans in PostgreSQL. */
@NullMarked
package io.zhanggui.compliance.policy.store;

import org.jspecify.annotations.NullMarked;
