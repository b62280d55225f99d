/** Surveys and diagnosis reports in transactions. */
@NullMarked
package io.zhanggui.engagement.survey.flow;

import org.jspecify.annotations.NullMarked;
