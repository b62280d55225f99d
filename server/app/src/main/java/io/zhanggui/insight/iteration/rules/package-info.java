/** What may follow what, and what an answer proves of a change. */
@NullMarked
package io.zhanggui.insight.iteration.rules;

import org.jspecify.annotations.NullMarked;
