package io.zhanggui.simulator.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkTest {
    private static final int ROWS = 20_000;

    @TempDir
    Path folder;

    @Test
    void an_order_list_has_71_columns_unique_ids_and_the_totals_returned() throws IOException {
        Path file = folder.resolve("orders.csv");
        OrderTotals totals = OrderListGenerator.write(file, ROWS, 3);
        List<String> lines =
                Files.readString(file, Charset.forName("GB18030")).lines().toList();
        assertThat(lines).hasSize(ROWS + 1);
        List<String> header = List.of(lines.getFirst().split(",", -1));
        Set<String> ids = new HashSet<>();
        long paid = 0;
        double total = 0;
        double kept = 0;
        double refund = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.replaceAll("\"麻烦尽快发货,谢谢\"", "").split(",", -1);
            assertThat(cells).hasSize(71);
            assertThat(cells[0]).matches("=\"\\d{19}\"");
            ids.add(cells[0]);
            total += number(cells, header, "总金额");
            if (!cells[header.indexOf("订单付款时间")].isEmpty()) {
                paid++;
                kept += number(cells, header, "买家实际支付金额");
                refund += number(cells, header, "退款金额");
                assertThat(number(cells, header, "买家实际支付金额") + number(cells, header, "退款金额"))
                        .isCloseTo(number(cells, header, "总金额"), org.assertj.core.data.Offset.offset(0.001));
            }
        }
        assertThat(ids).hasSize(ROWS);
        assertThat(new OrderTotals(
                        ROWS, paid, Math.round(total * 100), Math.round(kept * 100), Math.round(refund * 100)))
                .isEqualTo(totals);
    }

    @Test
    void the_utf_8_form_says_the_same() throws IOException {
        Path gbk = folder.resolve("gbk.csv");
        Path utf8 = folder.resolve("utf8.csv");
        assertThat(OrderListGenerator.writeUtf8(utf8, 500, 3)).isEqualTo(OrderListGenerator.write(gbk, 500, 3));
        assertThat(Files.readString(utf8)).isEqualTo(Files.readString(gbk, Charset.forName("GB18030")));
    }

    @Test
    void behaviour_is_grouped_by_user_in_order_of_time_and_counted() throws IOException {
        Path file = folder.resolve("behaviour.csv");
        BehaviourTotals totals = BehaviourGenerator.write(file, ROWS, 3);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(ROWS).allMatch(line -> line.matches("\\d+,\\d+,\\d+,(pv|cart|fav|buy),\\d{10}"));
        List<String> users = new ArrayList<>();
        long last = 0;
        for (String line : lines) {
            String[] cells = line.split(",");
            if (users.isEmpty() || !users.getLast().equals(cells[0])) {
                users.add(cells[0]);
                last = 0;
            }
            assertThat(Long.parseLong(cells[4])).isGreaterThanOrEqualTo(last);
            last = Long.parseLong(cells[4]);
        }
        assertThat(new HashSet<>(users)).hasSize(users.size());
        assertThat(totals.users()).isEqualTo(users.size()).isBetween(ROWS / 130L, ROWS / 75L);
        assertThat(totals.rows()).isEqualTo(ROWS);
        assertThat(totals.buys())
                .isEqualTo(lines.stream().filter(line -> line.contains(",buy,")).count());
        assertThat(totals.views() / (double) ROWS).isBetween(0.88, 0.92);
    }

    private static double number(String[] cells, List<String> header, String column) {
        return Double.parseDouble(cells[header.indexOf(column)]);
    }
}
