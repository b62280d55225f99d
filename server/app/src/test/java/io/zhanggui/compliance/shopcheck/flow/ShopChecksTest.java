package io.zhanggui.compliance.shopcheck.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.zhanggui.compliance.Allowance;
import io.zhanggui.compliance.appeal.Penalties;
import io.zhanggui.compliance.appeal.Penalty;
import io.zhanggui.compliance.appeal.PenaltyDraft;
import io.zhanggui.compliance.appeal.Proposal;
import io.zhanggui.compliance.shopcheck.AllowedPhrase;
import io.zhanggui.compliance.shopcheck.AllowedPhrases;
import io.zhanggui.compliance.shopcheck.ListingFinding;
import io.zhanggui.compliance.shopcheck.ListingFinding.State;
import io.zhanggui.compliance.shopcheck.ShopChecks;
import io.zhanggui.compliance.shopcheck.ShopChecks.HitListing;
import io.zhanggui.compliance.shopcheck.ShopChecks.Wanted;
import io.zhanggui.compliance.shopcheck.ShopRun;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import io.zhanggui.testing.TestServer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.GivenTable;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import io.zhanggui.work.ApprovalId;
import io.zhanggui.work.Approvals;
import io.zhanggui.work.Task;
import io.zhanggui.work.TaskState;
import io.zhanggui.work.Tasks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** A shop's listings on the real stores, from import to import. */
class ShopChecksTest {

    private static final String FIRST = """
            item_id sku_id valid_from code title category list_price
            601 s 03-01 A 全网最低价面霜 美妆 99
            602 s 03-01 B 纯棉女装连衣裙 女装 199
            603 s 03-01 C 国家级工艺四件套 家纺 299
            """;
    private static final String MENDED = """
            item_id sku_id valid_from code title category list_price
            601 s 03-05 A 实惠面霜 美妆 99
            602 s 03-05 B 纯棉女装连衣裙 女装 199
            """;

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final Shop shop = server.newShop(operator, "自查小店");
    private final ShopChecks checks = server.get(ShopChecks.class);
    private int loads;
    private final ShopRunner runner = server.get(ShopRunner.class);

    @Test
    void every_listing_is_read_once_and_later_only_what_changed() {
        load(FIRST);
        ShopRun first = run(true);
        assertThat(first.listings()).isEqualTo(3);
        assertThat(first.readAnew()).isEqualTo(3);
        assertThat(first.hitListings()).isEqualTo(2);
        assertThat(first.blocked()).isEqualTo(2);
        assertThat(isDue()).isFalse();
        load(MENDED);
        assertThat(isDue()).isTrue();
        ShopRun second = run(false);
        assertThat(second.occasion()).isEqualTo(ShopRun.Occasion.LISTINGS);
        assertThat(second.readAnew()).isEqualTo(1);
        assertThat(second.fixed()).isEqualTo(1);
        assertThat(second.hitListings()).isEqualTo(1);
        assertThat(listings(State.FIXED)).extracting(HitListing::item).containsExactly("601");
    }

    @Test
    void a_hit_listing_says_what_to_write_instead_and_what_it_costs() {
        load(FIRST);
        run(true);
        HitListing hit = listings(State.OPEN).getFirst();
        assertThat(hit.title()).isEqualTo("全网最低价面霜");
        assertThat(hit.priceFen()).isEqualTo(9900);
        assertThat(hit.rewritten()).doesNotContain("最低价").contains("面霜");
        assertThat(checks.listings(operator, shop.id(), new Wanted(State.OPEN, null, null, null, "国家级", null), 0)
                        .items())
                .extracting(HitListing::item)
                .containsExactly("603");
    }

    @Test
    void a_finding_has_one_task_which_the_next_import_closes() {
        load(FIRST);
        run(true);
        List<Task> opened = checks.openTasks(operator, shop.id(), "601", null);
        assertThat(opened).hasSize(1);
        assertThatThrownBy(() -> checks.openTasks(operator, shop.id(), "601", null))
                .hasMessageContaining("COMPLIANCE-6764");
        assertThat(checks.openTasks(operator, shop.id(), null, null)).hasSize(1);
        load(MENDED);
        ShopRunner.Made made = runner.run(operator.agency(), shop.id(), UserId.LOCAL, false, read -> {});
        assertThat(made.doneTasks()).containsExactly(opened.getFirst().id().value());
        assertThat(server.get(Tasks.class).get(operator, opened.getFirst().id()).state())
                .isEqualTo(TaskState.OPEN);
    }

    @Test
    void other_words_do_not_settle_what_must_come_down() {
        load("item_id sku_id valid_from code title category list_price\n701 s 03-01 A 水果味电子烟 其他 99\n");
        run(true);
        load("item_id sku_id valid_from code title category list_price\n701 s 03-05 A 水果味雾化器全网最低价 其他 99\n");
        run(false);
        HitListing listing = listings(State.OPEN).getFirst();
        assertThat(listing.title()).isEqualTo("水果味雾化器全网最低价");
        assertThat(listing.findings())
                .filteredOn(each -> each.place().rule().equals("prohibited.tobacco"))
                .extracting(ListingFinding::title, ListingFinding::reworded)
                .containsExactly(tuple("水果味电子烟", "水果味雾化器全网最低价"));
        assertThat(listings(State.FIXED)).isEmpty();
    }

    @Test
    void an_allowed_phrase_excepts_its_findings_at_the_next_check() {
        load(FIRST);
        run(true);
        AllowedPhrases phrases = server.get(AllowedPhrases.class);
        LocalDate today = LocalDate.ofInstant(server.get(Clock.class).instant(), Period.BEIJING);
        AllowedPhrase asked = phrases.propose(
                operator,
                new AllowedPhrases.Draft(shop.id(), Allowance.of("国家级工艺四件套"), "非遗证书", "证书 9", today.plusDays(30)));
        assertThat(isDue()).isFalse();
        server.get(Approvals.class)
                .decide(
                        server.newCaller(operator, Role.DIRECTOR, null),
                        new ApprovalId(Objects.requireNonNull(asked.approval())),
                        true,
                        "看过");
        assertThat(isDue()).isTrue();
        ShopRun run = run(false);
        assertThat(run.occasion()).isEqualTo(ShopRun.Occasion.PHRASES);
        assertThat(run.readAnew()).isEqualTo(2);
        assertThat(listings(State.EXCEPTED)).extracting(HitListing::item).containsExactly("603");
        phrases.revoke(operator, asked.id(), "证书撤销");
        assertThat(run(false).opened()).isEqualTo(1);
        ListingFinding again = listings(State.OPEN).stream()
                .filter(each -> each.item().equals("603"))
                .findFirst()
                .orElseThrow()
                .findings()
                .getFirst();
        assertThat(again.reopened()).isEqualTo(1);
    }

    @Test
    void an_accepted_word_of_a_case_is_found_at_the_next_check_and_is_let_be_when_the_case_is_withdrawn() {
        load(FIRST);
        run(true);
        Penalties penalties = server.get(Penalties.class);
        Instant now = server.get(Clock.class).instant();
        Penalty penalty = penalties.register(
                operator,
                new PenaltyDraft(
                        shop.id(),
                        LocalDate.ofInstant(now, Period.BEIJING).minusDays(1),
                        now.minusSeconds(60),
                        "标题“纯棉”与检测不符",
                        "listing",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        long word = penalties
                .propose(operator, penalty.id(), Proposal.Kind.WORD, "纯棉女装")
                .proposals()
                .getFirst()
                .id();
        assertThat(isDue()).isFalse();
        assertThatThrownBy(() -> penalties.decide(operator, word, true, "会再犯", false))
                .hasMessageContaining("COMPLIANCE-6826");
        assertThat(isDue()).isFalse();
        penalties.decide(operator, word, true, "会再犯", true);
        assertThat(isDue()).isTrue();
        String rule = "case.pc" + penalty.id();
        ShopRun found = run(false);
        assertThat(found.changedRules()).containsExactly(rule);
        assertThat(open(rule)).containsExactly("602");
        penalties.withdraw(operator, penalty.id(), "登记错了店");
        assertThat(run(false).fixed()).isEqualTo(1);
        assertThat(open(rule)).isEmpty();
    }

    private List<String> open(String rule) {
        return checks
                .listings(operator, shop.id(), new Wanted(State.OPEN, null, rule, null, null, null), 0)
                .items()
                .stream()
                .map(HitListing::item)
                .toList();
    }

    @Test
    void the_workbook_has_a_line_for_each_open_finding_and_strangers_get_nothing() throws IOException {
        load(FIRST);
        run(true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        checks.write(operator, shop.id(), bytes);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
                Stream<Row> summary = workbook.findSheet("概况").orElseThrow().openStream()) {
            List<String> names = summary.map(row -> row.getCellText(0) + "=" + row.getCellText(1))
                    .toList();
            assertThat(names.getFirst()).isEqualTo("店铺=" + shop.name());
            assertThat(names)
                    .anyMatch(each -> each.startsWith("自查时间（北京）=20"))
                    .contains("类别=未改的问题", "最近几次自查=在售商品")
                    .anyMatch(each -> each.matches("绝对化.*=[1-9]\\d*"));
        }
        Caller stranger = server.newAgency();
        assertThatThrownBy(() -> checks.overview(stranger, shop.id())).hasMessageContaining("IDENTITY-");
        assertThat(checks.hits(stranger, Set.of("absolute.named"))).isEmpty();
    }

    private ShopRun run(boolean asked) {
        return runner.run(operator.agency(), shop.id(), operator.user(), asked, read -> {})
                .run();
    }

    private boolean isDue() {
        return runner.isDue(operator.agency(), shop.id());
    }

    private List<HitListing> listings(State state) {
        return checks.listings(operator, shop.id(), new Wanted(state, null, null, null, null, null), 0)
                .items();
    }

    private void load(String table) {
        server.get(Loads.class)
                .load(
                        Scope.of(operator.agency(), shop.id()),
                        new NewLoad("master.xlsx", null, "master_items", 1, operator.user()),
                        new GivenRows(
                                FactKind.ITEM_MASTER,
                                LocalDate.of(2026, 6, ++loads).atStartOfDay(),
                                GivenTable.of(FactKind.ITEM_MASTER, table)));
    }
}
