/** Working hours, recurring turns and the chain of decisions. */
@NullMarked
package io.zhanggui.work.rules;

import org.jspecify.annotations.NullMarked;
