/** How documents are kept and issued. */
@NullMarked
package io.zhanggui.engagement.paper.flow;

import org.jspecify.annotations.NullMarked;
