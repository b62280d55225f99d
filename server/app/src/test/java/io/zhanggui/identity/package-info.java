/** What roles may do. */
@NullMarked
package io.zhanggui.identity;

import org.jspecify.annotations.NullMarked;
