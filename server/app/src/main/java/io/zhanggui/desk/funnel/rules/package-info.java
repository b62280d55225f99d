/** What a weak step costs: pure Java. */
@NullMarked
package io.zhanggui.desk.funnel.rules;

import org.jspecify.annotations.NullMarked;
