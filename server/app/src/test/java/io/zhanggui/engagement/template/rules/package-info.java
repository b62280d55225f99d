@NullMarked
package io.zhanggui.engagement.template.rules;

import org.jspecify.annotations.NullMarked;
