package io.zhanggui.cli.stats;

import io.zhanggui.stats.customer.CohortRow;
import io.zhanggui.stats.customer.Cohorts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stats cohort}: retention by month of the first purchase, from {@code id,date}. */
@Command(name = "cohort")
final class CohortTool extends StatsTool {

    @Option(names = "--end")
    @Nullable
    LocalDate end;

    CohortTool(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        InputTable table = read(InputColumn.text("id"), InputColumn.text("date"));
        List<LocalDate> days = DateCells.of(table, "date");
        List<String> ids = table.texts("id");
        Cohorts cohorts = new Cohorts();
        for (int i = 0; i < table.rows(); i++) {
            cohorts.add(ids.get(i), days.get(i));
        }
        answer(out, cohorts.retention(end == null ? DateCells.last(days) : end), rows -> {
            out.row("cohort", "customers", "age", "active", "retention");
            rows.forEach(row -> write(out, row));
        });
    }

    private static void write(ToolOutput out, CohortRow row) {
        for (int age = 0; age < row.active().size(); age++) {
            boolean known = row.active().get(age).isPresent();
            out.row(
                    row.month(),
                    row.customers(),
                    age,
                    known ? row.active().get(age).getAsLong() : "",
                    row.retention(age).orElse(Double.NaN));
        }
    }
}
