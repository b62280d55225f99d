package io.zhanggui.cli.stats;

import io.zhanggui.shared.Failure;
import io.zhanggui.stats.forecast.daily.Promotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The shop's own promotions, past and coming: {@code kind,from,to[,uplift][,series]}. */
record PromotionFile(List<Row> rows) {

    /** One promotion; an empty series means all. */
    record Row(String series, Promotion promotion) {}

    static final PromotionFile NONE = new PromotionFile(List.of());

    static PromotionFile read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return of(InputTable.read(
                    in,
                    InputColumn.text("kind"),
                    InputColumn.text("from"),
                    InputColumn.text("to"),
                    InputColumn.numberOrNothing("uplift").optional(),
                    InputColumn.text("series").optional()));
        } catch (IOException e) {
            throw new Failure(InputError.NO_FILE, e, file);
        }
    }

    private static PromotionFile of(InputTable table) {
        List<LocalDate> from = DateCells.of(table, "from");
        List<LocalDate> to = DateCells.of(table, "to");
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            if (to.get(row).isBefore(from.get(row))) {
                throw table.refusal(row, "to", to.get(row), "不早于 from 的日期 (a date not before from)");
            }
            double uplift = table.has("uplift") ? table.numbers("uplift")[row] : Double.NaN;
            if (uplift <= -1 || uplift >= 1000) {
                throw table.refusal(row, "uplift", uplift, "大于 -1 的比例，如 0.5 (a share above -1, such as 0.5)");
            }
            OptionalDouble stated = Double.isNaN(uplift) ? OptionalDouble.empty() : OptionalDouble.of(uplift);
            rows.add(new Row(
                    table.has("series") ? table.texts("series").get(row) : "",
                    new Promotion(table.texts("kind").get(row), from.get(row), to.get(row), stated)));
        }
        return new PromotionFile(rows);
    }

    List<Promotion> of(String series) {
        return rows.stream()
                .filter(row -> row.series().isEmpty() || row.series().equals(series))
                .map(Row::promotion)
                .toList();
    }
}
