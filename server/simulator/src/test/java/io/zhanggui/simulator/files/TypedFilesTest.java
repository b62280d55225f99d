package io.zhanggui.simulator.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.simulator.DayBook;
import io.zhanggui.simulator.ItemPlan;
import io.zhanggui.simulator.Scale;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.ShopPlan;
import io.zhanggui.simulator.Simulator;
import io.zhanggui.simulator.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shop's people type agrees with what happened in the shop. */
class TypedFilesTest {

    private static final World WORLD = Simulator.agency(42, LocalDate.of(2026, 11, 22), Scale.TINY);

    @TempDir
    Path folder;

    private final ShopPlan shop = WORLD.shops().getFirst();
    private final ShopHistory history = WORLD.history(shop);

    @Test
    void each_variant_has_a_cost_below_its_everyday_price() throws IOException {
        List<Reading.Cells> rows = read("items.xlsx", "商家编码", out -> new MasterFiles(history).items(out));
        assertThat(rows)
                .hasSize(shop.items().stream()
                        .mapToInt(item -> item.variants().size())
                        .sum());
        for (ItemPlan item : shop.items()) {
            for (ItemPlan.Variant variant : item.variants()) {
                Reading.Cells row = rows.stream()
                        .filter(each -> each.get("商家编码").equals(variant.code()))
                        .findFirst()
                        .orElseThrow();
                assertThat(Reading.fen(row.get("单位成本"))).isBetween(1L, Math.round(item.priceFen() * variant.factor()));
            }
        }
    }

    @Test
    void attempts_less_failures_are_the_orders_paid() throws IOException {
        Span month = Span.cut(history, 1).get(1);
        DayBook book = DayBook.of(history);
        List<Reading.Cells> rows = read("figures.xlsx", "指标", out -> new TypedFigures(history, book).write(out, month));
        for (LocalDate day : month.reportedDays(history)) {
            long tried = figure(rows, day, "发起支付笔数") - figure(rows, day, "支付失败笔数");
            assertThat(tried).isEqualTo(book.paid(history.index(day)).orders());
        }
    }

    @Test
    void what_a_month_costs_is_typed_for_the_month() throws IOException {
        Span month = Span.cut(history, 1).get(1);
        DayBook book = DayBook.of(history);
        List<Reading.Cells> rows = read("figures.xlsx", "指标", out -> new TypedFigures(history, book).write(out, month));
        assertThat(rows)
                .filteredOn(row -> row.get("指标").equals("人员成本"))
                .extracting(row -> row.get("日期"))
                .containsExactly(month.from().toString().substring(0, 7));
    }

    @Test
    void stock_is_never_below_nothing() throws IOException {
        List<Reading.Cells> rows = read("stock.xlsx", "库存数量", out -> new MasterFiles(history).stock(out));
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(Long.parseLong(row.get("库存数量")))
                        .isGreaterThanOrEqualTo(Long.parseLong(row.get("锁定数量"))));
    }

    private static long figure(List<Reading.Cells> rows, LocalDate day, String name) {
        return rows.stream()
                .filter(row ->
                        row.get("日期").equals(day.toString()) && row.get("指标").equals(name))
                .mapToLong(row -> Long.parseLong(row.get("数值")))
                .sum();
    }

    private List<Reading.Cells> read(String name, String column, Export.Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.write(out);
        Path file = Files.write(folder.resolve(name), out.toByteArray());
        return Reading.read(file, column);
    }
}
