@NullMarked
package io.zhanggui.engagement.contract.rules;

import org.jspecify.annotations.NullMarked;
