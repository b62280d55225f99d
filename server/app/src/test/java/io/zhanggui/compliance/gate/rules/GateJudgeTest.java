package io.zhanggui.compliance.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.gate.AdText;
import io.zhanggui.compliance.gate.Certificate;
import io.zhanggui.compliance.gate.Checklist;
import io.zhanggui.compliance.gate.Condition.Reason;
import io.zhanggui.compliance.gate.GateAnswer;
import io.zhanggui.compliance.gate.GateAnswer.Standing;
import io.zhanggui.compliance.gate.Licence;
import io.zhanggui.compliance.gate.Publication;
import io.zhanggui.compliance.gate.Publication.State;
import io.zhanggui.compliance.gate.PublicationKind;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The gate of a face cream with one advertising text, on a given day. */
class GateJudgeTest {

    private static final GateTexts SHIPPED = GateTexts.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final ShopId SHOP = new ShopId(1);
    private static final UserId ANYONE = new UserId(7);
    private static final String WORDS = "清爽不黏";
    private static final Licence BUSINESS = licence("business", null);
    private static final Licence FILING = licence("cosmetics", TODAY.plusDays(90), "A1");
    private static final AdText APPROVED = ad(AdText.State.APPROVED);

    @Test
    void with_everything_kept_it_may_go_out_and_holds_as_long_as_the_first_to_run_out() {
        GateAnswer answer = judge(State.PREPARING, List.of(BUSINESS, FILING), List.of(APPROVED), TODAY.plusDays(100));
        assertThat(answer.standing()).isEqualTo(Standing.READY);
        assertThat(answer.validUntil()).isEqualTo(TODAY.plusDays(90));
        assertThat(answer.conditions())
                .allMatch(condition -> condition.reasons().isEmpty());
    }

    @Test
    void what_is_published_lapses_with_its_first_broken_condition() {
        assertThat(judge(State.PUBLISHED, List.of(BUSINESS, FILING), List.of(APPROVED), TODAY)
                        .standing())
                .isEqualTo(Standing.PUBLISHED);
        assertThat(judge(State.PUBLISHED, List.of(BUSINESS, FILING), List.of(APPROVED), TODAY.minusDays(1))
                        .standing())
                .isEqualTo(Standing.LAPSED);
    }

    @Test
    void a_licence_of_each_item_does_not_cover_another_item_nor_all() {
        for (Licence other : List.of(licence("cosmetics", null, "B2"), licence("cosmetics", null))) {
            GateAnswer answer = judge(State.PREPARING, List.of(BUSINESS, other), List.of(APPROVED), TODAY);
            assertThat(answer.blocking())
                    .extracting(reason -> reason.page())
                    .containsExactly("/compliance/gate?view=licences&form=cosmetics&at=1&key=A1");
        }
    }

    @Test
    void what_runs_out_soon_is_told_and_does_not_block() {
        GateAnswer answer = judge(
                State.PREPARING,
                List.of(BUSINESS, licence("cosmetics", TODAY.plusDays(30), "A1")),
                List.of(APPROVED),
                TODAY.plusDays(3));
        assertThat(answer.standing()).isEqualTo(Standing.READY);
        assertThat(answer.conditions().stream().flatMap(condition -> condition.reasons().stream()))
                .hasSize(2)
                .noneMatch(Reason::blocks);
    }

    @Test
    void a_text_that_is_not_asked_for_waits_was_refused_or_was_approved_by_who_asked_blocks() {
        assertThat(judge(State.PREPARING, List.of(BUSINESS, FILING), List.of(), TODAY)
                        .blocking())
                .hasSize(1);
        for (AdText.State state : AdText.State.values()) {
            GateAnswer answer = judge(State.PREPARING, List.of(BUSINESS, FILING), List.of(ad(state)), TODAY);
            assertThat(answer.blocking()).as(state.key()).hasSize(state == AdText.State.APPROVED ? 0 : 1);
        }
    }

    @Test
    void every_reason_is_told_at_once() {
        GateAnswer answer = judge(State.PREPARING, List.of(), List.of(), TODAY.minusDays(1));
        assertThat(answer.standing()).isEqualTo(Standing.BLOCKED);
        assertThat(answer.blocking()).hasSize(4);
    }

    /** Without a category the title tells what is needed; beside another category that is for a person to look at. */
    @Test
    void goods_do_not_leave_their_licence_by_another_category() {
        GateAnswer none = judge("有机五常蜂蜜", Category.OTHER);
        assertThat(none.blocking()).extracting(reason -> reason.say().zh()).anyMatch(say -> say.contains("食品经营许可证"));
        GateAnswer other = judge("马克牛奶杯", Category.HOME);
        assertThat(other.blocking()).extracting(reason -> reason.say().zh()).noneMatch(say -> say.contains("食品经营许可证"));
        assertThat(other.conditions().stream().flatMap(condition -> condition.reasons().stream()))
                .anyMatch(reason -> !reason.blocks() && reason.say().zh().contains("类目写的是“家居”，标题像另一类商品"));
    }

    private static GateAnswer judge(State state, List<Licence> licences, List<AdText> ads, LocalDate signedUntil) {
        return judge("保湿面霜", Category.COSMETICS, state, licences, ads, signedUntil);
    }

    private static GateAnswer judge(String title, Category category) {
        return judge(title, category, State.PREPARING, List.of(BUSINESS), List.of(APPROVED), TODAY);
    }

    private static GateAnswer judge(
            String title,
            Category category,
            State state,
            List<Licence> licences,
            List<AdText> ads,
            LocalDate signedUntil) {
        Publication publication = new Publication(
                5,
                new AgencyId(3),
                SHOP,
                PublicationKind.ITEM,
                "A1",
                title,
                category,
                "",
                null,
                null,
                state,
                List.of(new Publication.Words(TextKind.DETAIL, WORDS, Seals.hash(WORDS))),
                ANYONE,
                Instant.EPOCH,
                null,
                null);
        Checklist listing = SHIPPED.checklists().getFirst();
        Certificate signed =
                new Certificate(1, 1, 5, title, category, "", "", "h", signedUntil, ANYONE, Instant.EPOCH, "s");
        return GateJudge.judge(
                new GateFacts(
                        publication,
                        List.of(CheckedText.of(title, List.of())),
                        List.of(),
                        Set.of(),
                        SHIPPED.licenceKinds(),
                        licences,
                        ads,
                        List.of(listing),
                        Map.of(listing.key(), signed),
                        "",
                        List.of(),
                        null),
                TODAY);
    }

    private static Licence licence(String kind, @Nullable LocalDate expires, String... items) {
        return new Licence(
                1, SHOP, kind, "N1", "小店公司", List.of(items), null, expires, false, List.of(), ANYONE, Instant.EPOCH);
    }

    private static AdText ad(AdText.State state) {
        return new AdText(
                1,
                SHOP,
                TextKind.DETAIL,
                Category.COSMETICS,
                "详情",
                WORDS,
                Seals.hash(WORDS),
                null,
                null,
                state,
                null,
                null,
                ANYONE,
                Instant.EPOCH);
    }
}
