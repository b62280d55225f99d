/** What a weak step costs, worked out by hand. */
@NullMarked
package io.zhanggui.desk.funnel.rules;

import org.jspecify.annotations.NullMarked;
