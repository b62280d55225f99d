package io.zhanggui.engagement.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.engagement.client.ClientDraft;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.NewUser;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.testing.TestServer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The register of documents on the real store. */
class PapersTest {

    private static final PaperKey REPORT = PaperKey.only("diagnosis_report");

    private final TestServer server = TestServer.shared();
    private final Papers papers = server.get(Papers.class);
    private final Caller analyst = server.newAgency();
    private final ShopId shop = server.newShop(analyst, "甲店").id();
    private final ClientId client = server.get(Clients.class)
            .create(analyst, new ClientDraft("云上家居", null, null, "", Set.of(shop)))
            .id();

    private Sheet report(String figure) {
        FigureRef conversion = FigureRef.asked(
                "pay_conversion",
                Scope.of(analyst.agency(), shop),
                new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1)));
        return Sheet.titled("问题诊断报告")
                .chapter("结论")
                .say(Phrase.of("十月支付转化率 ").and(figure, conversion).and("，低于同行。"))
                .chapter("数据发现")
                .table("漏斗", List.of("步骤", "人数"), List.of(List.of(Phrase.of("支付"), Phrase.of("128"))))
                .done();
    }

    private Standing standing(Caller caller, String kind) {
        return papers.list(caller, client).stream()
                .filter(each -> each.deliverable().key().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_draft_becomes_a_version_that_says_for_ever_what_it_said() {
        papers.draft(analyst, client, REPORT, report("2.1%"));
        assertThat(standing(analyst, "diagnosis_report").state()).isEqualTo(Standing.State.DRAFT);

        Sheet draft = papers.findDraft(analyst, client, REPORT).orElseThrow();
        PaperVersion first = papers.issue(analyst, client, REPORT, draft, "首次诊断");

        assertThat(papers.get(analyst, client, REPORT, 1).sheet()).isEqualTo(report("2.1%"));
        assertThat(first.hash()).hasSize(64);
        assertThat(papers.findDraft(analyst, client, REPORT)).isEmpty();
        assertThat(standing(analyst, "diagnosis_report").state()).isEqualTo(Standing.State.ISSUED);
    }

    @Test
    void versions_are_compared_paragraph_by_paragraph() {
        papers.issue(analyst, client, REPORT, report("2.1%"), "首次诊断");
        papers.issue(analyst, client, REPORT, report("2.3%"), "补上月底的订单");

        assertThat(papers.compare(analyst, client, REPORT, 1, 2))
                .containsExactly(
                        new BlockChange(BlockChange.Kind.CHANGED, "结论", "十月支付转化率 2.1%，低于同行。", "十月支付转化率 2.3%，低于同行。"));
        assertThat(papers.listVersions(analyst, client, REPORT))
                .extracting(PaperVersion::why)
                .containsExactly("补上月底的订单", "首次诊断");
    }

    @Test
    void the_same_words_are_not_issued_twice_nor_without_a_reason() {
        papers.issue(analyst, client, REPORT, report("2.1%"), "首次诊断");

        assertThatThrownBy(() -> papers.issue(analyst, client, REPORT, report("2.1%"), "再发一次"))
                .hasMessageContaining("ENGAGEMENT-9554");
        assertThatThrownBy(() -> papers.issue(analyst, client, REPORT, report("2.3%"), " "))
                .hasMessageContaining("ENGAGEMENT-9553");
        assertThatThrownBy(
                        () -> papers.issue(analyst, client, PaperKey.only("service_agreement"), report("2.3%"), "合同"))
                .hasMessageContaining("ENGAGEMENT-9557");
    }

    @Test
    void merchants_see_what_was_issued_to_them_and_nothing_else() {
        Caller merchant = merchant();
        PaperKey ledger = new PaperKey("risk_ledger", "2026-11");
        papers.issue(analyst, client, ledger, report("1"), "本周");
        papers.draft(analyst, client, REPORT, report("2.1%"));

        assertThat(standing(merchant, "diagnosis_report").state()).isEqualTo(Standing.State.NONE);
        assertThat(papers.findDraft(merchant, client, REPORT)).isEmpty();
        assertThatThrownBy(() -> papers.get(merchant, client, ledger, 1)).hasMessageContaining("ENGAGEMENT-9550");

        papers.issue(analyst, client, REPORT, report("2.1%"), "首次诊断");
        assertThat(papers.get(merchant, client, REPORT, 1).version().title()).isEqualTo("问题诊断报告");
    }

    private Caller merchant() {
        UserId user = server.get(Users.class)
                .create(analyst, new NewUser("merchant" + shop.value(), "商家", Role.MERCHANT_LEADER, Set.of(shop)))
                .user()
                .id();
        return new Caller(user, analyst.agency(), Role.MERCHANT_LEADER, "商家");
    }
}
