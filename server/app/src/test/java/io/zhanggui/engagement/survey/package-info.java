@NullMarked
package io.zhanggui.engagement.survey;

import org.jspecify.annotations.NullMarked;
