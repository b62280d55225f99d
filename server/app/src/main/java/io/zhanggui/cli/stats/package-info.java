/**
 * The statistics engine for analysts at a terminal: {@code ./zhanggui stats NAME [options] < in.csv > out}. No store is
 * opened and no Spring is started.
 *
 * <p>Flow: a {@link io.zhanggui.cli.stats.StatsTool} names the columns it needs, {@link io.zhanggui.cli.stats.InputTable}
 * reads them from standard input by their header names, the tool asks the engine, and
 * {@link io.zhanggui.cli.stats.ToolOutput} writes one JSON object or a CSV table. Where the data cannot tell, the output
 * is {@code {"reason", "zh", "en"}} and the exit code 3. To add a tool: a class here, its name in
 * {@link io.zhanggui.cli.stats.StatsCommand}, and the texts {@code help/zh/stats-NAME.txt} and {@code help/en/…}.
 */
@NullMarked
package io.zhanggui.cli.stats;

import org.jspecify.annotations.NullMarked;
