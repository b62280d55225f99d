/** When to send, when to try again, and how each peer wants to be signed to. */
@NullMarked
package io.zhanggui.notify.rules;

import org.jspecify.annotations.NullMarked;
