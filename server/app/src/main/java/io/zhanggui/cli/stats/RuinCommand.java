package io.zhanggui.cli.stats;

import io.zhanggui.stats.decision.Ruin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code stats ruin}: the chance that cash falls below zero in one of the weeks of the table. */
@Command(name = "ruin")
final class RuinCommand extends StatsTool {

    private static final long MOST_DRAWS = 200_000_000;

    @Option(names = "--cash", required = true)
    double cash;

    @Option(names = "--runs")
    int runs = 20_000;

    @Option(names = "--seed")
    long seed = 1;

    RuinCommand(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        InputTable table = read(InputColumn.number("mean"), InputColumn.number("sd"));
        double[] means = table.numbers("mean");
        double[] deviations = table.numbers("sd");
        for (int week = 0; week < deviations.length; week++) {
            if (deviations[week] < 0) {
                throw table.refusal(week, "sd", deviations[week], "不小于 0 的数 / a number not below 0");
            }
        }
        if (means.length == 0) {
            refuse(out, Tables.empty());
            return;
        }
        int bounded = (int) Math.clamp(runs, 2, MOST_DRAWS / means.length);
        Ruin.WeeklyFlow flow = (week, random) -> means[week] + deviations[week] * random.nextGaussian();
        answer(out, Ruin.of(cash, means.length, flow, bounded, seed), ruin -> out.json(json(ruin, bounded)));
    }

    private static ObjectNode json(Ruin ruin, int runs) {
        ObjectNode node = ToolOutput.object()
                .put("chance", ruin.chance())
                .put("lower", ruin.interval().lower())
                .put("upper", ruin.interval().upper())
                .put("level", ruin.interval().level())
                .put("runs", runs)
                .put("median_lowest_cash", ruin.medianLowest())
                .put("cash_for_5_percent", ruin.cashForFivePercent());
        var weeks = node.putArray("chance_by_week");
        ruin.chanceByWeek().forEach(weeks::add);
        return node;
    }
}
