/** Templates with the figures of a client's shops. */
@NullMarked
package io.zhanggui.engagement.template.flow;

import org.jspecify.annotations.NullMarked;
