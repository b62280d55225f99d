package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.customer.Fitted;
import io.zhanggui.stats.customer.Histories;
import io.zhanggui.stats.customer.PurchaseModel;
import io.zhanggui.stats.customer.Scores;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Fits a model of repeat buying to {@code id,x,t_x,T} and, where asked to, scores each customer. */
abstract class PurchaseModelTool<M extends PurchaseModel> extends StatsTool {

    @Option(names = "--predict", converter = CustomerOptions.Time.class)
    @Nullable
    Double time;

    PurchaseModelTool(Pipes pipes) {
        super(pipes);
    }

    abstract String model();

    abstract Estimate<Fitted<M>> fit(Histories histories);

    @Override
    void run(ToolOutput out) {
        InputTable table = read(
                InputColumn.text("id"), InputColumn.number("x"), InputColumn.number("t_x"), InputColumn.number("T"));
        double[] x = table.numbers("x");
        double[] recencies = table.numbers("t_x");
        double[] ages = table.numbers("T");
        answer(out, Histories.of(x, recencies, ages).flatMap(this::fit), fitted -> {
            out.json(FittedModelJson.of(model(), fitted));
            if (time != null) {
                write(out, table.texts("id"), fitted.model().score(x, recencies, ages, time));
            }
        });
    }

    private static void write(ToolOutput out, List<String> ids, Scores scores) {
        for (int i = 0; i < ids.size(); i++) {
            out.json(ToolOutput.object()
                    .put("id", ids.get(i))
                    .put("chance_alive", scores.chanceAlive()[i])
                    .put("expected_purchases", scores.expectedPurchases()[i]));
        }
    }
}
