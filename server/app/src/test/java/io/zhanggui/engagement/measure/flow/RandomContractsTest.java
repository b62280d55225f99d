package io.zhanggui.engagement.measure.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.CatalogueBook;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricKind;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Source;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.contract.MetricTerms.Unit;
import io.zhanggui.settlement.contract.Variant;
import io.zhanggui.settlement.facts.Measured;
import io.zhanggui.settlement.facts.Measuring;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.warehouse.FactKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a contract measures, the facts collected for it come to the number the board shows of the same days. */
class RandomContractsTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate END = LocalDate.parse("2026-05-01");
    private static final int CONTRACTS = 50;
    private static final int KPIS = 6;
    private static final String SHOPS = "{id: cloud, platform: tmall, name: 云}, {id: river, platform: tmall, name: 河}";

    @TempDir
    Path folder;

    private final Random random = new Random(20261130);

    /** What a KPI measures. */
    private record Drawn(String metric, Variant variant, boolean share) {}

    @Test
    void fifty_random_contracts_come_to_what_the_board_says() {
        try (GivenShop shop = new GivenShop(folder)) {
            fill(shop, GivenShop.CLOUD, 3);
            fill(shop, GivenShop.RIVER, 1);
            List<Drawn> all = measurable(shop);
            int answered = 0;
            int refused = 0;
            for (int i = 0; i < CONTRACTS; i++) {
                ContractHistory contract = contract(all);
                Span month = month();
                var collected = shop.live().collect(shop.asked(contract), List.of(month));
                for (Kpi kpi : contract.latest().kpis()) {
                    Outcome<Measured> measured = new Measuring(collected.facts(), List.of("shop:cloud", "shop:river"))
                            .value(kpi.metric(), kpi.scope(), kpi.variant(), month, Set.of());
                    MetricAnswer board = board(shop, kpi, month);
                    BigDecimal shown = board.rows().getFirst().value();
                    if (measured instanceof Done<Measured> done) {
                        answered++;
                        assertThat(shown).as(kpi.toString()).isNotNull();
                        int scale = kpi.metric().unit() == Unit.COUNT ? 2 : shown.scale();
                        assertThat(done.value().value().bigDecimalValue(20, RoundingMode.HALF_UP))
                                .as("%s %s %s %s", kpi.metric().key(), kpi.variant(), kpi.scope(), month)
                                .isCloseTo(shown, within(scale));
                    } else {
                        refused++;
                        assertThat(shown == null
                                        || !board.missingDays().isEmpty()
                                        || someDayIsUnknown(shop, kpi, month))
                                .as(
                                        "%s %s refused although the board has %s",
                                        kpi.metric().key(), month, shown)
                                .isTrue();
                    }
                }
            }
            assertThat(answered).isGreaterThan(200);
            assertThat(refused).isGreaterThan(0);
        }
    }

    private static org.assertj.core.data.Offset<BigDecimal> within(int scale) {
        return org.assertj.core.api.Assertions.within(
                new BigDecimal("0.5001").movePointLeft(scale).add(new BigDecimal("1e-9")));
    }

    /** Levels that these facts tell, by each of their sources. */
    private static List<Drawn> measurable(GivenShop shop) {
        CatalogueBook book = new CatalogueBook();
        List<Drawn> all = new ArrayList<>();
        for (MetricDefinition metric : shop.metrics().list(new AgencyId(1))) {
            for (Source source : metric.formulas().keySet()) {
                Variant variant = Variant.valueOf(source.name());
                boolean known = metric.kind() == MetricKind.LEVEL
                        && shop.metrics()
                                        .ask(
                                                GivenShop.BOTH,
                                                MetricQuestion.of(metric.key(), new Period(FIRST, END))
                                                        .from(source))
                                        .rows()
                                        .getFirst()
                                        .value()
                                != null;
                if (known) {
                    all.add(new Drawn(
                            metric.key(),
                            variant,
                            book.find(metric.key(), variant).orElseThrow().unit() == Unit.PERCENT));
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(40);
        return all;
    }

    private ContractHistory contract(List<Drawn> all) {
        StringBuilder kpis = new StringBuilder("kpis:\n");
        for (int i = 0; i < KPIS; i++) {
            Drawn drawn = all.get(random.nextInt(all.size()));
            String scope = List.of("all", "\"shop:cloud\"", "\"shop:river\"").get(random.nextInt(3));
            kpis.append("""
                      - {kpi: k%d, name: 指标, metric: %s, variant: %s, scope: %s, period: month,
                         target: {kind: band, from: %s, to: %s}, measure: relative, tolerance: 0%%, owner: x, source: y}
                    """.formatted(
                            i,
                            drawn.metric(),
                            drawn.variant().name().toLowerCase(Locale.ROOT),
                            scope,
                            drawn.share() ? "0%" : "0",
                            drawn.share() ? "1%" : "1"));
        }
        return GivenShop.contract(SHOPS, "{from: %s, to: %s}".formatted(FIRST, END), "month", kpis.toString());
    }

    private Span month() {
        LocalDate from = FIRST.plusMonths(random.nextInt(4));
        return new Span(from, from.plusMonths(1));
    }

    private static MetricAnswer board(GivenShop shop, Kpi kpi, Span span) {
        return shop.metrics()
                .ask(
                        scope(kpi),
                        MetricQuestion.of(kpi.metric().key(), new Period(span.from(), span.to()))
                                .from(Source.valueOf(kpi.variant().name())));
    }

    private static Scope scope(Kpi kpi) {
        return switch (kpi.scope().getFirst()) {
            case "all" -> GivenShop.BOTH;
            case "shop:cloud" -> of(GivenShop.CLOUD);
            default -> of(GivenShop.RIVER);
        };
    }

    private static Scope of(ShopId shop) {
        return Scope.of(GivenShop.BOTH.agency(), shop);
    }

    /** The board shows a period of which some day has no number; money is not settled on it. */
    private static boolean someDayIsUnknown(GivenShop shop, Kpi kpi, Span span) {
        return shop
                .metrics()
                .ask(
                        scope(kpi),
                        MetricQuestion.of(kpi.metric().key(), new Period(span.from(), span.to()), "shop", "day")
                                .from(Source.valueOf(kpi.variant().name())))
                .rows()
                .stream()
                .anyMatch(row -> row.value() == null);
    }

    /** Orders and reports of four months; the last five days of March are in no file of orders. */
    private void fill(GivenShop shop, ShopId of, int busy) {
        StringBuilder orders = new StringBuilder(
                "order_no buyer status total paid kept refund postage_due items kinds created_at paid_at mobile province\n");
        StringBuilder days = new StringBuilder("from_day to_day visitors views pay_buyers pay_amount pay_quantity\n");
        int number = 0;
        for (LocalDate day = FIRST; day.isBefore(END); day = day.plusDays(1)) {
            boolean lost = day.getMonthValue() == 3 && day.getDayOfMonth() > 26;
            for (int i = random.nextInt(2 + 2 * busy); i > 0 && !lost; i--) {
                long fen = 1_00L + random.nextInt(300_00);
                long back = random.nextInt(5) == 0 ? random.nextInt((int) fen) : 0;
                orders.append("%d B%d TRADE_FINISHED %s %s %s %s %s %d 1 %sT%02d:00 %sT23:00 %s 浙江\n"
                        .formatted(
                                number++,
                                random.nextInt(40),
                                yuan(fen),
                                yuan(fen),
                                yuan(fen - back),
                                yuan(back),
                                yuan(random.nextInt(10_00)),
                                1 + random.nextInt(3),
                                day,
                                random.nextInt(23),
                                day,
                                random.nextBoolean() ? "yes" : "no"));
            }
            int visitors = 50 + random.nextInt(400);
            int buyers = random.nextInt(20);
            days.append("%s %s %d %d %d %s %d\n"
                    .formatted(
                            day, day.plusDays(1), visitors, visitors * 3, buyers, yuan(buyers * 77_77L), buyers * 2));
        }
        shop.orders(of, FIRST.toString(), "2026-03-27", before(orders.toString(), true));
        shop.orders(of, "2026-04-01", END.toString(), before(orders.toString(), false));
        shop.load(of, FactKind.SHOP_PERIOD, FIRST.toString(), END.toString(), days.toString());
    }

    /** The head and the orders before April, or from it on. */
    private static String before(String orders, boolean early) {
        List<String> lines = orders.lines().toList();
        return lines.getFirst() + "\n"
                + String.join(
                        "\n",
                        lines.stream()
                                .skip(1)
                                .filter(line -> line.contains(" 2026-04-") != early)
                                .toList());
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
