/** Segments as people keep them. */
@NullMarked
package io.zhanggui.desk.people.store;

import org.jspecify.annotations.NullMarked;
