/** Tests of rules, as tables. */
@NullMarked
package io.zhanggui.connect.rules;

import org.jspecify.annotations.NullMarked;
