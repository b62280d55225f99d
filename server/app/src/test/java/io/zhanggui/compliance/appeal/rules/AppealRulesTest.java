package io.zhanggui.compliance.appeal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.RuleClass;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.appeal.AppealState;
import io.zhanggui.compliance.appeal.EvidenceKind;
import io.zhanggui.compliance.appeal.GivenPenalties;
import io.zhanggui.compliance.appeal.Penalty;
import io.zhanggui.compliance.rules.ShippedRules;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppealRulesTest {

    private static final Rulebook RULES = ShippedRules.checker().rulebook();
    private static final Penalty PENALTY = GivenPenalties.penalty();

    private static RuleClass price() {
        return RULES.listClasses().stream()
                .filter(each -> each.key().equals("price"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_class_has_a_checklist_of_its_own_beside_what_all_need() {
        for (RuleClass of : RULES.listClasses()) {
            List<EvidenceKind> kinds = EvidenceLists.shipped().of(of.key());
            assertThat(kinds).as(of.key()).hasSizeGreaterThan(3);
            assertThat(kinds)
                    .extracting(EvidenceKind::key)
                    .doesNotHaveDuplicates()
                    .contains("notice", "mended");
        }
    }

    @Test
    void the_material_is_ready_three_natural_days_after_the_notice_or_when_the_platform_closes() {
        Instant noticed = Instant.parse("2026-10-01T02:00:00Z");
        assertThat(AppealClock.readyBy(noticed, null)).isEqualTo("2026-10-04T02:00:00Z");
        assertThat(AppealClock.readyBy(noticed, noticed.plusSeconds(3600))).isEqualTo("2026-10-01T03:00:00Z");
        assertThat(AppealClock.readyBy(noticed, Instant.parse("2026-10-09T02:00:00Z")))
                .isEqualTo("2026-10-04T02:00:00Z");
    }

    @Test
    void only_a_draft_expires_and_only_by_the_platforms_own_deadline() {
        Instant ends = Instant.parse("2026-10-05T00:00:00Z");
        assertThat(AppealClock.state(AppealState.DRAFT, ends, ends.minusSeconds(1)))
                .isEqualTo(AppealState.DRAFT);
        assertThat(AppealClock.state(AppealState.DRAFT, ends, ends)).isEqualTo(AppealState.EXPIRED);
        assertThat(AppealClock.state(AppealState.SENT, ends, ends)).isEqualTo(AppealState.SENT);
        assertThat(AppealClock.state(AppealState.DRAFT, null, ends)).isEqualTo(AppealState.DRAFT);
    }

    @Test
    void the_letter_says_what_is_known_and_marks_what_is_not() {
        String letter = LetterWriter.draft(
                PENALTY, "天猫", "甲店", price(), RULES.findRule("price.lowest").orElse(null));
        assertThat(letter)
                .contains(
                        "天猫平台申诉受理人员：",
                        "店铺“甲店”",
                        "2026 年 11 月 21 日 10:00，店铺收到处罚通知",
                        "处理结果是扣 2 分，罚款 300.00 元，商品下架。",
                        "涉及“补水面膜 10 片”。运营照抄竞品标题。",
                        "通知认定的是“价格欺诈”",
                        "标题发布前先过检查。",
                        "【日期】")
                .doesNotContain("null");
        assertThat(LetterWriter.draft(PENALTY, "天猫", "甲店", price(), null)).contains("【写明为什么不属于这种情形");
    }

    @Test
    void only_what_a_person_was_asked_to_write_is_left_and_quotes_within_quotes_are_single() {
        String letter = LetterWriter.draft(PENALTY, "天猫", "甲店", price(), null);
        assertThat(letter).contains("“商品标题含‘全网最低价’，属于虚假宣传”");
        assertThat(LetterWriter.prompts(letter)).containsExactly("【写明为什么不属于这种情形，逐条对应证据】");
        assertThat(LetterWriter.prompts("【双11】面膜如期发货")).isEmpty();
        assertThat(LetterWriter.dated("甲店\n【日期】", LocalDate.parse("2026-12-01")))
                .isEqualTo("甲店\n2026 年 12 月 1 日");
    }

    @Test
    void penalties_are_counted_by_class_and_month_of_the_violation() {
        PenaltyTable table =
                PenaltyTable.of(RULES.listClasses(), List.of(PENALTY, PENALTY), 4, YearMonth.parse("2026-11"));
        assertThat(table.months()).hasSize(12).startsWith("2025-12").endsWith("2026-11");
        assertThat(table.rows()).hasSize(1);
        PenaltyTable.Row row = table.rows().getFirst();
        assertThat(row.of().key()).isEqualTo("price");
        assertThat(row.counts()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2);
        assertThat(row.points()).isEqualByComparingTo("4");
        assertThat(row.fineFen()).isEqualTo(60_000);
        assertThat(table.share()).isEqualByComparingTo("0.25");
        assertThat(PenaltyTable.of(RULES.listClasses(), List.of(PENALTY), 0, YearMonth.parse("2027-11"))
                        .share())
                .isNull();
    }

    @Test
    void a_file_is_told_by_its_first_bytes() {
        assertThat(FileKinds.serves("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .isTrue();
        assertThat(FileKinds.serves("聊天记录：好的".getBytes(Charset.forName("GB18030"))))
                .isTrue();
        assertThat(FileKinds.serves(new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4'}))
                .isTrue();
        assertThat(FileKinds.serves(new byte[] {'M', 'Z', 0, 1, 2, 3})).isFalse();
        assertThat(FileKinds.serves(new byte[] {0x7f, 'E', 'L', 'F', 0, 1})).isFalse();
    }
}
