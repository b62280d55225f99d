/** What happens to experiments, in transactions and with its trace in the audit trail. */
@NullMarked
package io.zhanggui.insight.experiment.flow;

import org.jspecify.annotations.NullMarked;
