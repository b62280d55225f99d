/** What connect keeps in PostgreSQL: jobs, mappings, item matches. */
@NullMarked
package io.zhanggui.connect.store;

import org.jspecify.annotations.NullMarked;
