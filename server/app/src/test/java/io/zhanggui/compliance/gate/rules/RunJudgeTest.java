package io.zhanggui.compliance.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.Severity;
import io.zhanggui.compliance.gate.Certificate;
import io.zhanggui.compliance.gate.CheckPoint;
import io.zhanggui.compliance.gate.CheckPoint.EvidenceNeed;
import io.zhanggui.compliance.gate.CheckResult;
import io.zhanggui.compliance.gate.CheckResult.Outcome;
import io.zhanggui.compliance.gate.CheckRun;
import io.zhanggui.compliance.gate.Checklist;
import io.zhanggui.compliance.gate.PublicationKind;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunJudgeTest {

    private static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");
    private static final AgencyId AGENCY = new AgencyId(3);
    private static final UnaryOperator<String> STAMP = text -> Seals.hash("secret " + text);

    @Test
    void a_failed_warning_does_not_keep_a_list_from_being_signed_and_a_failed_block_does() {
        assertThat(RunJudge.missing(run(Outcome.PASS, Outcome.FAIL))).isEmpty();
        assertThat(RunJudge.missing(run(Outcome.FAIL, Outcome.PASS))).hasSize(1);
    }

    @Test
    void the_grade_is_that_of_the_share_of_what_applies() {
        assertThat(RunJudge.grade(run(Outcome.PASS, Outcome.PASS))).isEqualTo("优");
        assertThat(RunJudge.percentPassed(run(Outcome.PASS, Outcome.FAIL))).isEqualTo(50);
        assertThat(RunJudge.grade(run(Outcome.PASS, Outcome.FAIL))).isEqualTo("合格");
        assertThat(RunJudge.grade(run(Outcome.PASS, Outcome.NOT_APPLICABLE))).isEqualTo("优");
        assertThat(RunJudge.grade(run(Outcome.FAIL, Outcome.FAIL))).isEmpty();
    }

    @Test
    void a_list_of_which_nothing_applies_earns_no_grade_and_is_not_signed() {
        CheckRun run = run(Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE);
        assertThat(RunJudge.percentPassed(run)).isZero();
        assertThat(RunJudge.grade(run)).isEmpty();
        assertThat(RunJudge.missing(run)).extracting(Bilingual::zh).containsExactly("没有一项适用：换一份检查单，或把适用的项检查一遍");
        assertThat(RunJudge.percentNotApplicable(run)).isEqualTo(100);
        assertThat(RunJudge.percentNotApplicable(run(Outcome.PASS, Outcome.NOT_APPLICABLE)))
                .isEqualTo(50);
        assertThat(RunJudge.percentNotApplicable(run(Outcome.PASS, Outcome.FAIL)))
                .isZero();
    }

    @Test
    void what_must_pass_or_be_shown_does_not_apply_only_for_a_reason_that_says_something() {
        for (String reason : List.of("x", "无", "无关。", "——————", " 不 适 ")) {
            assertThat(RunJudge.missing(run(EvidenceNeed.NONE, reason, Outcome.NOT_APPLICABLE, Outcome.PASS)))
                    .as(reason)
                    .extracting(Bilingual::zh)
                    .containsExactly("1 项不适用，要写明原因，至少 4 个字（第 1 项）");
            assertThat(RunJudge.missing(run(EvidenceNeed.NEEDED, reason, Outcome.PASS, Outcome.NOT_APPLICABLE)))
                    .as(reason)
                    .extracting(Bilingual::zh)
                    .containsExactly("1 项不适用，要写明原因，至少 4 个字（第 2 项）");
        }
        assertThat(RunJudge.missing(run(EvidenceNeed.NONE, "x", Outcome.PASS, Outcome.NOT_APPLICABLE)))
                .isEmpty();
        assertThat(RunJudge.missing(run(EvidenceNeed.NEEDED, "不是食品", Outcome.PASS, Outcome.NOT_APPLICABLE)))
                .isEmpty();
    }

    @Test
    void it_holds_as_long_as_the_list_or_until_the_first_pass_runs_out() {
        assertThat(RunJudge.validUntil(run(Outcome.PASS, Outcome.NOT_APPLICABLE), NOON))
                .isEqualTo(LocalDate.of(2027, 2, 28));
        // The second point lasts ten days from when it passed.
        assertThat(RunJudge.validUntil(run(Outcome.PASS, Outcome.PASS), NOON)).isEqualTo(LocalDate.of(2026, 12, 10));
    }

    @Test
    void a_pass_is_taken_over_until_its_last_day() {
        CheckRun run = run(Outcome.PASS, Outcome.PASS);
        CheckPoint second = run.checklist().points().get(1);
        CheckResult result = run.results().get(2);
        assertThat(RunJudge.stillHolds(second, result, LocalDate.of(2026, 12, 9)))
                .isTrue();
        assertThat(RunJudge.stillHolds(second, result, LocalDate.of(2026, 12, 10)))
                .isFalse();
    }

    @Test
    void whatever_is_changed_afterwards_changes_the_hash() {
        CheckRun run = run(Outcome.PASS, Outcome.PASS);
        assertThat(Seals.hash(run)).isEqualTo(Seals.hash(run(Outcome.PASS, Outcome.PASS)));
        assertThat(Seals.hash(run)).isNotEqualTo(Seals.hash(run(Outcome.PASS, Outcome.FAIL)));
    }

    @Test
    void a_changed_removed_or_swapped_certificate_breaks_the_chain_where_it_lies() {
        Seals seals = new Seals(STAMP);
        List<Certificate> chain = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            Certificate last = chain.isEmpty() ? null : chain.getLast();
            Certificate plain = certificate(number, "商品" + number, "");
            chain.add(certificate(number, "商品" + number, seals.next(AGENCY, last, plain)));
        }
        assertThat(seals.firstBroken(AGENCY, chain)).isEmpty();
        List<Certificate> renamed = new ArrayList<>(chain);
        renamed.set(1, certificate(2, "别的", chain.get(1).stamp()));
        assertThat(seals.firstBroken(AGENCY, renamed)).contains(2L);
        List<Certificate> rebranded = new ArrayList<>(chain);
        rebranded.set(
                1, certificate(2, chain.get(1).title(), "花之谷", chain.get(1).stamp()));
        assertThat(seals.firstBroken(AGENCY, rebranded)).contains(2L);
        List<Certificate> shorter = new ArrayList<>(chain);
        shorter.remove(2);
        assertThat(seals.firstBroken(AGENCY, shorter)).contains(3L);
        assertThat(new Seals(text -> Seals.hash(text)).firstBroken(AGENCY, chain))
                .contains(1L);
    }

    private static Certificate certificate(long number, String title, String stamp) {
        return certificate(number, title, "", stamp);
    }

    private static Certificate certificate(long number, String title, @Nullable String brand, String stamp) {
        return new Certificate(
                number,
                number,
                number,
                title,
                Category.APPAREL,
                brand,
                "优",
                "h",
                LocalDate.of(2027, 1, 1),
                new UserId(7),
                NOON,
                stamp);
    }

    private static CheckRun run(Outcome... outcomes) {
        return run(EvidenceNeed.NONE, "不是食品", outcomes);
    }

    /** Of a point that must pass and one that is advised, the second with or without evidence. */
    private static CheckRun run(EvidenceNeed second, String reason, Outcome... outcomes) {
        List<CheckPoint> points = List.of(
                new CheckPoint(1, "一", "必须的", "", Severity.BLOCK, EvidenceNeed.NONE, null),
                new CheckPoint(2, "一", "建议的", "", Severity.WARN, second, 10));
        Checklist list = new Checklist(
                "short",
                1,
                new Bilingual("短", "short"),
                PublicationKind.ITEM,
                true,
                Set.of(),
                90,
                List.of(new Checklist.Grade("合格", 50), new Checklist.Grade("优", 98)),
                points);
        Map<Integer, CheckResult> results = IntStream.range(0, outcomes.length)
                .boxed()
                .collect(Collectors.toMap(
                        at -> at + 1, at -> new CheckResult(at + 1, outcomes[at], reason, "", new UserId(7), NOON)));
        return new CheckRun(1, AGENCY, new ShopId(1), 1, list, results, Map.of(), new UserId(7), NOON, null);
    }
}
