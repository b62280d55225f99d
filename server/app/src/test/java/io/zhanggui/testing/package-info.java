/** What tests of all modules share: one running server per test run, and a browser without a window. */
@NullMarked
package io.zhanggui.testing;

import org.jspecify.annotations.NullMarked;
