@NullMarked
package io.zhanggui.engagement.paper.web;

import org.jspecify.annotations.NullMarked;
