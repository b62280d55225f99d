/** Whole-program benchmarks: {@code ./zhanggui bench NAME} prints measured figures and the machine they hold for. */
@NullMarked
package io.zhanggui.bench;

import org.jspecify.annotations.NullMarked;
