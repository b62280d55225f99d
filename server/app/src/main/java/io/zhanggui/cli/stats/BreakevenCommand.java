package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.decision.BetRisk;
import io.zhanggui.stats.decision.BreakEven;
import io.zhanggui.stats.decision.StockBet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code stats breakeven}: from how many sales on a stock bet pays, and its risk where demand is told. Reads no table. */
@Command(name = "breakeven")
final class BreakevenCommand extends StatsTool {

    private static final double[] CHANCES = {0.05, 0.25, 0.5, 0.75, 0.95};

    @Option(names = "--units", required = true)
    long units;

    @Option(names = "--price", required = true)
    double price;

    @Option(names = "--prepay", required = true)
    double prepay;

    @Option(names = "--costs")
    double costs;

    @Option(names = "--cost-per-sale")
    double costPerSale;

    @Option(names = "--salvage")
    double salvage;

    @Option(names = "--spares")
    long spares;

    @Option(names = "--stated")
    @Nullable
    Long stated;

    @Mixin
    DemandOptions demand = new DemandOptions();

    BreakevenCommand(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        StockBet bet = new StockBet(units, price, prepay, costs, costPerSale, salvage, spares);
        Estimate<ObjectNode> json = BreakEven.of(bet).map(BreakevenCommand::json);
        if (stated != null) {
            long number = stated;
            json = json.flatMap(node -> BreakEven.readings(bet, number).map(readings -> with(node, number, readings)));
        }
        if (demand.isTold()) {
            json = json.flatMap(
                    node -> demand.demand().flatMap(law -> BetRisk.of(bet, law)).map(risk -> with(node, risk)));
        }
        answer(out, json, out::json);
    }

    private static ObjectNode json(BreakEven breakEven) {
        return ToolOutput.object()
                .put("exact_units", breakEven.exactUnits())
                .put("whole_units", breakEven.wholeUnits())
                .put("reachable", breakEven.isReachable());
    }

    private static ObjectNode with(ObjectNode node, long stated, BreakEven.Readings readings) {
        node.putObject("stated")
                .put("units", stated)
                .put("revenue", readings.revenue())
                .put("revenue_less_prepay", readings.revenueLessPrepay())
                .put("needed_salvage", readings.neededSalvage())
                .set("without_salvage", json(readings.withoutSalvage()));
        return node;
    }

    private static ObjectNode with(ObjectNode node, BetRisk risk) {
        ObjectNode profit = node.putObject("profit")
                .put("expected", risk.expectedProfit())
                .put("chance_of_loss", risk.chanceOfLoss())
                .put("chance_of_selling_out", risk.chanceOfSellingOut())
                .put("mean_of_worst_5_percent", risk.expectedShortfall(0.05));
        ObjectNode quantiles = profit.putObject("quantiles");
        for (double chance : CHANCES) {
            quantiles.put(String.valueOf(chance), risk.quantile(chance));
        }
        return node;
    }
}
