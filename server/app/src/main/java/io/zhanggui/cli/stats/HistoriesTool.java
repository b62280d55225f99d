package io.zhanggui.cli.stats;

import io.zhanggui.stats.customer.PurchaseLog;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stats histories}: purchase histories from transactions {@code id,date,amount}. */
@Command(name = "histories")
final class HistoriesTool extends StatsTool {

    @Option(names = "--end")
    @Nullable
    LocalDate end;

    @Option(names = "--unit", defaultValue = "7", converter = CustomerOptions.Days.class)
    double unit = 7;

    HistoriesTool(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        InputTable table = read(InputColumn.text("id"), InputColumn.text("date"), InputColumn.number("amount"));
        List<LocalDate> days = DateCells.of(table, "date");
        List<String> ids = table.texts("id");
        double[] amounts = table.numbers("amount");
        PurchaseLog log = new PurchaseLog();
        for (int i = 0; i < table.rows(); i++) {
            log.add(ids.get(i), days.get(i), amounts[i]);
        }
        out.row("id", "x", "t_x", "T", "mean_value");
        log.histories(end == null ? DateCells.last(days) : end, unit)
                .forEach(customer -> out.row(
                        customer.customer(),
                        customer.repeatPurchases(),
                        customer.recency(),
                        customer.age(),
                        customer.repeatPurchases() == 0 ? Double.NaN : customer.meanRepeatValue()));
    }
}
