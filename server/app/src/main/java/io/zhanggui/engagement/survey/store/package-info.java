/** The tables of surveys. */
@NullMarked
package io.zhanggui.engagement.survey.store;

import org.jspecify.annotations.NullMarked;
