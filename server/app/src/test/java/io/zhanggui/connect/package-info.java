/** What tests of connect share. */
@NullMarked
package io.zhanggui.connect;

import org.jspecify.annotations.NullMarked;
