package io.zhanggui.cli.stats;

import io.zhanggui.stats.Interval;
import io.zhanggui.stats.customer.SurvivalCurve;
import io.zhanggui.stats.customer.SurvivalStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stats survival}: the Kaplan–Meier curve of {@code time,event}. */
@Command(name = "survival")
final class SurvivalTool extends StatsTool {

    @Option(names = "--level", defaultValue = "95", converter = CustomerOptions.Level.class)
    double level = 0.95;

    SurvivalTool(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        InputTable table = read(InputColumn.number("time"), InputColumn.number("event"));
        double[] events = table.numbers("event");
        boolean[] left = new boolean[events.length];
        for (int i = 0; i < left.length; i++) {
            if (events[i] != 0 && events[i] != 1) {
                throw table.refusal(i, "event", events[i], "1 / 0");
            }
            left[i] = events[i] == 1;
        }
        answer(out, SurvivalCurve.of(table.numbers("time"), left, level), curve -> {
            out.row("time", "at_risk", "events", "censored", "survival", "standard_error", "lower", "upper");
            curve.steps().forEach(step -> write(out, step));
        });
    }

    private static void write(ToolOutput out, SurvivalStep step) {
        out.row(
                step.time(),
                step.atRisk(),
                step.events(),
                step.censored(),
                step.survival(),
                step.standardError(),
                step.interval().map(Interval::lower).orElse(Double.NaN),
                step.interval().map(Interval::upper).orElse(Double.NaN));
    }
}
