/** The YAML catalogue: read and checked at start, all faults at once with file and line. */
@NullMarked
package io.zhanggui.metrics.catalogue;

import org.jspecify.annotations.NullMarked;
