@NullMarked
package io.zhanggui.insight.experiment.web;

import org.jspecify.annotations.NullMarked;
