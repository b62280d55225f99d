package io.zhanggui.compliance.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.gate.Checklist;
import io.zhanggui.compliance.gate.LicenceKind;
import io.zhanggui.compliance.gate.PublicationKind;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is shipped, and reading what agencies write. */
class GateTextsTest {

    private static final GateTexts SHIPPED = GateTexts.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void each_kind_of_publication_has_a_list_that_the_gate_asks_for() {
        for (PublicationKind kind : PublicationKind.values()) {
            assertThat(SHIPPED.checklists())
                    .filteredOn(list -> list.isAskedOf(kind, Category.OTHER))
                    .hasSize(1);
        }
    }

    @Test
    void a_list_reads_the_same_after_it_was_written_again() {
        for (Checklist list : SHIPPED.checklists()) {
            assertThat(ChecklistReader.read("again", new StringReader(ChecklistText.of(list)), 0))
                    .isEqualTo(new ChecklistReader.Read.Done(list));
        }
    }

    @Test
    void drugs_need_both_qualifications_and_an_ordinary_shirt_needs_the_business_licence_only() {
        assertThat(needed(Category.DRUG, "感冒灵颗粒", ""))
                .contains("business", "drug-business", "drug-information", "drug-online", "drug");
        assertThat(needed(Category.APPAREL, "纯棉短袖", "")).containsExactly("business");
        assertThat(needed(Category.APPAREL, "纯棉短袖", "花之谷")).containsExactly("business", "trademark");
    }

    @Test
    void goods_are_told_by_their_words_too() {
        assertThat(needed(Category.DIGITAL, "20000 毫安充电宝", "")).contains("ccc");
        assertThat(needed(Category.BABY, "木制玩具积木", "")).contains("toy-ccc");
        assertThat(needed(Category.APPAREL, "玩具熊印花短袖", "")).doesNotContain("toy-ccc");
    }

    @Test
    void whatever_asks_for_a_licence_is_cited() {
        assertThat(SHIPPED.licenceKinds())
                .allMatch(kind -> kind.cited().stream().allMatch(cited -> cited.matches("《.+》第.+条")))
                .allMatch(kind -> !kind.cited().isEmpty());
        assertThat(SHIPPED.licenceKinds())
                .filteredOn(LicenceKind::verified)
                .extracting(LicenceKind::key)
                .containsExactly("business", "cosmetics");
    }

    @Test
    void advertising_of_reviewed_goods_needs_a_number_that_fits_and_holds() {
        assertThat(missing(Category.DRUG, "", null)).hasSize(1);
        assertThat(missing(Category.DRUG, "粤药广审（文）第250101-00001号", TODAY)).isEmpty();
        assertThat(missing(Category.DRUG, "粤药广审（文）第250101-00001号", TODAY.minusDays(1)))
                .hasSize(1);
        assertThat(missing(Category.DRUG, "粤械广审（文）第250101-00001号", null)).hasSize(2);
        assertThat(missing(Category.APPAREL, "", null)).isEmpty();
    }

    @Test
    void every_fault_of_a_list_is_found_with_its_line() {
        String yaml = "checklist: my-list\nzh: 清单\nfor: shop\nvalid_days: 0\nsections:\n"
                + "  - section: 一\n    points:\n      - {ask: 问, severity: fatal}\n      - {asks: 问}\n";
        assertThat(ChecklistReader.read("own.yaml", new StringReader(yaml), 1))
                .isInstanceOfSatisfying(
                        ChecklistReader.Read.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .anyMatch(fault ->
                                        fault.startsWith("own.yaml:3: ") && fault.contains("item, campaign, live"))
                                .anyMatch(fault -> fault.startsWith("own.yaml:4: "))
                                .anyMatch(fault -> fault.startsWith("own.yaml:8: ") && fault.contains("warn, block"))
                                .anyMatch(fault -> fault.startsWith("own.yaml:9: ") && fault.contains("\"asks\"")));
        assertThat(ChecklistReader.read("own.yaml", new StringReader("a: [1"), 1))
                .isInstanceOf(ChecklistReader.Read.Faulty.class);
    }

    @Test
    void a_list_as_a_table_keeps_the_section_until_another_is_named() {
        ChecklistTable table = new ChecklistTable();
        table.add(2, Map.of("检查项", "一问", "章节", "外观", "级别", "建议", "凭证", "要", "有效天数", "30"));
        table.add(3, Map.of("检查项", "二问"));
        table.add(4, Map.of("检查项", ""));
        assertThat(table.points()).extracting("section").containsExactly("外观", "外观");
        table.add(5, Map.of("检查项", "三问", "级别", "致命"));
        assertThat(table.faults())
                .singleElement()
                .asString()
                .startsWith("第 5 行 级别")
                .contains("建议");
    }

    @Test
    void a_warning_is_due_at_the_fewest_of_its_days_that_are_not_past() {
        assertThat(Expiry.due(TODAY.plusDays(61), TODAY, Expiry.OF_LICENCES)).isEmpty();
        assertThat(Expiry.due(TODAY.plusDays(60), TODAY, Expiry.OF_LICENCES)).hasValue(60);
        assertThat(Expiry.due(TODAY.plusDays(30), TODAY, Expiry.OF_LICENCES)).hasValue(30);
        assertThat(Expiry.due(TODAY.plusDays(8), TODAY, Expiry.OF_LICENCES)).hasValue(30);
        assertThat(Expiry.due(TODAY, TODAY, Expiry.OF_LICENCES)).hasValue(7);
        assertThat(Expiry.due(TODAY.minusDays(1), TODAY, Expiry.OF_LICENCES)).hasValue(0);
    }

    @Test
    void sums_are_read_to_the_fen_and_nothing_else_is() {
        assertThat(Sums.fen("1,299.5")).contains(129_950L);
        assertThat(Sums.fen("¥99元")).contains(9_900L);
        for (String none : List.of("", "1.234", "-1", "1e3", "贵")) {
            assertThat(Sums.fen(none)).as(none).isEmpty();
        }
        assertThat(Sums.yuan(5)).isEqualTo("0.05");
    }

    @Test
    void a_file_must_be_what_its_name_says() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        assertThat(EvidenceTypes.of("a.PNG", png)).contains("image/png");
        assertThat(EvidenceTypes.of("a.pdf", png)).isEmpty();
        assertThat(EvidenceTypes.of("a.html", "<html>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void a_number_has_the_sign_and_the_digits_of_its_authority() {
        for (String number : List.of("浙食健广审（文）第250101-00001号", "京食健广审(视)第260630-12345号")) {
            assertThat(missing(Category.HEALTH_FOOD, number, TODAY)).as(number).isEmpty();
        }
        for (String number : List.of("食健广审", "浙食健广审（文）第2501号", "浙药广审（文）第250101-00001号", "250101-00001")) {
            assertThat(missing(Category.HEALTH_FOOD, number, TODAY)).as(number).hasSize(1);
        }
    }

    private static List<String> needed(Category category, String title, String brand) {
        return SHIPPED.licenceKinds().stream()
                .filter(kind -> kind.isNeededFor(category, title, brand))
                .map(LicenceKind::key)
                .toList();
    }

    private static List<?> missing(Category category, String number, @Nullable LocalDate until) {
        return AdJudge.missing(SHIPPED.adReviews(), category, "文案", number, until, TODAY);
    }
}
