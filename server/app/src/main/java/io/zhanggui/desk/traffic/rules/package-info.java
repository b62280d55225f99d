/** What a channel or a word is worth against all together: pure Java. */
@NullMarked
package io.zhanggui.desk.traffic.rules;

import org.jspecify.annotations.NullMarked;
