package io.zhanggui.cli.stats;

import io.zhanggui.stats.budget.FittedCurve;
import io.zhanggui.stats.budget.IdentifyingTest;
import io.zhanggui.stats.budget.ResponseFit;
import io.zhanggui.stats.budget.ResponseFitter;
import io.zhanggui.stats.budget.WeeklyData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stats curves}: response curves from weekly figures, one line a channel, ready for {@code stats allocate}. */
@Command(name = "curves")
final class CurvesCommand extends StatsTool {

    @Option(names = "--y", required = true)
    String response = "";

    @Option(names = "--channels", required = true, split = ",")
    List<String> channels = List.of();

    @Option(names = "--controls", split = ",")
    List<String> controls = List.of();

    @Option(names = "--season")
    int waves = 2;

    @Option(names = "--draws")
    int draws = 200;

    @Option(names = "--seed")
    long seed = 1;

    @Option(names = "--worth", converter = AboveZeroConverter.class)
    double worth = 1;

    @Spec
    @Nullable
    CommandSpec spec;

    CurvesCommand(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        checkNames();
        List<InputColumn> columns = new ArrayList<>(List.of(InputColumn.number(response)));
        channels.forEach(name -> columns.add(InputColumn.number(name)));
        controls.forEach(name -> columns.add(InputColumn.number(name)));
        InputTable table = read(columns.toArray(InputColumn[]::new));
        WeeklyData data = new WeeklyData(table.numbers(response), columns(table, channels), columns(table, controls))
                .withTrendAndSeason(Math.clamp(waves, 0, 12));
        ResponseFitter.Settings settings = new ResponseFitter.Settings(Math.clamp(draws, 20, 2000), seed, worth);
        answer(out, ResponseFitter.fit(data, settings), fit -> write(out, fit));
    }

    private void checkNames() {
        List<String> names = new ArrayList<>(List.of(response));
        names.addAll(channels);
        names.addAll(controls);
        if (names.stream()
                                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        < names.size()
                && spec != null) {
            throw new ParameterException(spec.commandLine(), "同一列说了两次  a column is named twice");
        }
    }

    private static List<WeeklyData.Column> columns(InputTable table, List<String> names) {
        return names.stream()
                .map(name -> new WeeklyData.Column(name, table.numbers(name)))
                .toList();
    }

    private static void write(ToolOutput out, ResponseFit fit) {
        out.row(
                "channel",
                "maximum",
                "half_saturation",
                "shape",
                "carry_over",
                "mean_spend",
                "contribution",
                "lower",
                "upper",
                "identified",
                "test_zh",
                "test_en");
        for (FittedCurve each : fit.curves()) {
            out.row(
                    each.channel(),
                    each.curve().maximum(),
                    each.curve().halfSaturation(),
                    each.curve().shape(),
                    each.carryOver(),
                    each.meanSpend(),
                    each.contribution(),
                    each.contributionInterval().lower(),
                    each.contributionInterval().upper(),
                    each.isIdentified(),
                    each.missing().map(IdentifyingTest::zh).orElse(""),
                    each.missing().map(IdentifyingTest::en).orElse(""));
        }
    }
}
