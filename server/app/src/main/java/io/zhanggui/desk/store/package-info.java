/** What people arranged for themselves, in PostgreSQL. */
@NullMarked
package io.zhanggui.desk.store;

import org.jspecify.annotations.NullMarked;
