package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.decision.Demand;
import io.zhanggui.stats.decision.Newsvendor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stats newsvendor}: how much to buy once; demand from options or from a column of past values. */
@Command(name = "newsvendor")
final class NewsvendorCommand extends StatsTool {

    @Option(names = "--price", required = true)
    double price;

    @Option(names = "--cost", required = true)
    double cost;

    @Option(names = "--salvage")
    double salvage;

    @Option(names = "--shortage")
    double shortage;

    @Mixin
    DemandOptions demand = new DemandOptions();

    NewsvendorCommand(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        Estimate<Demand> known = demand.isTold()
                ? demand.demand()
                : Demand.empirical(read(InputColumn.number("demand")).numbers("demand"));
        Newsvendor.Terms terms = new Newsvendor.Terms(price, cost, salvage, shortage);
        answer(
                out,
                known.flatMap(law -> Newsvendor.best(terms, law)),
                decision -> out.json(ToolOutput.object()
                        .put("quantity", decision.wholeQuantity())
                        .put("exact_quantity", decision.quantity())
                        .put("critical_ratio", decision.criticalRatio())
                        .put("expected_profit", decision.expectedProfit())
                        .put("expected_sales", decision.expectedSales())
                        .put("expected_leftover", decision.expectedLeftover())
                        .put("expected_shortage", decision.expectedShortage())
                        .put("chance_of_enough", decision.chanceOfEnough())));
    }
}
