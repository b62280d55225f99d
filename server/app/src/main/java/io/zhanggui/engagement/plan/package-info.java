/**
 * From the second stage on: the service plan with its budget and timetable (设计), milestones, meetings and the board of the
 * execution (执行).
 *
 * <p>Flow: a plan is drafted from the signed diagnosis, revised in rounds with reasons, and passes its milestones by checks
 * with evidence; the stages of a client move on by them.
 */
@NullMarked
package io.zhanggui.engagement.plan;

import org.jspecify.annotations.NullMarked;
