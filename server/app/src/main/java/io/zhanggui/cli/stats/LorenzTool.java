package io.zhanggui.cli.stats;

import io.zhanggui.stats.customer.Concentration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code stats lorenz}: the 80:20 curve of {@code value}. */
@Command(name = "lorenz")
final class LorenzTool extends StatsTool {

    private static final int POINTS = 20;

    @Option(names = "--share", defaultValue = "0.2", converter = CustomerOptions.Share.class)
    double share = 0.2;

    LorenzTool(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        InputTable table = read(InputColumn.number("value"));
        answer(out, Concentration.of(table.numbers("value")), curve -> out.json(json(curve)));
    }

    private ObjectNode json(Concentration curve) {
        ObjectNode json = ToolOutput.object()
                .put("customers", curve.customers())
                .put("gini", curve.gini())
                .put("best_customers", share)
                .put("their_share", curve.shareOfBest(share))
                .put("customers_that_make_80_percent", curve.customersThatMake(0.8));
        ArrayNode points = json.putArray("curve");
        for (int i = 0; i <= POINTS; i++) {
            double customers = (double) i / POINTS;
            points.addArray().add(customers).add(curve.shareOfBest(customers));
        }
        return json;
    }
}
