/** Takes texts in, judges what changed and tells it. */
@NullMarked
package io.zhanggui.compliance.watch.flow;

import org.jspecify.annotations.NullMarked;
