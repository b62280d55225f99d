package io.zhanggui.engagement.template.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.CatalogueBook;
import io.zhanggui.engagement.ContractTrial;
import io.zhanggui.engagement.client.Tier;
import io.zhanggui.engagement.template.Answers;
import io.zhanggui.engagement.template.Answers.ChosenKpi;
import io.zhanggui.engagement.template.Answers.NamedShop;
import io.zhanggui.engagement.template.ContractTemplates;
import io.zhanggui.engagement.template.Filled;
import io.zhanggui.engagement.template.Goal;
import io.zhanggui.engagement.template.KpiTemplate;
import io.zhanggui.engagement.template.Place;
import io.zhanggui.engagement.template.PlaceKind;
import io.zhanggui.engagement.template.TierTemplate;
import io.zhanggui.settlement.contract.ContractReader.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every template with every clause, filled by chance, is a contract that can be signed. */
class ShippedTemplatesTest {

    private static final int DRAWS = 150;

    private final ContractTemplates templates = new ShippedTemplates(new CatalogueBook());

    @Test
    void there_is_a_clause_for_every_measured_promise_of_section_l() {
        List<String> rows = IntStream.rangeClosed(179, 202)
                .mapToObj(row -> "F" + row)
                // F190 is the board itself, F191 what all clauses have, F199 a checklist among the promises.
                .filter(row -> !List.of("F190", "F191", "F199").contains(row))
                .toList();

        assertThat(templates.kpis()).extracting(KpiTemplate::row).containsAll(rows);
    }

    @Test
    void every_template_with_every_clause_and_every_reading_of_it_can_be_signed() {
        for (TierTemplate tier : templates.tiers()) {
            for (KpiTemplate kpi : templates.kpis()) {
                for (Goal goal : kpi.goals()) {
                    assertSignable(tier, List.of(usual(kpi, goal)), Map.of());
                }
            }
            assertSignable(tier, all(new Random(7)), Map.of());
        }
    }

    @Test
    void amounts_drawn_by_chance_give_contracts_that_can_be_signed() {
        for (int draw = 0; draw < DRAWS; draw++) {
            Random random = new Random(draw);
            TierTemplate tier =
                    templates.tiers().get(random.nextInt(templates.tiers().size()));
            List<ChosenKpi> chosen = all(random);
            Collections.shuffle(chosen, random);
            assertSignable(tier, chosen.subList(0, 1 + random.nextInt(chosen.size())), drawn(tier, random));
        }
    }

    @Test
    void a_place_left_empty_is_named_and_marked_in_the_text() {
        for (TierTemplate tier : templates.tiers()) {
            KpiTemplate kpi = templates.findKpi("click_cost").orElseThrow();
            for (Place place : tier.places()) {
                Map<String, String> places = new HashMap<>(filled());
                places.put(place.key(), " ");
                Filled text = templates.fill(
                        tier.tier(),
                        answers(places, List.of(usual(kpi, kpi.goals().getFirst()))));

                assertThat(text.gaps()).extracting(Filled.Gap::path).containsExactly(place.key());
                assertThat(text.gaps().getFirst().name()).isEqualTo(place.name());
            }
        }
    }

    @Test
    void a_plan_that_can_be_read_in_two_ways_is_asked_about() {
        Filled text = templates.fill(
                Tier.REFINED,
                answers(filled(), List.of(new ChosenKpi("main_image_click_rate", Map.of("baseline", "3.2%")))));

        assertThat(text.gaps()).extracting(Filled.Gap::path).containsExactly("kpis.main_image_click_rate.goal");
        assertThat(text.gaps().getFirst().said().zh()).contains("3.15%", "8%");
    }

    @Test
    void a_baseline_of_last_year_waits_to_be_frozen() {
        Filled text = templates.fill(
                Tier.REFINED,
                answers(
                        filled(),
                        List.of(new ChosenKpi("buyer_value", Map.of("baseline_kind", "same_period_last_year")))));

        assertThat(text.gaps()).isEmpty();
        assertThat(ContractTrial.check(text.text()).findings())
                .extracting(finding -> finding.code())
                .containsExactly("CONTRACT-2011");
    }

    @Test
    void whatever_people_write_stays_a_text() {
        Map<String, String> places = new HashMap<>(filled());
        places.put("merchant", "甲: \"乙\" # {丙}\n- 丁\\");
        KpiTemplate kpi = templates.findKpi("scores").orElseThrow();

        Filled text = templates.fill(
                Tier.BASIC, answers(places, List.of(usual(kpi, kpi.goals().getFirst()))));

        assertThat(ContractTrial.check(text.text()).contract().orElseThrow().merchant())
                .isEqualTo("甲: \"乙\" # {丙} - 丁\\");
    }

    private void assertSignable(TierTemplate tier, List<ChosenKpi> kpis, Map<String, String> drawn) {
        Map<String, String> places = new HashMap<>(filled());
        places.putAll(drawn);
        Filled text = templates.fill(tier.tier(), answers(places, kpis));
        Reading reading = ContractTrial.check(text.text());

        assertThat(text.gaps()).as(text.text()).isEmpty();
        assertThat(reading.findings()).as(text.text()).isEmpty();
        assertThat(reading.signable()).isTrue();
        assertThat(reading.contract().orElseThrow().kpis()).hasSameSizeAs(kpis);
        assertThat(text.text()).contains("# 佣金与奖励合计");
    }

    private List<ChosenKpi> all(Random random) {
        List<ChosenKpi> all = new ArrayList<>();
        for (KpiTemplate kpi : templates.kpis()) {
            Goal goal = kpi.goals().get(random.nextInt(kpi.goals().size()));
            ChosenKpi usual = usual(kpi, goal);
            Map<String, String> places = new HashMap<>(usual.places());
            for (Place place : templates.placesOf(kpi, goal.kind())) {
                if (place.kind() == PlaceKind.MONEY) {
                    places.put(place.key(), Integer.toString(100 * (1 + random.nextInt(90))));
                }
            }
            all.add(new ChosenKpi(kpi.key(), places));
        }
        return all;
    }

    private ChosenKpi usual(KpiTemplate kpi, Goal goal) {
        Map<String, String> places = new HashMap<>(Map.of("goal", goal.kind().key()));
        for (Place place : templates.placesOf(kpi, goal.kind())) {
            if (place.usual().isEmpty()) {
                places.put(place.key(), place.kind() == PlaceKind.SHARE ? "3.2%" : "120.5");
            }
        }
        return new ChosenKpi(kpi.key(), places);
    }

    private static Map<String, String> drawn(TierTemplate tier, Random random) {
        Map<String, String> places = new HashMap<>();
        for (Place place : tier.places()) {
            switch (place.kind()) {
                case MONEY -> places.put(place.key(), Integer.toString(1 + random.nextInt(900_000)));
                case SHARE -> places.put(place.key(), share(random));
                case WHOLE -> places.put(place.key(), Integer.toString(1 + random.nextInt(60)));
                case CHOICE ->
                    places.put(
                            place.key(),
                            place.choices()
                                    .get(random.nextInt(place.choices().size()))
                                    .key());
                default -> {}
            }
        }
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
        places.put("from", from.toString());
        places.put("last", from.plusDays(random.nextInt(700)).toString());
        return places;
    }

    /** At most the 15 % that a cap may be. */
    private static String share(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(1_500))
                        .divide(BigDecimal.valueOf(100), 2, RoundingMode.UNNECESSARY)
                        .toPlainString()
                + "%";
    }

    private static Map<String, String> filled() {
        Map<String, String> places = new HashMap<>();
        places.put("number", "ZG-2027-001");
        places.put("title", "云上家居服务效果协议");
        places.put("provider", "锦程电商代运营有限公司");
        places.put("merchant", "云上家居有限公司");
        places.put("from", "2027-01-01");
        places.put("last", "2027-12-31");
        places.put("manager", "王芳");
        places.put("arbitration", "杭州仲裁委员会");
        return places;
    }

    private static Answers answers(Map<String, String> places, List<ChosenKpi> kpis) {
        return new Answers(places, List.of(new NamedShop("cloud-home", "tmall", "云上家居旗舰店")), kpis, List.of());
    }
}
