@NullMarked
package io.zhanggui.engagement.client;

import org.jspecify.annotations.NullMarked;
