package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.decision.Replenishment;
import io.zhanggui.stats.decision.Replenishment.Order;
import io.zhanggui.stats.decision.Replenishment.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stats replenish}: an order for each item from its sales by period and its stock. */
@Command(name = "replenish")
final class ReplenishCommand extends StatsTool {

    @Option(names = "--lead", required = true, converter = AboveZeroConverter.class)
    double lead;

    @Option(names = "--lead-sd")
    double leadDeviation;

    @Option(names = "--review", converter = AboveZeroConverter.class)
    double review = 1;

    @Option(names = "--service", converter = ShareConverter.class)
    double service = 0.95;

    @Option(names = "--cover", converter = AboveZeroConverter.class)
    double cover = 60;

    @Option(names = "--half-life", converter = AboveZeroConverter.class)
    double halfLife = 28;

    @Option(names = "--season", converter = AboveZeroConverter.class)
    double season = 1;

    ReplenishCommand(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        InputTable table = read(
                InputColumn.text("item"),
                InputColumn.number("sold"),
                InputColumn.number("position").optional());
        Map<String, List<Integer>> items = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            items.computeIfAbsent(table.texts("item").get(row), item -> new ArrayList<>())
                    .add(row);
        }
        Policy policy = new Policy(lead, Math.max(0, leadDeviation), review, service, 1, cover, halfLife, season);
        double[] sold = table.numbers("sold");
        double[] positions = table.has("position") ? table.numbers("position") : new double[sold.length];
        out.row("item", "order", "level", "per_period", "cover_after", "velocity", "capped", "reason");
        items.forEach((item, rows) -> {
            double[] past = rows.stream().mapToDouble(row -> sold[row]).toArray();
            write(out, item, Replenishment.of(past, positions[rows.getLast()], policy));
        });
    }

    private static void write(ToolOutput out, String item, Estimate<Order> estimate) {
        switch (estimate) {
            case Estimate.Known<Order> known -> {
                Order order = known.value();
                out.row(
                        item,
                        order.order(),
                        order.level(),
                        order.perPeriod(),
                        order.coverAfter(),
                        order.velocity().name().toLowerCase(Locale.ROOT),
                        order.isCapped(),
                        "");
            }
            case Estimate.Unknown<Order> unknown ->
                out.row(item, "", "", "", "", "", "", unknown.doubt().zh());
        }
    }
}
