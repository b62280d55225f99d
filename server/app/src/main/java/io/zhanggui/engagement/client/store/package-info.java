/** The tables of clients. */
@NullMarked
package io.zhanggui.engagement.client.store;

import org.jspecify.annotations.NullMarked;
