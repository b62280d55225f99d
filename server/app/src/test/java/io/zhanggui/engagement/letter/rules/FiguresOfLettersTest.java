package io.zhanggui.engagement.letter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.FigureWords;
import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientDraft;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.letter.LetterKind;
import io.zhanggui.engagement.letter.LetterLevel;
import io.zhanggui.engagement.letter.PeriodFacts;
import io.zhanggui.engagement.letter.PeriodFacts.Figure;
import io.zhanggui.engagement.letter.PeriodFacts.Past;
import io.zhanggui.engagement.letter.flow.FactsReader;
import io.zhanggui.engagement.paper.FigureRef;
import io.zhanggui.engagement.paper.Phrase;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.testing.TestServer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.GivenTable;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every figure of every letter is what the catalogue answers to the question it points at, and every change what lies
 * between two of its answers: over shops whose numbers nobody chose.
 */
class FiguresOfLettersTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-05-01");
    private static final LocalDate LAST = LocalDate.parse("2026-07-01");
    private static final int SHOPS = 3;

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final Metrics metrics = server.get(Metrics.class);
    private final FactsReader reader = server.get(FactsReader.class);
    private int told;

    @Test
    void equal_the_catalogues_answers() {
        for (int seed = 1; seed <= SHOPS; seed++) {
            Random dice = new Random(seed);
            Client client = client(seed, dice);
            for (LetterKind kind : LetterKind.values()) {
                LocalDate day = LAST.minusDays(1L + dice.nextInt(40));
                PeriodFacts facts = reader.read(operator, client, kind, kind.around(day));
                kind.levels().forEach(level -> check(facts, level));
            }
        }
        assertThat(told).isGreaterThan(200);
    }

    private Client client(int seed, Random dice) {
        ShopId one = server.newShop(operator, "店" + seed + "a").id();
        ShopId two = server.newShop(operator, "店" + seed + "b").id();
        load(one, dice);
        // One client has two shops, whose visitors and buyers are not added up by anybody but the catalogue.
        Set<ShopId> shops = seed == 1 ? Set.of(one, two) : Set.of(one);
        if (seed == 1) {
            load(two, dice);
        }
        return server.get(Clients.class).create(operator, new ClientDraft("客户" + seed, null, null, "", shops));
    }

    private void load(ShopId shop, Random dice) {
        StringBuilder orders = new StringBuilder("order_no buyer total paid kept refund created_at paid_at\n");
        StringBuilder visits = new StringBuilder("from_day to_day visitors views pay_buyers cart_users bounce_rate\n");
        int number = 0;
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            for (int i = dice.nextInt(4); i > 0; i--) {
                String at = day + "T1" + i + ":00";
                int paid = 50 + dice.nextInt(5_000);
                orders.append(
                        "%d b%d %d %d %d 0 %s %s%n".formatted(++number, dice.nextInt(60), paid, paid, paid, at, at));
            }
            // Some days were never exported.
            if (dice.nextInt(20) > 0) {
                int visitors = 100 + dice.nextInt(2_000);
                visits.append("%s %s %d %d %d %d 0.%d%n"
                        .formatted(
                                day,
                                day.plusDays(1),
                                visitors,
                                visitors * 3,
                                dice.nextInt(40),
                                dice.nextInt(90),
                                30 + dice.nextInt(50)));
            }
        }
        load(shop, FactKind.ORDER, orders.toString());
        load(shop, FactKind.SHOP_PERIOD, visits.toString());
    }

    private void load(ShopId shop, FactKind kind, String table) {
        GivenRows rows = new GivenRows(kind, LocalDateTime.parse("2026-07-02T00:00:00"), GivenTable.of(kind, table));
        server.get(Loads.class)
                .load(
                        Scope.of(operator.agency(), shop),
                        new NewLoad(kind + ".csv", null, kind + "" + shop.value(), 1, UserId.LOCAL),
                        kind == FactKind.ORDER ? rows.over(new Period(FIRST, LAST)) : rows);
    }

    private void check(PeriodFacts facts, LetterLevel level) {
        Sheet sheet = LetterWords.write(facts, level);
        runs(sheet)
                .filter(run -> run.answers() instanceof FigureRef.Asked)
                .forEach(run -> check(facts, run.text(), (FigureRef.Asked) Objects.requireNonNull(run.answers())));
    }

    private static Stream<Phrase.Run> runs(Sheet sheet) {
        return sheet.blocks().stream().flatMap(block -> switch (block) {
            case Sheet.Heading heading -> Stream.of();
            case Sheet.Paragraph(Phrase phrase) -> phrase.runs().stream();
            case Sheet.Grid grid ->
                grid.rows().stream().flatMap(row -> row.stream().flatMap(cell -> cell.runs().stream()));
        });
    }

    private void check(PeriodFacts facts, String text, FigureRef.Asked asked) {
        MetricAnswer answer = ask(asked, new Period(asked.from(), asked.to()));
        BigDecimal value = Objects.requireNonNull(answer.rows().getFirst().value(), asked.toString());
        told++;
        if (text.startsWith("+") || text.startsWith("-") || text.equals("持平") || text.equals("从 0 起")) {
            BigDecimal now = ask(asked, facts.period()).rows().getFirst().value();
            Figure figure = new Figure(
                    asked.metric(),
                    "",
                    answer.definition().unit(),
                    answer.definition().better(),
                    now,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
            assertThat(text)
                    .as(asked.toString())
                    .isEqualTo(Said.moved(figure, new Past(new Period(asked.from(), asked.to()), value)));
        } else {
            assertThat(text)
                    .as(asked.toString())
                    .isEqualTo(FigureWords.of(value, answer.definition().unit()));
        }
    }

    private MetricAnswer ask(FigureRef.Asked asked, Period period) {
        Scope scope = new Scope(
                operator.agency(),
                asked.shops().stream().map(ShopId::new).collect(java.util.stream.Collectors.toUnmodifiableSet()));
        return metrics.ask(scope, MetricQuestion.of(asked.metric(), period));
    }
}
