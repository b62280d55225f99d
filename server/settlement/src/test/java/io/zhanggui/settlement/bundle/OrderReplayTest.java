package io.zhanggui.settlement.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.SampleContract;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.facts.FactReader;
import io.zhanggui.settlement.orders.OrderRows;
import io.zhanggui.settlement.rules.SettlementRules;
import io.zhanggui.settlement.statement.Statement;
import io.zhanggui.settlement.statement.StatementJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A bundle with the orders behind its facts proves the facts too. */
class OrderReplayTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate END = LocalDate.parse("2026-02-01");
    private static final String CONTRACT = SampleContract.with(
                    "{metric: sales, zh: 支付金额, unit: yuan, better: higher, adds: true, addable: [sales]}",
                    "{metric: sales, zh: 支付金额, unit: yuan, better: higher, adds: true, formula: paid_sum, addable: [paid_sum]}")
            .replace(
                    "{metric: refunds, zh: 退款金额, unit: yuan, better: lower, adds: true, addable: [refunds]}",
                    "{metric: refunds, zh: 退款金额, unit: yuan, better: lower, adds: true, formula: refund_sum, addable: [refund_sum]}");

    /** Orders, and what they add up to, added up while they are drawn. */
    private static final class Drawn {
        private final StringBuilder orders = new StringBuilder(String.join(",", OrderRows.COLUMNS) + "\n");
        private final Map<LocalDate, Long> paid = new TreeMap<>();
        private final Map<LocalDate, Long> refunded = new TreeMap<>();
        private final Set<Integer> buyers = new HashSet<>();

        Drawn(int count) {
            Random random = new Random(count);
            FIRST.datesUntil(END).forEach(day -> {
                paid.put(day, 0L);
                refunded.put(day, 0L);
            });
            for (int i = 0; i < count; i++) {
                LocalDate day = FIRST.plusDays(random.nextInt(31));
                int fen = 1_00 + random.nextInt(500_00);
                int buyer = random.nextInt(1 + count / 2);
                orders.append(
                        "order,home,,b%d,FINISHED,%s,%s,,,%d,%d,%d,0,,1\n".formatted(buyer, day, day, fen, fen, fen));
                paid.merge(day, (long) fen, Long::sum);
                buyers.add(buyer);
                if (random.nextInt(10) == 0) {
                    LocalDate back = FIRST.plusDays(random.nextInt(31));
                    orders.append("refund,home,,,,,,,%s,,%d,,,,\n".formatted(back, fen / 2));
                    refunded.merge(back, (long) fen / 2, Long::sum);
                }
            }
        }

        String facts() {
            StringBuilder facts = new StringBuilder("metric,scope,from,to,value,variant\n");
            paid.forEach((day, fen) -> facts.append(line("paid_sum", "shop:home", day, fen)));
            refunded.forEach((day, fen) -> facts.append(line("refund_sum", "shop:home", day, fen)));
            facts.append("buyer_count,all,2026-01-01,2026-02-01," + buyers.size() + ",computed\n");
            facts.append("profit,all,2026-01-01,2026-02-01,90000,computed\n");
            facts.append("buyers,all,2026-01-01,2026-02-01,1400,reported\n");
            facts.append("visitors,all,2026-01-01,2026-02-01,50000,reported\n");
            return facts.toString();
        }

        private static String line(String metric, String scope, LocalDate day, long fen) {
            return metric + "," + scope + "," + day + "," + day.plusDays(1) + "," + Fractions.money(fen)
                    + ",computed\n";
        }
    }

    private static byte[] bundle(String facts, String orders) {
        ContractHistory history = SampleContract.history(CONTRACT);
        byte[] file = facts.getBytes(StandardCharsets.UTF_8);
        Statement statement = ((Done<Statement>) SettlementRules.find(1)
                        .orElseThrow()
                        .settle(
                                history,
                                FactReader.read(file).facts().orElseThrow(),
                                Optional.empty(),
                                new Span(FIRST, END)))
                .value();
        return Bundle.write(
                new BundleFiles(
                                Map.of(1, CONTRACT.getBytes(StandardCharsets.UTF_8)),
                                "metrics: []\n".getBytes(StandardCharsets.UTF_8),
                                file,
                                Optional.empty(),
                                StatementJson.bytes(statement),
                                Optional.empty())
                        .withOrders(orders.getBytes(StandardCharsets.UTF_8)),
                Optional.empty());
    }

    @Test
    void every_computed_fact_is_added_up_from_its_orders() {
        Drawn drawn = new Drawn(300);

        ReplayResult result = Replay.run(bundle(drawn.facts(), drawn.orders.toString()), Optional.empty());

        assertThat(result.differences()).isEmpty();
        assertThat(result.facts()).isEqualTo(31 + 31 + 1);
    }

    @Test
    void a_changed_order_is_found_even_when_all_is_hashed_again_and_no_root_is_given() {
        Drawn drawn = new Drawn(300);
        String[] lines = drawn.orders.toString().split("\n", -1);
        String[] cells = lines[7].split(",", -1);
        cells[10] = String.valueOf(Long.parseLong(cells[10]) + 1);
        lines[7] = String.join(",", cells);

        ReplayResult result = Replay.run(bundle(drawn.facts(), String.join("\n", lines)), Optional.empty());

        assertThat(result.differences()).singleElement().satisfies(difference -> {
            LocalDate day = LocalDate.parse(cells[6]);
            long fen = drawn.paid.getOrDefault(day, 0L);
            assertThat(difference.where()).isEqualTo("orders:paid_sum shop:home " + new Span(day, day.plusDays(1)));
            assertThat(difference.held()).isEqualTo(Fractions.shown(Fractions.yuan(fen)));
            assertThat(difference.again()).isEqualTo(Fractions.shown(Fractions.yuan(fen + 1)));
        });
    }

    @Test
    void a_changed_fact_is_found_though_its_statement_was_computed_anew() {
        Drawn drawn = new Drawn(300);
        LocalDate day = FIRST.plusDays(3);
        String held = Drawn.line("paid_sum", "shop:home", day, drawn.paid.getOrDefault(day, 0L));
        String more = Drawn.line("paid_sum", "shop:home", day, drawn.paid.getOrDefault(day, 0L) + 100_000_00);

        ReplayResult result =
                Replay.run(bundle(drawn.facts().replace(held, more), drawn.orders.toString()), Optional.empty());

        assertThat(result.differences())
                .extracting(Difference::where)
                .containsExactly("orders:paid_sum shop:home " + new Span(day, day.plusDays(1)));
    }

    @Test
    void other_measures_than_the_released_ones_and_broken_rows_are_told() throws Exception {
        Drawn drawn = new Drawn(20);
        byte[] whole = bundle(drawn.facts(), drawn.orders.toString());
        TreeMap<String, byte[]> files = Bundle.read(whole);
        files.put(
                BundleFiles.MEASURES,
                new String(files.get(BundleFiles.MEASURES), StandardCharsets.UTF_8)
                        .replace("of: kept", "of: amount")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(Replay.run(Bundle.pack(files), Optional.empty()).differences())
                .extracting(Difference::where)
                .contains("file:measures.yaml");

        assertThat(Replay.run(
                                bundle(drawn.facts(), drawn.orders.toString().replaceFirst(",1\n", ",viel\n")),
                                Optional.empty())
                        .differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.again()).isEqualTo("line 2 quantity: viel"));
    }

    @Test
    void fifty_thousand_rows_take_seconds() {
        Drawn drawn = new Drawn(50_000);
        byte[] bundle = bundle(drawn.facts(), drawn.orders.toString());

        long start = System.nanoTime();
        ReplayResult result = Replay.run(bundle, Optional.empty());
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(result.differences()).isEmpty();
        assertThat(took).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void the_golden_bundle_with_orders_is_what_these_orders_give() throws Exception {
        Drawn drawn = new Drawn(200);
        assertThat(Files.readAllBytes(Path.of("src/test/resources/golden/rules-1-7.zip")))
                .isEqualTo(bundle(drawn.facts(), drawn.orders.toString()));
    }
}
