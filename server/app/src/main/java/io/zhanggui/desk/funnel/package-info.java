/**
 * Where buyers leave: the path that reports tell step by step, by channel and by item, and the path of single persons
 * through a behaviour file. Counts and rates are answers of {@code metrics}; paths of persons come from the warehouse.
 */
@NullMarked
package io.zhanggui.desk.funnel;

import org.jspecify.annotations.NullMarked;
