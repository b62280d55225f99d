package io.zhanggui.cli.stats;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.forecast.History;
import io.zhanggui.stats.forecast.season.Decomposition;
import io.zhanggui.stats.forecast.season.MultipleSeasons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stats decompose}: each series of a long table as trend, seasons and remainder. */
@Command(name = "decompose")
final class DecomposeCommand extends StatsTool {

    @Option(names = "--period", split = ",", required = true)
    int[] periods = {};

    @Spec
    @Nullable
    CommandSpec spec;

    DecomposeCommand(Pipes pipes) {
        super(pipes);
    }

    private record Parts(String name, History history, Decomposition parts) {}

    @Override
    void run(ToolOutput out) {
        if (Arrays.stream(periods).anyMatch(period -> period < 2) && spec != null) {
            throw new ParameterException(spec.commandLine(), "--period 至少是 2  --period is at least 2");
        }
        int[] sorted = Arrays.stream(periods).distinct().sorted().toArray();
        InputTable table =
                read(InputColumn.text("series"), InputColumn.text("index"), InputColumn.numberOrNothing("value"));
        List<Estimate<Parts>> all =
                SeriesRows.of(table).stream().map(rows -> split(rows, sorted)).toList();
        Optional<Doubt> doubt =
                all.stream().flatMap(parts -> parts.findDoubt().stream()).findFirst();
        if (doubt.isPresent()) {
            refuse(out, doubt.get());
            return;
        }
        List<String> header = new ArrayList<>(List.of("series", "step", "value", "trend"));
        Arrays.stream(sorted).forEach(period -> header.add("season_" + period));
        header.add("remainder");
        out.row(header.toArray());
        all.forEach(parts -> write(out, parts.get()));
    }

    private static Estimate<Parts> split(SeriesRows rows, int[] periods) {
        int longest = periods[periods.length - 1];
        if (rows.values().length < 2 * longest) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    rows.name() + " 只有 " + rows.values().length + " 期，周期 " + longest + " 至少要 " + 2 * longest + " 期",
                    rows.name() + " has " + rows.values().length + " steps; period " + longest + " needs "
                            + 2 * longest);
        }
        return History.of(rows.values(), longest)
                .flatMap(history -> MultipleSeasons.decompose(history.values(), periods)
                        .map(parts -> new Parts(rows.name(), history, parts)));
    }

    private static void write(ToolOutput out, Parts found) {
        Decomposition parts = found.parts();
        for (int index = 0; index < parts.trend().length; index++) {
            List<Object> cells = new ArrayList<>(
                    List.of(found.name(), index + 1, found.history().value(index), parts.trend()[index]));
            for (double[] season : parts.seasons()) {
                cells.add(season[index]);
            }
            cells.add(parts.remainder()[index]);
            out.row(cells.toArray());
        }
    }
}
