@NullMarked
package io.zhanggui.engagement.survey.rules;

import org.jspecify.annotations.NullMarked;
