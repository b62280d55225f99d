/** Plans, budgets, timetables, milestones and the execution board in transactions. */
@NullMarked
package io.zhanggui.engagement.plan.flow;

import org.jspecify.annotations.NullMarked;
