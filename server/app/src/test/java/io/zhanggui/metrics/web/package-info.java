@NullMarked
package io.zhanggui.metrics.web;

import org.jspecify.annotations.NullMarked;
