@NullMarked
package io.zhanggui.engagement.contract.flow;

import org.jspecify.annotations.NullMarked;
