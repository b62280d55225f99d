/** The merchant companies the agency works for: their shops, tier and stage. Everything else of an engagement hangs on one. */
@NullMarked
package io.zhanggui.engagement.client;

import org.jspecify.annotations.NullMarked;
