/**
 * Huge files for benchmarks, as fast as a disk takes them and with constant memory: realistic in form and content,
 * but rows of their own instead of a world's. Each writer returns the totals of what it wrote.
 */
@NullMarked
package io.zhanggui.simulator.bulk;

import org.jspecify.annotations.NullMarked;
