/** How experiments are planned, read and ended: pure Java, the day passed in, every figure from the engine. */
@NullMarked
package io.zhanggui.insight.experiment.rules;

import org.jspecify.annotations.NullMarked;
