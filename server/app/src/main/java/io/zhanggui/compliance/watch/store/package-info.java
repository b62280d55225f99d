/** Sources, texts and versions in PostgreSQL. */
@NullMarked
package io.zhanggui.compliance.watch.store;

import org.jspecify.annotations.NullMarked;
