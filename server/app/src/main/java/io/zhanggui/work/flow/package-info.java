/** Opens and closes tasks, rings alarms, lets duties come again, keeps approvals. */
@NullMarked
package io.zhanggui.work.flow;

import org.jspecify.annotations.NullMarked;
