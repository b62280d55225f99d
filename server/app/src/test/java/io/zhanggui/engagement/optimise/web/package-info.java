@NullMarked
package io.zhanggui.engagement.optimise.web;

import org.jspecify.annotations.NullMarked;
