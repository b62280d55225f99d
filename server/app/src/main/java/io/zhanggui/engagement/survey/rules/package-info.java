/** What answers are worth and where they contradict the data. */
@NullMarked
package io.zhanggui.engagement.survey.rules;

import org.jspecify.annotations.NullMarked;
