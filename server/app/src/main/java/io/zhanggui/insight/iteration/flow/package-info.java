/** Takes steps, checks what they cite, and writes the audit trail. */
@NullMarked
package io.zhanggui.insight.iteration.flow;

import org.jspecify.annotations.NullMarked;
