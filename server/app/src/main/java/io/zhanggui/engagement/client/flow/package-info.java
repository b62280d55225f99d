/** Clients in transactions. */
@NullMarked
package io.zhanggui.engagement.client.flow;

import org.jspecify.annotations.NullMarked;
