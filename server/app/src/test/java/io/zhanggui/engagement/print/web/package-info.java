@NullMarked
package io.zhanggui.engagement.print.web;

import org.jspecify.annotations.NullMarked;
