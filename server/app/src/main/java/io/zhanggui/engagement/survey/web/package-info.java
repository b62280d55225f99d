/** Surveys and diagnosis reports over HTTP. */
@NullMarked
package io.zhanggui.engagement.survey.web;

import org.jspecify.annotations.NullMarked;
