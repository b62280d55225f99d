package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.customer.BgNbd;
import io.zhanggui.stats.customer.CustomerValue;
import io.zhanggui.stats.customer.Discounting;
import io.zhanggui.stats.customer.Fitted;
import io.zhanggui.stats.customer.GammaGamma;
import io.zhanggui.stats.customer.Histories;
import io.zhanggui.stats.customer.ParetoNbd;
import io.zhanggui.stats.customer.PurchaseModel;
import io.zhanggui.stats.customer.TotalValue;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stats value}: what all customers together will bring, with an interval, and each of them. */
@Command(name = "value")
final class ValueTool extends StatsTool {

    /** The words of {@code --model}. */
    enum Model {
        bgnbd,
        paretonbd
    }

    @Option(names = "--horizon", required = true, converter = AboveZeroConverter.class)
    double horizon;

    @Option(names = "--periods", converter = AboveZeroConverter.class)
    double periods = 1;

    @Option(names = "--rate", converter = CustomerOptions.Share.class)
    double rate;

    @Option(names = "--margin", converter = AboveZeroConverter.class)
    double margin = 1;

    @Option(names = "--model")
    Model model = Model.bgnbd;

    @Option(names = "--level", converter = LevelOption.class)
    double level = 0.95;

    @Option(names = "--each")
    boolean each;

    @Option(names = "--seed")
    long seed = 1;

    ValueTool(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        InputTable table = read(
                InputColumn.text("id"),
                InputColumn.number("x"),
                InputColumn.number("t_x"),
                InputColumn.number("T"),
                InputColumn.numberOrNothing("mean_value"));
        TotalValue.Customers customers = new TotalValue.Customers(
                table.numbers("x"), table.numbers("t_x"), table.numbers("T"), table.numbers("mean_value"));
        int whole = (int) Math.clamp(Math.round(periods), 1, 1200);
        Discounting discounting = new Discounting(horizon / whole, whole, rate);
        Estimate<Fitted<GammaGamma>> values = GammaGamma.fit(customers.x(), customers.meanValues());
        answer(
                out,
                buying(customers)
                        .flatMap(buying -> values.flatMap(
                                worth -> TotalValue.of(buying, worth, customers, discounting, margin, level, seed)
                                        .map(total -> new Told(buying.model(), worth.model(), total)))),
                told -> write(out, told, table.texts("id"), customers, discounting));
    }

    private record Told(PurchaseModel buying, GammaGamma worth, TotalValue total) {}

    private Estimate<Fitted<? extends PurchaseModel>> buying(TotalValue.Customers customers) {
        Estimate<Histories> histories = Histories.of(customers.x(), customers.recencies(), customers.ages());
        return switch (model) {
            case bgnbd -> histories.flatMap(BgNbd::fit).map(fitted -> fitted);
            case paretonbd -> histories.flatMap(ParetoNbd::fit).map(fitted -> fitted);
        };
    }

    private void write(
            ToolOutput out, Told told, List<String> ids, TotalValue.Customers customers, Discounting discounting) {
        TotalValue total = told.total();
        out.json(ToolOutput.object()
                .put("model", model.name() + " + gammagamma")
                .put("customers", ids.size())
                .put("total", total.expected())
                .put("lower", total.interval().lower())
                .put("upper", total.interval().upper())
                .put("level", level)
                .put("sd_of_parameters", total.parameterDeviation())
                .put("sd_of_chance", total.chanceDeviation()));
        CustomerValue value = new CustomerValue(told.buying(), told.worth(), discounting, margin);
        for (int i = 0; each && i < ids.size(); i++) {
            out.json(ToolOutput.object()
                    .put("id", ids.get(i))
                    .put(
                            "value",
                            value.of(
                                            customers.x()[i],
                                            customers.recencies()[i],
                                            customers.ages()[i],
                                            customers.meanValues()[i])
                                    .find()
                                    .orElse(null)));
        }
    }
}
