/** What connect keeps in PostgreSQL: jobs and mappings. */
@NullMarked
package io.zhanggui.connect.store;

import org.jspecify.annotations.NullMarked;
