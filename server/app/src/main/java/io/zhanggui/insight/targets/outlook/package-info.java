/**
 * Whether targets will be reached: what is done, what the past says of the rest, and what a target would need. A study, so
 * that what was said when a target was set can be read again.
 */
@NullMarked
package io.zhanggui.insight.targets.outlook;

import org.jspecify.annotations.NullMarked;
