/** What deserves a look, decided in pure Java. */
@NullMarked
package io.zhanggui.desk.rules;

import org.jspecify.annotations.NullMarked;
