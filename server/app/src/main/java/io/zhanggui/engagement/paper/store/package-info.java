/** The tables of documents. */
@NullMarked
package io.zhanggui.engagement.paper.store;

import org.jspecify.annotations.NullMarked;
