/** What a plan lacks, how a budget divides and a timetable runs. */
@NullMarked
package io.zhanggui.engagement.plan.rules;

import org.jspecify.annotations.NullMarked;
