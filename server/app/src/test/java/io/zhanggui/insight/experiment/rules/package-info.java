@NullMarked
package io.zhanggui.insight.experiment.rules;

import org.jspecify.annotations.NullMarked;
