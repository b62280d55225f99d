/** Tasks, duties and approvals in PostgreSQL. */
@NullMarked
package io.zhanggui.work.store;

import org.jspecify.annotations.NullMarked;
