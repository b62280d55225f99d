/** What an appeal needs and says, as pure Java. */
@NullMarked
package io.zhanggui.compliance.appeal.rules;

import org.jspecify.annotations.NullMarked;
