@NullMarked
package io.zhanggui.insight.iteration.web;

import org.jspecify.annotations.NullMarked;
