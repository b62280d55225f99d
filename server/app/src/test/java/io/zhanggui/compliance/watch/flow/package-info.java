/** Tests of {@code io.zhanggui.compliance.watch.flow}. */
@NullMarked
package io.zhanggui.compliance.watch.flow;

import org.jspecify.annotations.NullMarked;
