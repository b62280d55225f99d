/**
 * What is said of the trade, beside the own figures: {@code desk/benchmarks.json} holds each figure with its year and whose
 * word it is. They are claims of the service plan, never facts.
 */
@NullMarked
package io.zhanggui.desk.benchmark;

import org.jspecify.annotations.NullMarked;
