/** Notices, channels and deliveries in PostgreSQL. */
@NullMarked
package io.zhanggui.notify.store;

import org.jspecify.annotations.NullMarked;
