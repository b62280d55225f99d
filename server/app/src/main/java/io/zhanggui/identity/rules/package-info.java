/** What a password and a name must be, and how long a wrong one makes wait: pure Java. */
@NullMarked
package io.zhanggui.identity.rules;

import org.jspecify.annotations.NullMarked;
